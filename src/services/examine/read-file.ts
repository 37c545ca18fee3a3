import { keepKnownHeadings } from '../../domain/evidence/known-headings.ts'
import type { WatchedFile } from '../../domain/evidence/watched-file.ts'
import { GraphFailure, type GraphReason } from '../graph-failure.ts'
import { nameForLog } from '../name-for-log.ts'
import type { Examined } from '../ports/examinations.ts'
import type { Surroundings } from '../surroundings.ts'
import { QuickXor } from './quick-xor.ts'

/** What became of one file, and why it could not be read. */
export interface Tried extends Examined {
  /** It is surely the content that was known of it when it was last looked at. */
  readonly isAsKnown?: true
  readonly reason?: GraphReason | 'unknown'
}

interface Asked {
  readonly driveId: string
  /** Address of the inspection's site. */
  readonly ourSite: string
  readonly ourWorking: string
  readonly file: WatchedFile
  /** Of columns: no other text of a workbook is kept. */
  readonly headings: readonly string[]
  /** How often this content could not be read so far. */
  readonly attempts: number
}

const FIRST_WAIT = 5 * 60_000
const LONGEST_WAIT = 6 * 60 * 60_000

/** Reads one file. Never throws because of it: what fails is tried again later, each time after twice as long. */
export async function readFile(
  { contents, fileReader, clock, log }: Pick<Surroundings, 'contents' | 'fileReader' | 'clock' | 'log'>,
  { driveId, ourSite, ourWorking, file, headings, attempts }: Asked,
): Promise<Tried> {
  const examinedAt = clock.now()
  try {
    const digest = new QuickXor()
    const content = digested(await contents.download(driveId, file.id), digest)
    const facts = await fileReader.read(content, { extension: file.extension, bytes: file.size, ourSite, ourWorking })
    const isAsKnown = file.hash !== undefined && digest.digest() === file.hash
    return { file, examinedAt, facts: keepKnownHeadings(facts, headings), ...(isAsKnown && { isAsKnown }) }
  } catch (error) {
    log.warn('file not read', { reason: nameForLog(error), attempts: attempts + 1 })
    const againAt = clock.now() + Math.min(LONGEST_WAIT, FIRST_WAIT * 2 ** attempts)
    const reason = error instanceof GraphFailure ? error.reason : 'unknown'
    return { file, examinedAt, facts: null, failed: { attempts: attempts + 1, againAt }, reason }
  }
}

async function* digested(content: AsyncIterable<Uint8Array>, digest: QuickXor): AsyncGenerator<Uint8Array> {
  for await (const piece of content) {
    digest.update(piece)
    yield piece
  }
}

/** Not the file is the matter, but the library. */
export function isOutage({ reason }: Tried): boolean {
  return reason === 'unavailable' || reason === 'throttled' || reason === 'unauthorised' || reason === 'forbidden'
}
