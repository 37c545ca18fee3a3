import { type Kysely, sql } from 'kysely'
import type { Migration } from 'kysely/migration'

/**
 * A file's kind, which is kept also where its name is not. What lies in folders whose names are not kept is read anew
 * from the library, since only there it is known.
 */
export const extensions: Migration = {
  async up(db) {
    await db.schema
      .alterTable('watched_files')
      .addColumn('extension', 'text', (c) => c.notNull().defaultTo(''))
      .execute()
    await takeFromNames(db)
    await sql`update watches set token = null where inspection_id in
      (select inspection_id from watched_files where name is null)`.execute(db)
  },
}

async function takeFromNames(db: Kysely<unknown>): Promise<void> {
  await sql`update watched_files set extension = coalesce(lower(substring(name from '[^.][.]([A-Za-z0-9]{1,16})$')), '')
    where name is not null`.execute(db)
}
