import { freeName, type LogKeeping, type WrittenLog } from '../../domain/log/log-keeping.ts'
import { GraphFailure } from '../graph-failure.ts'
import { isInDoubt } from '../make-once.ts'
import type { Entry } from '../ports/library.ts'
import type { LogSheet } from '../ports/log-workbooks.ts'
import { composeWorkbook } from './compose-workbook.ts'
import { type LogDesk, type LogNeeds, writtenLog } from './log-desk.ts'

interface Writing {
  readonly sheet: LogSheet
  /** Digest of what it will say. */
  readonly said: string
  /** The files in its folder, by id. */
  readonly there: ReadonlyMap<string, Entry>
}

interface Target {
  readonly name: string
  readonly ifMatch: string
}

/**
 * Writes the log and gives what is known of it then. What it will show is stored before, where it lies after.
 * Throws `GraphFailure`: where that leaves it in doubt, the note of the attempt stays.
 */
export async function writeWorkbook(
  needs: LogNeeds,
  desk: LogDesk,
  keeping: LogKeeping,
  { sheet, said, there }: Writing,
): Promise<LogKeeping> {
  const replaces = await clearForTheirs(needs, desk, keeping, there)
  const { bytes, template } = await composeWorkbook(needs, desk.driveId, keeping.template, sheet)
  const shows = (await needs.logWorkbooks.fingerprint(bytes)) ?? ''
  const target = targetOf(keeping, replaces, [...there.values()])
  const begun = { ...keeping, template, begun: { name: target.name, shows, said } }
  await note(needs, desk, begun)
  const entry = await put(needs, desk, begun, target, bytes)
  const written = writtenLog(entry, shows)
  const answered = replaces ? { theirs: null, choice: null } : {}
  const kept = { ...begun, ...answered, written, said, writtenAt: needs.clock.now(), begun: null, waits: null }
  await note(needs, desk, kept)
  needs.log.info('evidence log written', { inspection: desk.inspectionId, lines: sheet.lines.length })
  return kept
}

/** Where Waymark's is to be kept, the one beside theirs goes first: stopped in between, the rest is done later. */
async function clearForTheirs(
  { uploads }: LogNeeds,
  { driveId }: LogDesk,
  { theirs, choice, written }: LogKeeping,
  there: ReadonlyMap<string, Entry>,
): Promise<WrittenLog | null> {
  if (choice !== 'ours' || !theirs) return null
  const beside = written && there.get(written.itemId)
  if (beside) await uploads.remove(driveId, beside.id, beside.eTag)
  return theirs
}

/** Matched by what it contains: a column that somebody fills in does not keep it from being written. */
function targetOf({ written }: LogKeeping, replaces: WrittenLog | null, there: readonly Entry[]): Target {
  const old = replaces ?? written
  if (old) return { name: old.name, ifMatch: old.cTag }
  return { name: freeName(there.map(({ name }) => name)), ifMatch: 'none' }
}

async function put(
  needs: LogNeeds,
  desk: LogDesk,
  keeping: LogKeeping,
  { name, ifMatch }: Target,
  bytes: Uint8Array,
): Promise<Entry> {
  try {
    return await needs.uploads.put(desk.driveId, desk.folderId, name, bytes, { ifMatch })
  } catch (error) {
    if (!isInDoubt(error)) await note(needs, desk, { ...keeping, begun: null, waits: whyItWaits(error) })
    throw error
  }
}

function whyItWaits(error: unknown): LogKeeping['waits'] {
  if (!(error instanceof GraphFailure)) return null
  if (error.reason === 'locked') return 'open in Excel'
  return error.reason === 'forbidden' || error.reason === 'invalid' ? 'refused' : null
}

/** In a transaction, so that nothing is written in a turn that was lost. */
export function note({ store }: LogNeeds, { inspectionId }: LogDesk, keeping: LogKeeping): Promise<void> {
  return store.transaction(({ logKeepings }) => logKeepings.save(inspectionId, keeping))
}
