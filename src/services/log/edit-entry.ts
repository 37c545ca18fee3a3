import type { WatchedFile } from '../../domain/evidence/watched-file.ts'
import type { ColumnChange } from '../../domain/log/changes-seen.ts'
import type { ChangeState, LogChange } from '../../domain/log/log-change.ts'
import type { LogColumns, LogEntry } from '../../domain/log/log-entry.ts'
import { withValue } from '../../domain/log/merge-changes.ts'
import { refuseChanges } from '../../domain/log/refuse-changes.ts'
import { isSameValue } from '../../domain/log/same-value.ts'
import { GraphFailure } from '../graph-failure.ts'
import { Refusal } from '../refusal.ts'
import type { Surroundings } from '../surroundings.ts'
import { logTurn } from '../turns.ts'
import { doerOf, type Wisher } from '../wisher.ts'
import { bringIntoLine } from './bring-into-line.ts'
import { entryFor } from './entry-for.ts'
import { noteRead } from './note-read.ts'
import { forgetColumns, type OpenLog, openLog } from './open-log.ts'

type Needs = Pick<Surroundings, 'store' | 'columns' | 'programmes' | 'clock' | 'newId' | 'turns' | 'log' | 'wake'>

export interface Edit {
  readonly inspectionId: string
  readonly fileId: string
  readonly by: Wisher
  /** The caller's, so that an edit sent twice is made once. */
  readonly key: string
  /** Each with the value that the person had before them when they changed it. */
  readonly changes: readonly ColumnChange[]
}

/** How often a file that changes under our hands is read again before the edit waits for the filing. */
const TRIES = 4

/**
 * Changes columns of a piece of evidence: kept first, then written, merged column by column with what was changed in
 * SharePoint meanwhile. What cannot be written now waits, and is. Gives the edit's changes as they stand. Throws `Refusal`:
 * nothing was kept then.
 */
export async function editEntry(needs: Needs, edit: Edit): Promise<readonly LogChange[]> {
  const { inspectionId, fileId, by, key } = edit
  const { log, file, entry } = await entryFor(needs, edit, 'edit evidence')
  const changes = edit.changes.filter(({ from, to }) => !isSameValue(from, to))
  if (changes.length === 0) return []
  await refuseUsed(needs, edit, changes)
  await refuse(needs, inspectionId, { log, before: await asShown(needs, inspectionId, entry), changes })
  const at = needs.clock.now()
  const kept = changes.map((change): LogChange => {
    return {
      id: `${key}/${change.column}`,
      fileId,
      ...change,
      at,
      by: doerOf(by),
      state: 'waiting',
    }
  })
  await needs.store.logEntries.record(inspectionId, kept)
  await writeChanges(needs, log, file)
  const now = await needs.store.logEntries.changes(inspectionId, fileId)
  const states = now.filter(({ id }) => kept.some((one) => one.id === id))
  needs.log.info('evidence edited', { inspection: inspectionId, person: by.id, ...tally(states) })
  needs.wake(inspectionId)
  return states
}

/** Sent twice it is one edit; whatever else came under its key, or was undone since, is not told as if it were this one. */
async function refuseUsed({ store }: Needs, { inspectionId, fileId, key }: Edit, changes: readonly ColumnChange[]) {
  for (const { column, to } of changes) {
    const known = await store.logEntries.change(inspectionId, `${key}/${column}`)
    if (!known) continue
    const undone = await store.logEntries.change(inspectionId, `undo/${key}/${column}`)
    if (!undone && known.fileId === fileId && isSameValue(known.to, to)) continue
    throw new Refusal('already undone', 'That form was used already. Ask for a new one.')
  }
}

/** What the library did not take when it was last asked, it may by now: an administrator has been there. */
async function refuse(
  needs: Needs,
  inspectionId: string,
  edit: { readonly log: OpenLog; readonly before: LogColumns; readonly changes: readonly ColumnChange[] },
): Promise<void> {
  const reasonIn = ({ shapes, reading }: OpenLog) =>
    refuseChanges(edit.before, edit.changes, { shapes, indicators: reading.indicators })
  if (reasonIn(edit.log) === null) return
  forgetColumns(needs, edit.log)
  const reason = reasonIn(await openLog(needs, inspectionId))
  if (reason !== null) throw new Refusal('not possible', reason)
}

/** What the library holds with what waits to be written: as the person saw it. */
async function asShown({ store }: Needs, inspectionId: string, { fileId, columns }: LogEntry) {
  const open = (await store.logEntries.openChanges(inspectionId)).filter((change) => change.fileId === fileId)
  const waiting = open.filter(({ state }) => state !== 'conflict')
  return waiting.reduce((shown, { column, to }) => withValue(shown, column, to), columns)
}

/** A library that does not answer keeps nobody from editing: what waits is written by the filing. */
async function writeChanges(needs: Needs, log: OpenLog, { id: fileId }: WatchedFile): Promise<void> {
  const { id, place } = log.inspection
  try {
    await needs.turns.run(logTurn(id), async () => {
      for (let tries = 0; tries < TRIES; tries += 1) {
        const read = (await needs.columns.read(place.driveId, [fileId])).get(fileId)
        const [file] = await needs.store.library.byId(id, [fileId])
        if (!read || !file) return
        const [noted] = await noteRead(needs, log, [{ file, read }])
        if (!noted || (await bringIntoLine(needs, log, noted)) !== 'changed') return
      }
    })
  } catch (error) {
    if (!(error instanceof GraphFailure)) throw error
    needs.log.warn('evidence waits', { inspection: id, reason: error.reason })
  }
}

function tally(changes: readonly LogChange[]): Readonly<Partial<Record<ChangeState, number>>> {
  return Object.fromEntries(
    [...Map.groupBy(changes, ({ state }) => state)].map(([state, { length }]) => [state, length]),
  )
}
