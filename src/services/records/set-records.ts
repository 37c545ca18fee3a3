import type { Inspection } from '../../domain/inspection/inspection.ts'
import type { RecordsSettings } from '../../domain/records/records-settings.ts'
import { allow } from '../allow.ts'
import { changeInspection } from '../change-inspection.ts'
import { refuseUnfitWords } from '../deed/refuse-unfit-words.ts'
import { Refusal } from '../refusal.ts'
import { see } from '../see.ts'
import type { Surroundings } from '../surroundings.ts'
import type { Wisher } from '../wisher.ts'
import { findRecordsLibrary } from './find-records-library.ts'

/** As people say it: a library of their own by its address; empty where Waymark may not read it. */
export type SaidOfRecords = Omit<RecordsSettings, 'library'> & { readonly library: string }

/**
 * Says which systems hold records, how each is read, by whom, and how large the samples are. The question of the
 * programme about it is answered by it too, so that what hangs on it applies or does not. What was noted of a system that is
 * left out stays on record, and shows again if it is put back. Throws `Refusal`, `GraphFailure`.
 */
export async function setRecords(
  needs: Surroundings,
  { inspectionId, said, by }: { inspectionId: string; said: SaidOfRecords; by: Wisher },
): Promise<void> {
  const picture = await see(needs, inspectionId)
  allow(picture, by, 'change settings')
  refuseUnfitWords(said)
  refuseTwins(said)
  const condition = picture.programme.records?.condition
  if (condition === undefined) throw new Refusal('not possible', 'No records are read in this inspection.')
  const records = await withLibrary(needs, said, picture.inspection)
  await changeInspection(needs, inspectionId, (inspection) => withRecords(inspection, records, condition))
  needs.log.info('records settings', { inspection: inspectionId, systems: records.systems.length, person: by.id })
  needs.wake(inspectionId)
}

/** With no system named, the question is open again. */
function withRecords(inspection: Inspection, records: RecordsSettings, condition: string): Inspection {
  const { [condition]: _before, ...answers } = inspection.calendar.answers
  const modes = [...new Set(records.systems.map(({ mode }) => mode))]
  return {
    ...inspection,
    settings: { ...inspection.settings, records },
    calendar: { ...inspection.calendar, answers: modes.length === 0 ? answers : { ...answers, [condition]: modes } },
  }
}

async function withLibrary(
  needs: Surroundings,
  { library: address, ...records }: SaidOfRecords,
  inspection: Inspection,
): Promise<RecordsSettings> {
  if (address === '' || records.place === 'here') return records
  const known = inspection.settings.records?.library
  if (known?.address === address) return { ...records, library: known }
  return { ...records, library: await findRecordsLibrary(needs, inspection, address) }
}

function refuseTwins({ systems, inspectors }: SaidOfRecords): void {
  const keys = systems.map(({ name, mode }) => `${name.toLowerCase()} ${mode}`)
  if (new Set(keys).size < keys.length) {
    throw new Refusal('not possible', 'Two systems have the same name and are read in the same way. Name one of them.')
  }
  const names = inspectors.map(({ name }) => name.toLowerCase())
  if (new Set(names).size < names.length) {
    throw new Refusal('not possible', 'Two inspectors have the same name. Tell them apart, such as by an initial.')
  }
}
