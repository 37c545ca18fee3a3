import { type Kysely, sql } from 'kysely'
import type { Migration } from 'kysely/migration'

const KEY = sql`text collate "C"`

/**
 * What was found in files, and of each file what of it was examined: the index holds those alone of which another look is
 * owed, so that asking for them costs the same however many there are. Names that may hold a CHI number were kept as they
 * are: where there is one, all is read anew from the library.
 */
export const examinations: Migration = {
  async up(db) {
    await db.schema
      .alterTable('watched_files')
      .addColumn('examined', 'text')
      .addColumn('chi_in_name', 'boolean', (c) => c.notNull().defaultTo(false))
      .execute()
    await sql`create index watched_files_unexamined on watched_files (inspection_id, received_at desc, id)
      where examined is distinct from (c_tag || ' ' || folder || ' ' || coalesce(name, ''))`.execute(db)
    await sql`update watches set token = null where inspection_id in
      (select inspection_id from watched_files where name ~ '(^|[^0-9])[0-9]{6} ?[0-9]{4}([^0-9]|$)')`.execute(db)
    await createExaminations(db)
    await sql`create index examinations_lookalikes on examinations (inspection_id) where looks_like is not null`.execute(
      db,
    )
    await sql`create index examinations_failed on examinations (inspection_id, again_at) where again_at is not null`.execute(
      db,
    )
  },
}

async function createExaminations(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('examinations')
    .addColumn('inspection_id', KEY, (c) => c.notNull())
    .addColumn('file_id', KEY, (c) => c.notNull())
    .addColumn('c_tag', 'text', (c) => c.notNull())
    .addColumn('examined_at', 'bigint', (c) => c.notNull())
    .addColumn('facts', 'jsonb')
    .addColumn('of_note', 'boolean', (c) => c.notNull())
    .addColumn('looks_like', 'text')
    .addColumn('attempts', 'integer', (c) => c.notNull())
    .addColumn('again_at', 'bigint')
    .addPrimaryKeyConstraint('examinations_pkey', ['inspection_id', 'file_id'])
    .addForeignKeyConstraint(
      'examinations_file',
      ['inspection_id', 'file_id'],
      'watched_files',
      ['inspection_id', 'id'],
      (c) => c.onDelete('cascade'),
    )
    .execute()
}
