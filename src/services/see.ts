import type { Seating } from '../domain/access.ts'
import { drawPicture, type Picture } from '../domain/inspection/picture.ts'
import type { Glance } from './glance.ts'
import { createReadMemory } from './read-memory.ts'
import { type Records, readRecords } from './read-records.ts'
import { Refusal } from './refusal.ts'
import { createScheduleMemory } from './schedule-memory.ts'
import type { Surroundings } from './surroundings.ts'

const schedules = createScheduleMemory()
const memory = createReadMemory<{ readonly seating: Seating; readonly records: Records }>()

type Needs = Pick<Surroundings, 'store' | 'programmes' | 'clock'>

/**
 * One inspection as it stands now, or at the moment of a glance. Throws `Refusal` (`unknown inspection`).
 * @param at a glance since which the caller changed nothing
 */
export async function see(needs: Needs, inspectionId: string, at?: Pick<Glance, 'revisions'>): Promise<Picture> {
  const revision = at ? (at.revisions?.of(inspectionId) ?? null) : await needs.store.revisions.of(inspectionId)
  const { seating, records } = await memory(needs.store, inspectionId, revision, async () => {
    const seated = await inspectionAndProgramme(needs, inspectionId)
    return { seating: seated, records: await readRecords(needs.store, seated) }
  })
  return draw(needs, seating, records)
}

/** The same records under another calendar or other settings: what a change would make of it. */
export async function seeAs(needs: Omit<Needs, 'programmes'>, seating: Seating): Promise<Picture> {
  return draw(needs, seating, await readRecords(needs.store, seating))
}

function draw({ clock }: Pick<Needs, 'clock'>, { inspection, programme }: Seating, records: Records): Picture {
  return drawPicture(programme, { inspection, ...records }, clock.now(), schedules.of(programme, inspection))
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
