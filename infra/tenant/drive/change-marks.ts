import type { Kernel } from '../kernel/kernel.ts'

export const CHANGE_MARK_TABLES = `
  CREATE TABLE IF NOT EXISTS change_marks (drive TEXT NOT NULL, minute INTEGER NOT NULL, change INTEGER NOT NULL,
    PRIMARY KEY (drive, minute)) WITHOUT ROWID;`

const MINUTE_MS = 60_000

/** Notes, minute by minute, how far each drive's changes have come, so that a time can stand for a delta token. */
export function markChanges(kernel: Kernel): void {
  kernel.changes.listen(({ resource }) => {
    const [, drive] = /^drives\/([^/]+)\/root$/.exec(resource) ?? []
    if (drive === undefined) return
    const minute = Math.floor(kernel.clock.now() / MINUTE_MS)
    const mark = 'INSERT OR REPLACE INTO change_marks SELECT drive, ?, changes FROM libraries WHERE drive = ?'
    kernel.db.run(mark, minute, drive)
  })
}

/** A change that was made before that instant, and none after it left out; 0 when there is no telling. */
export function findChangeBefore(kernel: Kernel, drive: string, instant: number): number {
  const sql = 'SELECT change FROM change_marks WHERE drive = ? AND minute < ? ORDER BY minute DESC LIMIT 1'
  return kernel.db.get<{ change: number }>(sql, drive, Math.floor(instant / MINUTE_MS))?.change ?? 0
}
