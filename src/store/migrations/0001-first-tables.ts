import { type Kysely, sql } from 'kysely'
import type { Migration } from 'kysely/migration'

/** Text compared by bytes, so that keys sort alike on every server whatever its language. */
const KEY = sql`text collate "C"`

/**
 * Everything of an inspection has its id first in the primary key and goes with it. Instants are epoch
 * milliseconds: they come from the clock that can be wound, never from the server.
 */
export const firstTables: Migration = {
  async up(db) {
    await db.schema
      .createTable('inspections')
      .addColumn('id', KEY, (c) => c.primaryKey())
      .addColumn('body', 'jsonb', (c) => c.notNull())
      .execute()
    await createLibrary(db)
    await createDeeds(db)
    await createMeetings(db)
    await createEffects(db)
    await db.schema
      .createTable('conversations')
      .addColumn('key', KEY, (c) => c.primaryKey())
      .addColumn('conversation_id', 'text', (c) => c.notNull())
      .addColumn('service_url', 'text', (c) => c.notNull())
      .addColumn('tenant_id', 'text', (c) => c.notNull())
      .execute()
  },
}

function createOwned(db: Kysely<unknown>, table: string) {
  return db.schema
    .createTable(table)
    .addColumn('inspection_id', KEY, (c) => c.notNull().references('inspections.id').onDelete('cascade'))
}

async function createLibrary(db: Kysely<unknown>): Promise<void> {
  await createOwned(db, 'placed_folders')
    .addColumn('key', KEY, (c) => c.notNull())
    .addColumn('item_id', 'text', (c) => c.notNull())
    .addColumn('web_url', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('placed_folders_pkey', ['inspection_id', 'key'])
    .execute()
  await createOwned(db, 'watched_files')
    .addColumn('id', KEY, (c) => c.notNull())
    .addColumn('folder', 'text', (c) => c.notNull())
    .addColumn('name', 'text')
    .addColumn('size', 'bigint', (c) => c.notNull())
    .addColumn('e_tag', 'text', (c) => c.notNull())
    .addColumn('c_tag', 'text', (c) => c.notNull())
    .addColumn('web_url', 'text', (c) => c.notNull())
    .addColumn('created_at', 'bigint', (c) => c.notNull())
    .addColumn('received_at', 'bigint', (c) => c.notNull())
    .addColumn('checked_out_by', 'text')
    .addPrimaryKeyConstraint('watched_files_pkey', ['inspection_id', 'id'])
    .execute()
  await createOwned(db, 'watches')
    .addColumn('token', 'text')
    .addColumn('checked_at', 'bigint')
    .addColumn('subscription', 'jsonb')
    .addPrimaryKeyConstraint('watches_pkey', ['inspection_id'])
    .execute()
}

async function createDeeds(db: Kysely<unknown>): Promise<void> {
  await createOwned(db, 'deeds')
    .addColumn('id', KEY, (c) => c.notNull())
    .addColumn('item_id', 'text', (c) => c.notNull())
    .addColumn('at', 'bigint', (c) => c.notNull())
    .addColumn('by', 'jsonb', (c) => c.notNull())
    .addColumn('act', 'jsonb', (c) => c.notNull())
    .addColumn('undone', 'jsonb')
    .addColumn('position', 'bigint', (c) => c.notNull().generatedAlwaysAsIdentity())
    .addPrimaryKeyConstraint('deeds_pkey', ['inspection_id', 'id'])
    .execute()
}

async function createMeetings(db: Kysely<unknown>): Promise<void> {
  await createOwned(db, 'meetings')
    .addColumn('item_id', KEY, (c) => c.notNull())
    .addColumn('body', 'jsonb', (c) => c.notNull())
    .addPrimaryKeyConstraint('meetings_pkey', ['inspection_id', 'item_id'])
    .execute()
}

async function createEffects(db: Kysely<unknown>): Promise<void> {
  await createOwned(db, 'effects')
    .addColumn('key', KEY, (c) => c.notNull())
    .addColumn('started_at', 'bigint', (c) => c.notNull())
    .addColumn('attempts', 'integer', (c) => c.notNull())
    .addColumn('receipt_at', 'bigint')
    .addColumn('external_id', 'text')
    .addColumn('digest', 'text')
    .addPrimaryKeyConstraint('effects_pkey', ['inspection_id', 'key'])
    .execute()
}
