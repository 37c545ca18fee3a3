import type { Database } from '../kernel/database.ts'
import type { ConflictBehavior } from './conflict.ts'

export const COPY_TABLES = `
  CREATE TABLE IF NOT EXISTS copy_jobs (id TEXT PRIMARY KEY, source_drive TEXT NOT NULL, source TEXT NOT NULL,
    drive TEXT NOT NULL, parent TEXT NOT NULL, name TEXT, conflict TEXT NOT NULL, children_only INTEGER NOT NULL,
    versions INTEGER NOT NULL, by TEXT NOT NULL, began INTEGER NOT NULL, due INTEGER NOT NULL,
    done INTEGER NOT NULL DEFAULT 0, result TEXT, code TEXT, message TEXT,
    caller TEXT NOT NULL DEFAULT '{"appId":"","roles":[],"scopes":[]}');
  CREATE INDEX IF NOT EXISTS copy_jobs_by_due ON copy_jobs (done, due);`

/** A copy that was accepted, and what came of it. */
export interface CopyJob {
  id: string
  source_drive: string
  source: string
  /** Where it goes. */
  drive: string
  parent: string
  /** Null: as the source is called. */
  name: string | null
  conflict: ConflictBehavior
  children_only: 0 | 1
  versions: 0 | 1
  /** JSON: an identity set. */
  by: string
  /** JSON: by whose rights it is made. */
  caller: string
  /** Epoch milliseconds on the tenant's clock: accepted, and carried out. */
  began: number
  due: number
  done: 0 | 1
  /** Id of what was made. */
  result: string | null
  /** Of the error, when it failed. */
  code: string | null
  message: string | null
}

type NewCopyJob = Omit<CopyJob, 'done' | 'result' | 'code' | 'message'>

export function insertCopyJob(db: Database, job: NewCopyJob): void {
  db.insert('copy_jobs', job)
}

export function getCopyJob(db: Database, id: string): CopyJob | undefined {
  return db.get<CopyJob>('SELECT * FROM copy_jobs WHERE id = ?', id)
}

export function listDueCopyJobs(db: Database, now: number): CopyJob[] {
  return db.all<CopyJob>('SELECT * FROM copy_jobs WHERE done = 0 AND due <= ? ORDER BY due', now)
}

export function nextCopyJob(db: Database): number | null {
  return db.get<{ due: number | null }>('SELECT min(due) AS due FROM copy_jobs WHERE done = 0')?.due ?? null
}

export function finishCopyJob(
  db: Database,
  id: string,
  made: Partial<Pick<CopyJob, 'result' | 'code' | 'message'>>,
): void {
  const { result = null, code = null, message = null } = made
  const sql = 'UPDATE copy_jobs SET done = 1, result = ?, code = ?, message = ? WHERE id = ?'
  db.run(sql, result, code, message, id)
}
