import type { Picture } from '../../domain/inspection/picture.ts'
import { NO_RECORDS, type RecordsSettings } from '../../domain/records/records-settings.ts'
import { type SystemProgress, systemProgress } from '../../domain/records/system-progress.ts'
import { see } from '../see.ts'
import type { Surroundings } from '../surroundings.ts'
import { type CountedCases, countCases } from './count-cases.ts'

/** How far an inspection's records are. */
export interface RecordsSeen {
  readonly picture: Picture
  readonly settings: RecordsSettings
  readonly systems: readonly SystemProgress[]
  /** `null` where people tick cases off alone. */
  readonly counted: CountedCases | null
}

type Needs = Pick<Surroundings, 'store' | 'programmes' | 'clock' | 'library' | 'log'>

/** Throws `Refusal` (`unknown inspection`). */
export async function seeRecords(needs: Needs, inspectionId: string): Promise<RecordsSeen> {
  const picture = await see(needs, inspectionId)
  const settings = picture.inspection.settings.records ?? NO_RECORDS
  const steps = await needs.store.recordsSteps.of(inspectionId)
  const systems = settings.systems.map((system) => systemProgress(system, settings, steps))
  return { picture, settings, systems, counted: await countCases(needs, picture, settings) }
}
