import type { LogKeeping } from '../../domain/log/log-keeping.ts'
import type { Entry } from '../ports/library.ts'
import { type LogDesk, type LogNeeds, readShown, stillShows, writtenLog } from './log-desk.ts'

type There = ReadonlyMap<string, Entry>

/** What became of an attempt whose answer was lost: it arrived where a workbook of that name shows just that. */
export async function settleAttempt(
  needs: LogNeeds,
  desk: LogDesk,
  keeping: LogKeeping,
  there: There,
): Promise<LogKeeping> {
  const { begun } = keeping
  if (!begun) return keeping
  const found = [...there.values()].find(({ name }) => name.toLowerCase() === begun.name.toLowerCase())
  const arrived = found && (await readShown(needs, desk, found.id)) === begun.shows
  if (!arrived) return { ...keeping, begun: null }
  const written = writtenLog(found, begun.shows)
  const answered = found.id === keeping.theirs?.itemId ? { theirs: null, choice: null } : {}
  return { ...keeping, ...answered, written, said: begun.said, writtenAt: needs.clock.now(), begun: null }
}

/**
 * Whether the workbook is still as Waymark wrote it. One that is elsewhere was handed in, or is not wanted: the next
 * change makes a new one. One that a person changed is theirs from now on.
 */
export async function checkWritten(
  needs: LogNeeds,
  desk: LogDesk,
  keeping: LogKeeping,
  there: There,
): Promise<LogKeeping> {
  const { written } = keeping
  const entry = written && there.get(written.itemId)
  if (!written) return keeping
  if (!entry) return { ...keeping, written: null }
  const still = await stillShows(needs, desk, written, entry)
  if (still) return { ...keeping, written: still }
  const theirs = writtenLog(entry, (await readShown(needs, desk, entry.id)) ?? '')
  return { ...keeping, written: null, theirs: keeping.theirs ?? theirs }
}

/** The question is over where their workbook is gone, and open again where they changed it once more after the answer. */
export async function checkTheirs(
  needs: LogNeeds,
  desk: LogDesk,
  keeping: LogKeeping,
  there: There,
): Promise<LogKeeping> {
  const { theirs, choice } = keeping
  if (!theirs || choice !== 'ours') return keeping
  const entry = there.get(theirs.itemId)
  if (!entry) return { ...keeping, theirs: null, choice: null }
  const still = await stillShows(needs, desk, theirs, entry)
  if (still) return { ...keeping, theirs: still }
  const shows = (await readShown(needs, desk, entry.id)) ?? ''
  return { ...keeping, theirs: writtenLog(entry, shows), choice: null }
}
