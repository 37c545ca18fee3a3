import { folderKey } from '../../domain/evidence/folder-plan.ts'
import type { Picture } from '../../domain/inspection/picture.ts'
import { type CaseNumber, caseNumbers } from '../../domain/records/case-number.ts'
import { filledCases } from '../../domain/records/filled-cases.ts'
import type { RecordsLibrary, RecordsSettings } from '../../domain/records/records-settings.ts'
import { GraphFailure } from '../graph-failure.ts'
import { type ChildPage, type Entry, ROOT } from '../ports/library.ts'
import type { Surroundings } from '../surroundings.ts'

/** Of the case folders, how many hold something; `filled` is `null` where that could not be seen just now. */
export interface CountedCases {
  readonly where: 'here' | 'own library'
  readonly filled: number | null
  readonly of: number
}

type Needs = Pick<Surroundings, 'store' | 'library' | 'log'>

/** `null` where Waymark has no right to look, or no sample is known. Nothing of what lies in a case's folder is read, or kept. */
export async function countCases(
  needs: Needs,
  { inspection, programme }: Picture,
  settings: RecordsSettings,
): Promise<CountedCases | null> {
  const cases = caseNumbers(settings)
  if (cases.length === 0) return null
  if (settings.place === 'own library') {
    if (!settings.library) return null
    const filled = await countThere(needs, inspection.id, settings.library, cases)
    return { where: 'own library', filled, of: cases.length }
  }
  if (!programme.records) return null
  const shared = folderKey('shared', programme.records.uploads)
  const keys = cases.map(({ id }) => `${shared}/${id}`)
  const contents = await needs.store.library.contents(inspection.id, keys)
  return { where: 'here', filled: [...contents.values()].filter(({ whole }) => whole > 0).length, of: keys.length }
}

/** Pages of a library that people look at while they wait; that of a sample has one. */
const MOST_PAGES = 5

async function countThere(
  { library, log }: Needs,
  inspection: string,
  { driveId }: RecordsLibrary,
  cases: readonly CaseNumber[],
): Promise<number | null> {
  const entries: Entry[] = []
  let from: string | null = null
  try {
    for (let pages = 0; pages < MOST_PAGES; pages += 1) {
      const page: ChildPage | undefined = (await library.childPages(driveId, [{ folderId: ROOT, from }])).get(ROOT)
      entries.push(...(page?.entries ?? []))
      from = page?.next ?? null
      if (from === null) return filledCases(entries, cases)
    }
    log.warn('records not counted', { inspection, reason: 'too much lies there' })
  } catch (cause) {
    if (!(cause instanceof GraphFailure)) throw cause
    log.warn('records not counted', { inspection, reason: cause.reason })
  }
  return null
}
