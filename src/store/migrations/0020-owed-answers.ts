import type { Migration } from 'kysely/migration'

/** A question whose answer was promised, as it came, until it has been answered; and how often its answer was begun. */
export const owedAnswers: Migration = {
  async up(db) {
    await db.schema
      .alterTable('answered')
      .addColumn('question', 'jsonb')
      .addColumn('attempts', 'integer', (c) => c.notNull().defaultTo(0))
      .execute()
  },
}
