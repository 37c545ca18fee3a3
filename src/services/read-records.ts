import type { Seating } from '../domain/access.ts'
import { decidingFolders } from '../domain/evidence/folder-contents.ts'
import { foldersLookedInto } from '../domain/evidence/folders-looked-into.ts'
import type { drawPicture } from '../domain/inspection/picture.ts'
import type { Store } from './ports/store.ts'

/** Of one folder, those of note first: what is wrong with more of them is wrong with these. */
const MOST_FILES = 50

/** What an inspection's picture is drawn from, beside the inspection itself. */
export type Records = Omit<Parameters<typeof drawPicture>[1], 'inspection'>

export async function readRecords(store: Store, { inspection, programme }: Seating): Promise<Records> {
  const { id, calendar, settings } = inspection
  const items = [...programme.items, ...calendar.added]
  const opened = foldersLookedInto(items, { programme, settings })
  const [deeds, contents, files, lookalikes, meetings, folders, watch, recordsSteps] = await Promise.all([
    store.deeds.of(id),
    store.library.contents(id, decidingFolders(items)),
    store.examinations.below(id, opened, MOST_FILES),
    store.examinations.lookalikes(id, MOST_FILES),
    store.meetings.of(id),
    store.folders.of(id),
    store.library.watch(id),
    settings.records ? store.recordsSteps.of(id) : [],
  ])
  const folderUrls = new Map(folders.map(({ key, webUrl }) => [key, webUrl]))
  const look = { checkedAt: watch?.checkedAt ?? null, ...(watch?.looking && { looking: watch.looking }) }
  return { deeds, contents, examined: { files, lookalikes }, recordsSteps, meetings, folderUrls, ...look }
}
