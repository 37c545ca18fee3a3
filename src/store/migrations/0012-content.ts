import { sql } from 'kysely'
import type { Migration } from 'kysely/migration'

/** Under which cTag a file's content was first seen, and what was known of it when it was examined. */
export const content: Migration = {
  async up(db) {
    await db.schema
      .alterTable('watched_files')
      .addColumn('content', 'text', (c) => c.notNull().defaultTo(''))
      .execute()
    await sql`update watched_files set content = c_tag`.execute(db)
    await db.schema.alterTable('examinations').addColumn('seen', 'jsonb').execute()
  },
}
