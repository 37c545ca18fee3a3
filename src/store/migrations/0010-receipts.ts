import { sql } from 'kysely'
import type { Migration } from 'kysely/migration'

/** What was handed in, as it was written down then; `unfinished` while a digest is still to come. */
export const receipts: Migration = {
  async up(db) {
    await db.schema
      .createTable('receipts')
      .addColumn('inspection_id', sql`text collate "C"`, (c) =>
        c.notNull().references('inspections.id').onDelete('cascade'),
      )
      .addColumn('id', sql`text collate "C"`, (c) => c.notNull())
      .addColumn('unfinished', 'boolean', (c) => c.notNull())
      .addColumn('body', 'jsonb', (c) => c.notNull())
      .addPrimaryKeyConstraint('receipts_pkey', ['inspection_id', 'id'])
      .execute()
  },
}
