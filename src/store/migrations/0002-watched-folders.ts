import { type Kysely, sql } from 'kysely'
import type { Migration } from 'kysely/migration'

/** Text compared by bytes, so that what lies below a folder is one span of its index. */
const KEY = sql`text collate "C"`

/** The watch keeps folders of its own, by drive item id; `placed_folders` is left to the planned ones. */
export const watchedFolders: Migration = {
  async up(db) {
    await db.schema
      .createTable('watched_folders')
      .addColumn('inspection_id', KEY, (c) => c.notNull().references('inspections.id').onDelete('cascade'))
      .addColumn('id', KEY, (c) => c.notNull())
      .addColumn('key', KEY, (c) => c.notNull())
      .addColumn('state', 'text', (c) => c.notNull())
      .addPrimaryKeyConstraint('watched_folders_pkey', ['inspection_id', 'id'])
      .execute()
    await takeOver(db)
    await db.schema
      .alterTable('watched_files')
      .alterColumn('folder', (c) => c.setDataType(KEY))
      .execute()
    await createIndexes(db)
    await db.schema
      .alterTable('watches')
      .addColumn('looking', 'boolean', (c) => c.notNull().defaultTo(false))
      .execute()
  },
}

/** All of them were watched, people's own under a key that ends in their id: the token stays good. */
async function takeOver(db: Kysely<unknown>): Promise<void> {
  await sql`
    insert into watched_folders (inspection_id, id, key, state)
    select inspection_id, item_id, max(key), 'read' from placed_folders group by inspection_id, item_id`.execute(db)
  await sql`delete from placed_folders where right(key, length(item_id) + 1) = '/' || item_id`.execute(db)
}

async function createIndexes(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createIndex('watched_files_by_folder')
    .on('watched_files')
    .columns(['inspection_id', 'folder'])
    .execute()
  await db.schema
    .createIndex('watched_folders_by_key')
    .on('watched_folders')
    .columns(['inspection_id', 'key'])
    .execute()
  await sql`create index watched_folders_open on watched_folders (inspection_id, key) where state <> 'read'`.execute(db)
}
