import { type Kysely, sql } from 'kysely'
import type { Migration } from 'kysely/migration'

const KEY = sql`text collate "C"`

/** The evidence log: references, what the columns held, who changed what. Instants are epoch milliseconds. */
export const log: Migration = {
  async up(db) {
    await createEntries(db)
    await createChanges(db)
    await db.schema
      .createTable('log_libraries')
      .addColumn('inspection_id', KEY, (c) => c.primaryKey().references('inspections.id').onDelete('cascade'))
      .addColumn('columns', 'text', (c) => c.notNull())
      .execute()
    await db.schema.alterTable('watched_files').addColumn('columns_mark', 'text').execute()
    await sql`create index watched_files_columns_unread on watched_files (inspection_id, received_at, id)
      where columns_mark is distinct from (e_tag || ' ' || folder) and folder <> ''`.execute(db)
  },
}

/** No row ever goes, so that no number is issued twice. */
async function createEntries(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('log_entries')
    .addColumn('inspection_id', KEY, (c) => c.notNull().references('inspections.id').onDelete('cascade'))
    .addColumn('file_id', KEY, (c) => c.notNull())
    .addColumn('number', 'integer', (c) => c.notNull())
    .addColumn('columns', 'jsonb', (c) => c.notNull())
    .addColumn('brought_by', 'jsonb')
    .addColumn('taken_by', 'jsonb')
    .addPrimaryKeyConstraint('log_entries_pkey', ['inspection_id', 'file_id'])
    .addUniqueConstraint('log_entries_number', ['inspection_id', 'number'])
    .execute()
}

async function createChanges(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('log_changes')
    .addColumn('inspection_id', KEY, (c) => c.notNull().references('inspections.id').onDelete('cascade'))
    .addColumn('id', KEY, (c) => c.notNull())
    .addColumn('file_id', KEY, (c) => c.notNull())
    .addColumn('body', 'jsonb', (c) => c.notNull())
    .addColumn('at', 'bigint', (c) => c.notNull())
    .addColumn('state', 'text', (c) => c.notNull())
    .addColumn('position', 'bigint', (c) => c.notNull().generatedAlwaysAsIdentity())
    .addPrimaryKeyConstraint('log_changes_pkey', ['inspection_id', 'id'])
    .execute()
  await db.schema
    .createIndex('log_changes_by_file')
    .on('log_changes')
    .columns(['inspection_id', 'file_id', 'position'])
    .execute()
  await sql`create index log_changes_open on log_changes (inspection_id, position)
    where state in ('waiting', 'locked', 'conflict')`.execute(db)
}
