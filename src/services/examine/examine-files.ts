import { isOfNote } from '../../domain/evidence/content-findings.ts'
import { foldersLookedInto } from '../../domain/evidence/folders-looked-into.ts'
import { knownHeadings } from '../../domain/evidence/known-headings.ts'
import { type Among, looksLike } from '../../domain/evidence/looks-like.ts'
import { isRecordsFolder } from '../../domain/evidence/records-folder.ts'
import { asSameContent } from '../../domain/evidence/same-content.ts'
import type { WatchedFile } from '../../domain/evidence/watched-file.ts'
import { isBelow } from '../../domain/evidence/watched-folder.ts'
import type { Inspection } from '../../domain/inspection/inspection.ts'
import type { Programme } from '../../domain/programme/programme.ts'
import type { Instant } from '../../domain/schedule/day.ts'
import type { Filed, FilingStep } from '../agenda/filing-step.ts'
import type { Examination, Examined } from '../ports/examinations.ts'
import { inspectionAndProgramme } from '../see.ts'
import type { Surroundings } from '../surroundings.ts'
import { isOutage, readFile, type Tried } from './read-file.ts'
import { siteOf } from './site-of.ts'

type Needs = Pick<Surroundings, 'store' | 'programmes' | 'clock' | 'library' | 'contents' | 'fileReader' | 'log'>

/** Files looked at in one piece, of those the ones that are downloaded for it, and of these the ones side by side. */
const AT_ONCE = 200
const DOWNLOADS = 20
const SIDE_BY_SIDE = 4
/** Bytes after which no further one is begun: what else is to be filed waits for these. */
const ENOUGH = 128 * 2 ** 20
/** Bytes that may arrive side by side. */
const TOGETHER = 16 * 2 ** 20
/** So many that do not come one after the other: the library itself is away. */
const MOST_OUTAGES = 2
const RETRY = 60_000

/** Looks into files whose content, name or place is new. */
export const examineStep: FilingStep = { name: 'examine', run: examineFiles }

/**
 * Looks into some of the files that are owed a look; what was read of the same content before is
 * taken from there. A file that cannot be read is tried again later and holds up no other. People's records are never
 * opened. Throws what the store throws.
 */
export async function examineFiles(needs: Needs, inspectionId: string): Promise<Filed> {
  const { store, clock } = needs
  const owed = await store.examinations.unexamined(inspectionId, clock.now(), AT_ONCE)
  if (owed.length === 0) return { changed: false, again: await nextTry(needs, inspectionId) }
  const look = await lookAt(needs, inspectionId)
  const [opened, closed] = part(owed, ({ size, folder }) => size > 0 && !isRecordsFolder(folder, look.programme))
  await store.examinations.pass(inspectionId, closed)
  const known = await store.examinations.of(
    inspectionId,
    opened.map(({ id }) => id),
  )
  const [read, unread] = part(opened, (file) => isRead(known.get(file.id), file))
  const again = read.map((file) => ({ file, ...outcomeOf(known.get(file.id)) }))
  const tried = await readSome(needs, look, unread, known)
  const kept = tried.examined.map((one) => ({
    ...one,
    file: asSameContent(one.file, one.facts, known.get(one.file.id)?.seen),
  }))
  const examined = [...again, ...kept].map((one) => placed(one, look))
  await store.examinations.save(inspectionId, examined)
  const isRestored = kept.some(({ file }, index) => file !== tried.examined[index]?.file)
  const changed = isRestored || examined.some((one) => isNews(one, known.get(one.file.id), look))
  if (tried.isAway) return { changed, again: clock.now() + RETRY }
  const isMore = owed.length === AT_ONCE || tried.left > 0
  return { changed, again: isMore ? clock.now() : await nextTry(needs, inspectionId) }
}

/** What is overdue and yet not owed, since nobody knows just now where it lies, is no haste. */
async function nextTry({ store, clock }: Needs, inspectionId: string): Promise<Instant | null> {
  const next = await store.examinations.nextTry(inspectionId)
  return next === null ? null : Math.max(next, clock.now() + RETRY)
}

