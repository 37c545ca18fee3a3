import type { WatchedFile } from '../../domain/evidence/watched-file.ts'
import type { Instant } from '../../domain/schedule/day.ts'
import type { Filed, FilingStep } from '../agenda/filing-step.ts'
import { GraphFailure } from '../graph-failure.ts'
import type { Mark, Unread } from '../ports/log-entries.ts'
import type { Surroundings } from '../surroundings.ts'
import { logTurn } from '../turns.ts'
import { type Brought, bringIntoLine } from './bring-into-line.ts'
import { folderToRead } from './folder-to-read.ts'
import { type NotedFile, noteRead, type ReadFile } from './note-read.ts'
import { type OpenLog, openLog, placeOfEvidence } from './open-log.ts'

type Needs = Pick<Surroundings, 'store' | 'columns' | 'programmes' | 'clock' | 'newId' | 'turns' | 'log'>

/** Files of one piece of work; each batch of it has a turn of its own, so that nobody who edits waits long. */
const AT_ONCE = 500
const BATCH = 20
/** A file that is open is tried again so often, and one that changes all the time. */
const LOCKED = 5 * 60_000
const RETRY = 60_000
/** So many that do not come one after the other: the library itself is away. */
const MOST_OUTAGES = 2

/** How many were brought into line, and how many are left for which reason. */
interface Tally {
  done: number
  changed: number
  locked: number
}

/**
 * Reads the columns of files that changed, gives evidence its reference, writes what people changed here and what is
 * ours. What it cannot write now it comes back for.
 */
export const keepLogStep: FilingStep = { name: 'log', run: keepLog }

async function keepLog(needs: Needs, inspectionId: string): Promise<Filed> {
  const log = await openLog(needs, inspectionId)
  const unread = await needs.store.logEntries.unread(inspectionId, AT_ONCE)
  const { asked, passed } = await sortUnread(needs, log, unread)
  await needs.store.logEntries.markRead(inspectionId, passed)
  const tally: Tally = { done: passed.length, changed: 0, locked: 0 }
  const folder = await folderToRead(needs, inspectionId, asked)
  if (folder !== null) await keepFolder(needs, log, folder, tally)
  if (folder === null || tally.done === 0) await keepFiles(needs, log, await filesOf(needs, inspectionId, asked), tally)
  const again = comeBack(tally, folder !== null || unread.length === AT_ONCE, needs.clock.now())
  return { changed: false, again }
}

/**
 * Columns are asked for where they can say anything: of evidence, of what was evidence, and once of every other file that
 * came since set-up, which may be a copy with our text on it.
 */
async function sortUnread(needs: Needs, log: OpenLog, unread: readonly Unread[]) {
  const { id, startedAt } = log.inspection
  const ids = unread.map(({ fileId }) => fileId)
  const files = new Map((await needs.store.library.byId(id, ids)).map((file) => [file.id, file]))
  const entries = new Set((await needs.store.logEntries.byFile(id, ids)).map(({ fileId }) => fileId))
  const isAsked = ({ fileId, again }: Unread): boolean => {
    const file = files.get(fileId)
    if (!file) return false
    return entries.has(fileId) || placeOfEvidence(file, log) !== null || (!again && file.createdAt > startedAt)
  }
  return { asked: unread.filter(isAsked), passed: unread.filter((one) => !isAsked(one)) }
}

function comeBack({ done, changed, locked }: Tally, more: boolean, now: Instant): Instant | null {
  if (done > 0 && (more || changed > 0)) return now
  if (changed > 0) return now + RETRY
  return locked > 0 ? now + LOCKED : null
}

/** With those for which somebody's change waits. */
async function filesOf(needs: Needs, inspectionId: string, unread: readonly Mark[]): Promise<readonly string[]> {
  const open = await needs.store.logEntries.openChanges(inspectionId)
  const waiting = open.flatMap(({ fileId, state }) => (state === 'conflict' ? [] : [fileId]))
  return [...new Set([...unread.map(({ fileId }) => fileId), ...waiting])]
}

async function keepFiles(needs: Needs, log: OpenLog, ids: readonly string[], tally: Tally): Promise<void> {
  for (let start = 0; start < ids.length; start += BATCH) {
    await keepBatch(needs, log, ids.slice(start, start + BATCH), tally)
  }
}

/** Reads and writes in one turn, so that nobody writes in between. */
function keepBatch(needs: Needs, log: OpenLog, ids: readonly string[], tally: Tally): Promise<void> {
  const { id, place } = log.inspection
  return needs.turns.run(logTurn(id), async () => {
    const files = await needs.store.library.byId(id, ids)
    const reads = await needs.columns.read(
      place.driveId,
      files.map((file) => file.id),
    )
    const gone = files.filter((file) => !reads.has(file.id)).map(markOf)
    await needs.store.logEntries.markRead(id, gone)
    const there = files.flatMap((file) => {
      const read = reads.get(file.id)
      return read ? [{ file, read }] : []
    })
    await keepRead(needs, log, there, tally)
  })
}

/**
 * What is unread in a folder of many, page by page, until it is enough for one piece of work; what is not as the watch has
 * it is left to be read by itself.
 */
async function keepFolder(needs: Needs, log: OpenLog, folderId: string, tally: Tally): Promise<void> {
  const { id, place } = log.inspection
  for await (const page of needs.columns.readFolder(place.driveId, folderId)) {
    const ids = await needs.store.logEntries.unreadAmong(id, [...page.keys()])
    for (let start = 0; start < ids.length; start += BATCH) {
      await needs.turns.run(logTurn(id), async () => {
        const files = await needs.store.library.byId(id, ids.slice(start, start + BATCH))
        const same = files.flatMap((file) => {
          const read = page.get(file.id)
          return read && read.eTag === file.eTag ? [{ file, read }] : []
        })
        await keepRead(needs, log, same, tally)
      })
    }
    if (tally.done >= AT_ONCE) return
  }
}

async function keepRead(needs: Needs, log: OpenLog, files: readonly ReadFile[], tally: Tally): Promise<void> {
  const same: Mark[] = []
  let outages = 0
  for (const noted of await noteRead(needs, log, files)) {
    const brought = await bringUnlessAway(needs, log, noted, outages)
    outages = brought === 'away' ? outages + 1 : 0
    if (brought === 'same') same.push(markOf(noted.file))
    if (brought === 'locked') tally.locked += 1
    else if (brought === 'changed' || brought === 'away') tally.changed += 1
    else tally.done += 1
  }
  await needs.store.logEntries.markRead(log.inspection.id, same)
}

/** One file that SharePoint cannot serve holds up no other. */
async function bringUnlessAway(
  needs: Needs,
  log: OpenLog,
  noted: NotedFile,
  outages: number,
): Promise<Brought | 'away'> {
  try {
    return await bringIntoLine(needs, log, noted)
  } catch (error) {
    const isAway = error instanceof GraphFailure && error.reason === 'unavailable'
    if (!isAway || outages + 1 >= MOST_OUTAGES) throw error
    needs.log.warn('evidence waits', { inspection: log.inspection.id, reason: error.reason })
    return 'away'
  }
}

function markOf({ id, eTag, folder }: WatchedFile): Mark {
  return { fileId: id, eTag, folder }
}
