import { isOfNote } from '../../domain/evidence/content-findings.ts'
import { knownHeadings } from '../../domain/evidence/known-headings.ts'
import { looksLike } from '../../domain/evidence/looks-like.ts'
import { isRecordsFolder } from '../../domain/evidence/records-folder.ts'
import { asSameContent } from '../../domain/evidence/same-content.ts'
import type { WatchedFile } from '../../domain/evidence/watched-file.ts'
import type { Inspection } from '../../domain/inspection/inspection.ts'
import type { Programme } from '../../domain/programme/programme.ts'
import type { Filed, FilingStep } from '../agenda/filing.ts'
import type { Examination, Examined } from '../ports/examinations.ts'
import { inspectionAndProgramme } from '../see.ts'
import type { Surroundings } from '../surroundings.ts'
import { isOutage, readFile, type Tried } from './read-file.ts'
import { siteOf } from './site-of.ts'

type Needs = Pick<Surroundings, 'store' | 'programmes' | 'clock' | 'library' | 'contents' | 'fileReader' | 'log'>

/** Files looked at in one piece, and of those the ones that are downloaded for it. */
const AT_ONCE = 200
const DOWNLOADS = 10
/** So many that do not come one after the other: the library itself is away. */
const MOST_OUTAGES = 2
const RETRY = 60_000

/** Looks into files whose content, name or place is new. */
export const examineStep: FilingStep = { name: 'examine', run: examineFiles }

/**
 * Looks into some of the files that are owed a look, one after the other; what was read of the same content before is
 * taken from there. A file that cannot be read is tried again later and holds up no other. People's records are never
 * opened. Throws what the store throws.
 */
export async function examineFiles(needs: Needs, inspectionId: string): Promise<Filed> {
  const { store, clock, log } = needs
  const owed = await store.examinations.unexamined(inspectionId, clock.now(), AT_ONCE)
  if (owed.length === 0) return { changed: false, again: await store.examinations.nextTry(inspectionId) }
  const { inspection, programme } = await inspectionAndProgramme(needs, inspectionId)
  const [opened, closed] = part(owed, ({ size, folder }) => size > 0 && !isRecordsFolder(folder, programme))
  await store.examinations.pass(inspectionId, closed)
  const known = await store.examinations.of(
    inspectionId,
    opened.map(({ id }) => id),
  )
  const [read, unread] = part(opened, (file) => isRead(known.get(file.id), file))
  const again = read.map((file) => ({ file, ...outcomeOf(known.get(file.id)) }))
  const headings = knownHeadings({ programme, settings: inspection.settings })
  const tried = await readSome(needs, inspection, unread, { known, headings })
  const kept = tried.examined.map((one) => ({
    ...one,
    file: asSameContent(one.file, one.facts, known.get(one.file.id)),
  }))
  const examined = [...again, ...kept].map((one) => placed(one, inspection, programme))
  await store.examinations.save(inspectionId, examined)
  if (tried.examined.length > 0) {
    const failed = tried.examined.filter((one) => one.failed !== undefined).length
    log.info('examined', { inspection: inspectionId, files: tried.examined.length, failed })
  }
  const isMore = owed.length === AT_ONCE || tried.left > 0
  const next = tried.isAway
    ? clock.now() + RETRY
    : isMore
      ? clock.now()
      : await store.examinations.nextTry(inspectionId)
  const isRestored = kept.some(({ file }, index) => file !== tried.examined[index]?.file)
  return { changed: isRestored || examined.some((one) => isNews(one, known.get(one.file.id))), again: next }
}

function isRead(known: Examination | undefined, { cTag }: WatchedFile): boolean {
  return known !== undefined && known.cTag === cTag && known.failed === undefined
}

function outcomeOf(known: Examination | undefined): Pick<Examined, 'examinedAt' | 'facts'> {
  return { examinedAt: known?.examinedAt ?? 0, facts: known?.facts ?? null }
}

interface ReadSome {
  readonly examined: readonly Examined[]
  readonly left: number
  /** The library does not answer: the rest is to wait. */
  readonly isAway: boolean
}

async function readSome(
  needs: Needs,
  inspection: Inspection,
  files: readonly WatchedFile[],
  { known, headings }: { readonly known: ReadonlyMap<string, Examination>; readonly headings: readonly string[] },
): Promise<ReadSome> {
  const { driveId } = inspection.place
  const folders = await needs.store.folders.of(inspection.id)
  const ourSite = siteOf(folders)
  const ourWorking = folders.find(({ key }) => key === 'working')?.webUrl ?? ''
  const tried: Tried[] = []
  let outages = 0
  for (const file of files.slice(0, DOWNLOADS)) {
    const before = known.get(file.id)
    const attempts = before?.cTag === file.cTag ? (before.failed?.attempts ?? 0) : 0
    const one = await readFile(needs, { driveId, ourSite, ourWorking, file, headings, attempts })
    tried.push(one)
    outages = isOutage(one) ? outages + 1 : 0
    if (outages === MOST_OUTAGES) break
  }
  const isAway = outages === MOST_OUTAGES
  return { examined: await asTheyAre(needs, driveId, tried), left: files.length - tried.length, isAway }
}

/** What changed while it was read is read anew: nobody knows of which content it tells. */
async function asTheyAre(
  { library, clock }: Needs,
  driveId: string,
  tried: readonly Tried[],
): Promise<readonly Examined[]> {
  const read = tried.filter(({ failed }) => failed === undefined).map(({ file }) => file.id)
  const entries = read.length === 0 ? new Map() : await library.entries(driveId, read)
  return tried.map(({ reason: _, ...one }) => {
    if (one.failed !== undefined || entries.get(one.file.id)?.cTag === one.file.cTag) return one
    return { ...one, facts: null, failed: { attempts: 0, againAt: clock.now() + RETRY } }
  })
}

/** Where it clearly answers a return in whose folder it does not lie. */
function placed(one: Examined, inspection: Inspection, programme: Programme): Examined {
  const { settings, partnership, calendar } = inspection
  const items = [...programme.items, ...calendar.added]
  const itemId = looksLike(one, { programme, settings, items, partnership })
  return { ...one, ...(itemId !== undefined && { looksLike: itemId }) }
}

/** Whether anything that people see may be other than before. */
function isNews({ facts, looksLike: now, failed }: Examined, before: Examination | undefined): boolean {
  if (now !== before?.looksLike || (failed === undefined) !== (before?.failed === undefined)) return true
  return [facts, before?.facts].some((one) => one && isOfNote(one))
}

function part<T>(all: readonly T[], isFirst: (one: T) => boolean): readonly [readonly T[], readonly T[]] {
  return [all.filter(isFirst), all.filter((one) => !isFirst(one))]
}
