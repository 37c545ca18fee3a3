import { sql } from 'kysely'
import type { Migration } from 'kysely/migration'

/** What people changed of an inspection itself, with what stood there before. Instants are epoch milliseconds. */
export const inspectionChanges: Migration = {
  async up(db) {
    const key = sql`text collate "C"`
    await db.schema
      .createTable('inspection_changes')
      .addColumn('inspection_id', key, (c) => c.notNull().references('inspections.id').onDelete('cascade'))
      .addColumn('id', key, (c) => c.notNull())
      .addColumn('at', 'bigint', (c) => c.notNull())
      .addColumn('by', 'jsonb', (c) => c.notNull())
      .addColumn('change', 'jsonb', (c) => c.notNull())
      .addColumn('undone', 'jsonb')
      .addColumn('position', 'bigint', (c) => c.notNull().generatedAlwaysAsIdentity())
      .addPrimaryKeyConstraint('inspection_changes_pkey', ['inspection_id', 'id'])
      .execute()
  },
}