/** What files are looked at for. */
interface Look extends Among {
  readonly inspection: Inspection
  readonly programme: Programme
  /** Headings of columns: no other text of a workbook is kept. */
  readonly headings: readonly string[]
  /** Folders of whose files something is shown with an item. */
  readonly shown: readonly string[]
}

async function lookAt(needs: Needs, inspectionId: string): Promise<Look> {
  const { inspection, programme } = await inspectionAndProgramme(needs, inspectionId)
  const { settings, partnership, calendar } = inspection
  const asked = { programme, settings }
  const items = [...programme.items, ...calendar.added]
  const [headings, shown] = [knownHeadings(asked), foldersLookedInto(items, asked)]
  return { ...asked, inspection, items, partnership, headings, shown }
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
  { inspection, headings }: Look,
  files: readonly WatchedFile[],
  known: ReadonlyMap<string, Examination>,
): Promise<ReadSome> {
  const { driveId } = inspection.place
  const folders = await needs.store.folders.of(inspection.id)
  const ourSite = siteOf(folders)
  const ourWorking = folders.find(({ key }) => key === 'working')?.webUrl ?? ''
  const tried: Tried[] = []
  let isAway = false
  for (const some of sideBySide(files)) {
    const read = some.map((file) => {
      const before = known.get(file.id)
      const attempts = before?.cTag === file.cTag ? (before.failed?.attempts ?? 0) : 0
      return readFile(needs, { driveId, ourSite, ourWorking, file, headings, attempts })
    })
    tried.push(...(await Promise.all(read)))
    isAway = tried.length >= MOST_OUTAGES && tried.slice(-MOST_OUTAGES).every(isOutage)
    if (isAway) break
  }
  const failed = tried.filter((one) => one.failed !== undefined).length
  if (tried.length > 0) needs.log.info('examined', { inspection: inspection.id, files: tried.length, failed })
  return { examined: await asTheyAre(needs, driveId, tried), left: files.length - tried.length, isAway }
}

/** A library answers slowly and bears several at once; large files come by themselves. */
function sideBySide(files: readonly WatchedFile[]): readonly (readonly WatchedFile[])[] {
  const groups: WatchedFile[][] = []
  let [bytes, inGroup] = [0, 0]
  for (const file of files.slice(0, DOWNLOADS)) {
    if (bytes >= ENOUGH) break
    const last = groups.at(-1)
    const fits = last && last.length < SIDE_BY_SIDE && inGroup + file.size <= TOGETHER
    if (fits) last.push(file)
    else groups.push([file])
    inGroup = fits ? inGroup + file.size : file.size
    bytes += file.size
  }
  return groups
}

/**
 * What changed while it was read is read anew: nobody knows of which content it tells. The library is asked about those
 * of which it has not told a digest, or another.
 */
async function asTheyAre(
  { library, clock }: Needs,
  driveId: string,
  tried: readonly Tried[],
): Promise<readonly Examined[]> {
  const asked = tried.filter(({ failed, isAsKnown }) => failed === undefined && !isAsKnown).map(({ file }) => file.id)
  const entries = asked.length === 0 ? new Map() : await library.entries(driveId, asked)
  return tried.map(({ reason: _, isAsKnown, ...one }) => {
    if (isAsKnown || one.failed !== undefined || entries.get(one.file.id)?.cTag === one.file.cTag) return one
    return { ...one, facts: null, failed: { attempts: 0, againAt: clock.now() + RETRY } }
  })
}

/** Where it clearly answers a return in whose folder it does not lie. */
function placed(one: Examined, look: Look): Examined {
  const itemId = looksLike(one, look)
  return { ...one, ...(itemId !== undefined && { looksLike: itemId }) }
}

/** Whether anything that is shown with an item may be other than before. */
function isNews(
  { file, facts, looksLike: now, failed }: Examined,
  before: Examination | undefined,
  { shown }: Look,
): boolean {
  if (now !== before?.looksLike) return true
  if (!shown.some((folder) => isBelow(file.folder, folder))) return false
  if ((failed === undefined) !== (before?.failed === undefined)) return true
  return [facts, before?.facts].some((one) => one && isOfNote(one))
}

function part<T>(all: readonly T[], isFirst: (one: T) => boolean): readonly [readonly T[], readonly T[]] {
  return [all.filter(isFirst), all.filter((one) => !isFirst(one))]
}
