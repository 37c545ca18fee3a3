import { sql } from 'kysely'
import type { Migration } from 'kysely/migration'

/** Of an inspection's tables; what is made later joins them by `watch_revisions`. */
const WATCHED = [
  'placed_folders',
  'watched_files',
  'watched_folders',
  'watches',
  'deeds',
  'meetings',
  'log_entries',
  'log_changes',
  'receipts',
  'examinations',
  'sharing_looks',
  'records_steps',
  'notice_choices',
  'inspection_changes',
]

/**
 * An answer may be under way (no answer yet), and every change of an inspection's rows leaves a mark in the same
 * transaction, so that what was read once need not be read again to know that it still is so. Each connection marks a row
 * of its own (two in 64 share one), since nobody is to wait for another's transaction for the mark's sake.
 */
export const quickAnswers: Migration = {
  async up(db) {
    await db.schema
      .alterTable('answered')
      .alterColumn('answer', (c) => c.dropNotNull())
      .execute()
    await db.schema
      .createTable('revisions')
      .addColumn('inspection_id', sql`text collate "C"`, (c) => c.notNull())
      .addColumn('slot', 'integer', (c) => c.notNull())
      .addColumn('revision', 'bigint', (c) => c.notNull())
      .addPrimaryKeyConstraint('revisions_pkey', ['inspection_id', 'slot'])
      .execute()
    await sql`
      create function note_revision() returns trigger language plpgsql as $$
      begin
        execute format('insert into revisions select distinct %I, pg_backend_pid() %% 64, 1 from changed order by 1
          on conflict (inspection_id, slot) do update set revision = revisions.revision + 1', tg_argv[0]);
        if tg_table_name = 'inspections' then
          insert into revisions values ('*', pg_backend_pid() % 64, 1)
          on conflict (inspection_id, slot) do update set revision = revisions.revision + 1;
        end if;
        return null;
      end $$`.execute(db)
    await sql`
      create function watch_revisions(named text, id_column text) returns void language plpgsql as $$
      begin
        execute format('create trigger revision_of_new after insert on %I referencing new table as changed
          for each statement execute function note_revision(%L)', named, id_column);
        execute format('create trigger revision_of_changed after update on %I referencing new table as changed
          for each statement execute function note_revision(%L)', named, id_column);
        execute format('create trigger revision_of_gone after delete on %I referencing old table as changed
          for each statement execute function note_revision(%L)', named, id_column);
      end $$`.execute(db)
    await sql`select watch_revisions('inspections', 'id')`.execute(db)
    for (const table of WATCHED) await sql`select watch_revisions(${table}, 'inspection_id')`.execute(db)
  },
}
