import { sql } from 'kysely'
import type { Migration } from 'kysely/migration'

/** What was answered lately, by conversation and activity. Instants are epoch milliseconds. */
export const answered: Migration = {
  async up(db) {
    await db.schema
      .createTable('answered')
      .addColumn('key', sql`text collate "C"`, (c) => c.primaryKey())
      .addColumn('at', 'bigint', (c) => c.notNull())
      .addColumn('answer', 'jsonb', (c) => c.notNull())
      .execute()
    await db.schema.createIndex('answered_at').on('answered').column('at').execute()
  },
}
