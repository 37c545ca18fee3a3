import { sql } from 'kysely'
import type { Migration } from 'kysely/migration'

/**
 * Who brought a file's content, as an id, and SharePoint's digest of it; and of the folders planned for the shared area, whether somebody dragged them
 * out of it. What was found in a PDF before its text was read is found anew.
 */
export const contentBy: Migration = {
  async up(db) {
    await db.schema.alterTable('watched_files').addColumn('content_by', 'text').addColumn('hash', 'text').execute()
    await db.schema
      .alterTable('watched_folders')
      .addColumn('astray', 'boolean', (c) => c.notNull().defaultTo(false))
      .execute()
    await sql`delete from examinations where facts ->> 'format' = 'pdf'`.execute(db)
    await sql`update watched_files set examined = null where extension = 'pdf'`.execute(db)
  },
}
