import type { Seating } from '../domain/access.ts'
import { decidingFolders } from '../domain/evidence/folder-contents.ts'
import { foldersLookedInto } from '../domain/evidence/folders-looked-into.ts'
import { drawPicture, type Picture } from '../domain/inspection/picture.ts'
import { Refusal } from './refusal.ts'
import { createScheduleMemory } from './schedule-memory.ts'
import type { Surroundings } from './surroundings.ts'

const schedules = createScheduleMemory()

/** Of one folder, those of note first: what is wrong with more of them is wrong with these. */
const MOST_FILES = 50

type Needs = Pick<Surroundings, 'store' | 'programmes' | 'clock'>

/** One inspection as it stands now. Throws `Refusal` (`unknown inspection`). */
export async function see(needs: Needs, inspectionId: string): Promise<Picture> {
  return seeAs(needs, await inspectionAndProgramme(needs, inspectionId))
}

/** The same records under another calendar or other settings: what a change would make of it. */
export async function seeAs(
  { store, clock }: Omit<Needs, 'programmes'>,
  { inspection, programme }: Seating,
): Promise<Picture> {
  const inspectionId = inspection.id
  const items = [...programme.items, ...inspection.calendar.added]
  const deciding = decidingFolders(items)
  const opened = foldersLookedInto(items, { programme, settings: inspection.settings })
  const [deeds, contents, files, lookalikes, meetings, folders, watch, recordsSteps] = await Promise.all([
    store.deeds.of(inspectionId),
    store.library.contents(inspectionId, deciding),
    store.examinations.below(inspectionId, opened, MOST_FILES),
    store.examinations.lookalikes(inspectionId, MOST_FILES),
    store.meetings.of(inspectionId),
    store.folders.of(inspectionId),
    store.library.watch(inspectionId),
    inspection.settings.records ? store.recordsSteps.of(inspectionId) : [],
  ])
  const folderUrls = new Map(folders.map(({ key, webUrl }) => [key, webUrl]))
  const examined = { files, lookalikes }
  const found = { inspection, deeds, contents, examined, recordsSteps, meetings, folderUrls }
  const records = { ...found, checkedAt: watch?.checkedAt ?? null }
  return drawPicture(programme, records, clock.now(), schedules.of(programme, inspection))
}

/** Throws `Refusal` (`unknown inspection`). */
export async function inspectionAndProgramme(
  { store, programmes }: Pick<Surroundings, 'store' | 'programmes'>,
  inspectionId: string,
): Promise<Seating> {
  const inspection = await store.inspections.get(inspectionId)
  if (!inspection) throw new Refusal('unknown inspection', 'There is no such inspection. Check the link.')
  const programme = programmes.get(inspection.programmeId)
  if (!programme) throw new Refusal('unknown inspection', `Its programme "${inspection.programmeId}" is not installed.`)
  return { inspection, programme }
}
