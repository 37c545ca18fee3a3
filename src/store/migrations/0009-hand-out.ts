import { sql } from 'kysely'
import type { Migration } from 'kysely/migration'

/** The log's workbook as it was written last, and who may download an evidence pack once. Instants are epoch milliseconds. */
export const handOut: Migration = {
  async up(db) {
    await db.schema
      .createTable('log_keepings')
      .addColumn('inspection_id', sql`text collate "C"`, (c) =>
        c.primaryKey().references('inspections.id').onDelete('cascade'),
      )
      .addColumn('body', 'jsonb', (c) => c.notNull())
      .execute()
    await db.schema
      .createTable('pack_tickets')
      .addColumn('inspection_id', sql`text collate "C"`, (c) =>
        c.notNull().references('inspections.id').onDelete('cascade'),
      )
      .addColumn('id', sql`text collate "C"`, (c) => c.notNull())
      .addColumn('person', 'jsonb', (c) => c.notNull())
      .addColumn('expires', 'bigint', (c) => c.notNull())
      .addPrimaryKeyConstraint('pack_tickets_pkey', ['inspection_id', 'id'])
      .execute()
  },
}
