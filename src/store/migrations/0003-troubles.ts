import { sql } from 'kysely'
import type { Migration } from 'kysely/migration'

/** One row of each area that ever failed: since when, and what was told of it. Instants are epoch milliseconds. */
export const troubles: Migration = {
  async up(db) {
    await db.schema
      .createTable('troubles')
      .addColumn('inspection_id', sql`text collate "C"`, (c) =>
        c.notNull().references('inspections.id').onDelete('cascade'),
      )
      .addColumn('area', sql`text collate "C"`, (c) => c.notNull())
      .addColumn('since', 'bigint', (c) => c.notNull())
      .addColumn('failed_at', 'bigint', (c) => c.notNull())
      .addColumn('reason', 'text', (c) => c.notNull())
      .addColumn('ended_at', 'bigint')
      .addColumn('told_at', 'bigint')
      .addColumn('cleared_at', 'bigint')
      .addPrimaryKeyConstraint('troubles_pkey', ['inspection_id', 'area'])
      .execute()
  },
}
