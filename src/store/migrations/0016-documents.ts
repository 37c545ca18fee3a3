import { sql } from 'kysely'
import type { Migration } from 'kysely/migration'

/** Documents that people sent and have not said the place of, and which files came so. Instants are epoch milliseconds. */
export const documents: Migration = {
  async up(db) {
    const key = sql`text collate "C"`
    await db.schema
      .createTable('held_documents')
      .addColumn('inspection_id', key, (c) => c.notNull().references('inspections.id').onDelete('cascade'))
      .addColumn('id', key, (c) => c.notNull())
      .addColumn('expires', 'bigint', (c) => c.notNull())
      .addColumn('chosen', 'boolean', (c) => c.notNull())
      .addColumn('body', 'jsonb', (c) => c.notNull())
      .addPrimaryKeyConstraint('held_documents_pkey', ['inspection_id', 'id'])
      .execute()
    await db.schema
      .createTable('received_documents')
      .addColumn('inspection_id', key, (c) => c.notNull().references('inspections.id').onDelete('cascade'))
      .addColumn('id', key, (c) => c.notNull())
      .addColumn('undone', 'boolean', (c) => c.notNull())
      .addColumn('body', 'jsonb', (c) => c.notNull())
      .addPrimaryKeyConstraint('received_documents_pkey', ['inspection_id', 'id'])
      .execute()
  },
}
