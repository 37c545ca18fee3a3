import { sql } from 'kysely'
import type { Migration } from 'kysely/migration'

/** What came of documents that people sent is kept as every other journal is. Instants are epoch milliseconds. */
export const receivedJournal: Migration = {
  async up(db) {
    const person = (by: string) => `jsonb_build_object('person', ${by} -> 'id', 'name', ${by} -> 'name')`
    await sql`alter table received_documents rename column undone to was_undone`.execute(db)
    await db.schema
      .alterTable('received_documents')
      .addColumn('at', 'bigint')
      .addColumn('by', 'jsonb')
      .addColumn('received', 'jsonb')
      .addColumn('undone', 'jsonb')
      .addColumn('position', 'bigint', (c) => c.notNull().generatedAlwaysAsIdentity())
      .execute()
    await sql`
      update received_documents set
        at = (body ->> 'at')::bigint,
        by = ${sql.raw(person(`(body -> 'by')`))},
        received = jsonb_build_object('place', body -> 'place', 'files', body -> 'files'),
        undone = case when was_undone then
          jsonb_build_object('at', body #> '{undone,at}', 'by', ${sql.raw(person(`(body #> '{undone,by}')`))}) end
    `.execute(db)
    const needed = ['at', 'by', 'received']
    for (const name of needed) {
      await db.schema
        .alterTable('received_documents')
        .alterColumn(name, (c) => c.setNotNull())
        .execute()
    }
    await db.schema.alterTable('received_documents').dropColumn('was_undone').dropColumn('body').execute()
  },
}
