import { sql } from 'kysely'
import type { Migration } from 'kysely/migration'

/** What people chose about notices, and what was sent to whom over all inspections. Instants are epoch milliseconds. */
export const notices: Migration = {
  async up(db) {
    const key = sql`text collate "C"`
    await db.schema
      .createTable('notice_choices')
      .addColumn('inspection_id', key, (c) => c.notNull().references('inspections.id').onDelete('cascade'))
      .addColumn('id', key, (c) => c.notNull())
      .addColumn('at', 'bigint', (c) => c.notNull())
      .addColumn('by', 'jsonb', (c) => c.notNull())
      .addColumn('choice', 'jsonb', (c) => c.notNull())
      .addColumn('undone', 'jsonb')
      .addColumn('position', 'bigint', (c) => c.notNull().generatedAlwaysAsIdentity())
      .addPrimaryKeyConstraint('notice_choices_pkey', ['inspection_id', 'id'])
      .execute()
    await db.schema
      .createTable('personal_messages')
      .addColumn('person', key, (c) => c.notNull())
      .addColumn('at', 'bigint', (c) => c.notNull())
      .addColumn('digest_of', 'text')
      .addColumn('position', 'bigint', (c) => c.notNull().generatedAlwaysAsIdentity())
      .addPrimaryKeyConstraint('personal_messages_pkey', ['person', 'at', 'position'])
      .execute()
    // In which inspections somebody has taken something on is asked for each digest.
    await db.schema.createIndex('deeds_person').on('deeds').expression(sql`(act->>'person')`).execute()
  },
}
