import type { Migration } from 'kysely/migration'

/** In which form a conversation is written down. */
export const conversationVersion: Migration = {
  async up(db) {
    await db.schema
      .alterTable('conversations')
      .addColumn('version', 'integer', (c) => c.notNull().defaultTo(1))
      .execute()
  },
}
