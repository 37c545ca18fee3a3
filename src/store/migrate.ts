import { type Kysely, sql } from 'kysely'
import { type Migration, Migrator } from 'kysely/migration'
import { firstTables } from './migrations/0001-first-tables.ts'
import { watchedFolders } from './migrations/0002-watched-folders.ts'
import { troubles } from './migrations/0003-troubles.ts'
import { answered } from './migrations/0004-answered.ts'
import { extensions } from './migrations/0005-extensions.ts'
import { watchMarks } from './migrations/0006-watch-marks.ts'
import { examinations } from './migrations/0007-examinations.ts'
import { log } from './migrations/0008-log.ts'
import { handOut } from './migrations/0009-hand-out.ts'
import { receipts } from './migrations/0010-receipts.ts'
import { recordsSteps } from './migrations/0011-records-steps.ts'
import { content } from './migrations/0012-content.ts'
import { notices } from './migrations/0013-notices.ts'
import { inspectionChanges } from './migrations/0015-inspection-changes.ts'
import { documents } from './migrations/0016-documents.ts'
import { quickAnswers } from './migrations/0017-quick-answers.ts'
import { conversationVersion } from './migrations/0018-conversation-version.ts'
import { owedAnswers } from './migrations/0020-owed-answers.ts'
import { contentBy } from './migrations/0023-content-by.ts'
import { receivedJournal } from './migrations/0024-received-journal.ts'
import { StoreFailure } from './store-failure.ts'
import type { Tables } from './tables.ts'

/** In order of name; once released, one is never changed, and there is no way back. */
const MIGRATIONS: Readonly<Record<string, Migration>> = {
  '0001-first-tables': firstTables,
  '0002-watched-folders': watchedFolders,
  '0003-troubles': troubles,
  '0004-answered': answered,
  '0005-extensions': extensions,
  '0006-watch-marks': watchMarks,
  '0007-examinations': examinations,
  '0008-log': log,
  '0009-hand-out': handOut,
  '0010-receipts': receipts,
  '0011-records-steps': recordsSteps,
  '0012-content': content,
  '0013-notices': notices,
  '0015-inspection-changes': inspectionChanges,
  '0016-documents': documents,
  '0017-quick-answers': quickAnswers,
  '0018-conversation-version': conversationVersion,
  '0020-owed-answers': owedAnswers,
  '0023-content-by': contentBy,
  '0024-received-journal': receivedJournal,
}

/** Brings a database up to this version. Throws `StoreFailure` with reason `newer` where it is beyond it. */
export async function migrate(db: Kysely<Tables>): Promise<void> {
  await refuseNewer(db)
  const migrator = new Migrator({ db, provider: { getMigrations: async () => ({ ...MIGRATIONS }) } })
  const { error } = await migrator.migrateToLatest()
  if (error) throw error
}

async function refuseNewer(db: Kysely<Tables>): Promise<void> {
  const table = await sql<{ there: boolean }>`select to_regclass('kysely_migration') is not null as there`.execute(db)
  if (!table.rows[0]?.there) return
  const done = await sql<{ name: string }>`select name from kysely_migration order by name`.execute(db)
  const unknown = done.rows.find(({ name }) => !(name in MIGRATIONS))
  if (!unknown) return
  const message = `The database was used by a newer version of Waymark ("${unknown.name}"): start that one or a later.`
  throw new StoreFailure('newer', { message })
}
