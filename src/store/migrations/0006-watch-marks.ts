import { type Kysely, sql } from 'kysely'
import type { Migration } from 'kysely/migration'

/**
 * When a file's content was first seen, wherever it lay; which reading of its folder, page by page, listed it last, and
 * where that reading goes on; and what was seen when somebody looked at who can open the folders. Instants are epoch milliseconds.
 */
export const watchMarks: Migration = {
  async up(db) {
    await db.schema
      .alterTable('watched_files')
      .addColumn('content_at', 'bigint', (c) => c.notNull().defaultTo(0))
      .addColumn('listing', 'bigint')
      .execute()
    await sql`update watched_files set content_at = received_at`.execute(db)
    await db.schema.alterTable('watched_folders').addColumn('reading', 'jsonb').execute()
    await createSharingLooks(db)
  },
}

async function createSharingLooks(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('sharing_looks')
    .addColumn('inspection_id', sql`text collate "C"`, (c) =>
      c.primaryKey().references('inspections.id').onDelete('cascade'),
    )
    .addColumn('body', 'jsonb', (c) => c.notNull())
    .execute()
}
