import { sql } from 'kysely'
import type { Migration } from 'kysely/migration'

/** What people noted about the records: case numbers and counts alone. Instants are epoch milliseconds. */
export const recordsSteps: Migration = {
  async up(db) {
    const key = sql`text collate "C"`
    await db.schema
      .createTable('records_steps')
      .addColumn('inspection_id', key, (c) => c.notNull().references('inspections.id').onDelete('cascade'))
      .addColumn('id', key, (c) => c.notNull())
      .addColumn('system_id', 'text', (c) => c.notNull())
      .addColumn('at', 'bigint', (c) => c.notNull())
      .addColumn('by', 'jsonb', (c) => c.notNull())
      .addColumn('act', 'jsonb', (c) => c.notNull())
      .addColumn('undone', 'jsonb')
      .addColumn('position', 'bigint', (c) => c.notNull().generatedAlwaysAsIdentity())
      .addPrimaryKeyConstraint('records_steps_pkey', ['inspection_id', 'id'])
      .execute()
  },
}
