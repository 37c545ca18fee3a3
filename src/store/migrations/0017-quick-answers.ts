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
 * transaction, so that what was read once need not be read again to know that it still is so. Each transaction marks a row
 * that no other one holds, and makes one where there is none: nobody is to wait for another's transaction for the mark's sake.
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
      .addColumn('slot', 'bigint', (c) => c.notNull())
      .addColumn('revision', 'bigint', (c) => c.notNull())
      .addPrimaryKeyConstraint('revisions_pkey', ['inspection_id', 'slot'])
      .execute()
    await sql`create sequence revision_slots`.execute(db)
    // One mark a transaction is enough, since all of it is seen at once; the setting ends with the transaction.
    await sql`
      create function mark_revision(id text) returns void language plpgsql as $$
      declare marked text = coalesce(current_setting('waymark.marked', true), '');
      begin
        if strpos(marked, chr(10) || id || chr(10)) > 0 then
          return;
        end if;
        perform set_config('waymark.marked', marked || chr(10) || id || chr(10), true);
        update revisions set revision = revision + 1 where inspection_id = id and slot = (
          select slot from revisions where inspection_id = id order by slot limit 1 for update skip locked);
        if not found then
          insert into revisions values (id, nextval('revision_slots'), 1);
        end if;
      end $$`.execute(db)
    await sql`
      create function note_revision() returns trigger language plpgsql as $$
      begin
        perform mark_revision(changed_in.inspection_id)
          from (select distinct inspection_id from changed) as changed_in;
        return null;
      end $$`.execute(db)
    await sql`
      create function note_inspection() returns trigger language plpgsql as $$
      begin
        perform mark_revision(changed.id) from changed;
        perform mark_revision('*');
        return null;
      end $$`.execute(db)
    await sql`
      create function watch_revisions(named text, noted_by text default 'note_revision') returns void language plpgsql as $$
      begin
        execute format('create trigger revision_of_new after insert on %I referencing new table as changed
          for each statement execute function %I()', named, noted_by);
        execute format('create trigger revision_of_changed after update on %I referencing new table as changed
          for each statement execute function %I()', named, noted_by);
        execute format('create trigger revision_of_gone after delete on %I referencing old table as changed
          for each statement execute function %I()', named, noted_by);
      end $$`.execute(db)
    await sql`select watch_revisions('inspections', 'note_inspection')`.execute(db)
    for (const table of WATCHED) await sql`select watch_revisions(${table})`.execute(db)
  },
}
