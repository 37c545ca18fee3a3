import type { Picture } from '../../domain/inspection/picture.ts'
import { NO_RECORDS, type RecordsSettings } from '../../domain/records/records-settings.ts'
import { type SystemProgress, systemProgress } from '../../domain/records/system-progress.ts'
import { see } from '../see.ts'
import type { Surroundings } from '../surroundings.ts'
import { type CountedCases, countCases } from './count-cases.ts'

/** How far an inspection's records are, as people noted. */
export interface SystemsSeen {
  readonly picture: Picture
  readonly settings: RecordsSettings
  readonly systems: readonly SystemProgress[]
}

/** And what Waymark sees of them itself. */
export interface RecordsSeen extends SystemsSeen {
  /** `null` where people tick cases off alone. */
  readonly counted: CountedCases | null
}

type Needs = Pick<Surroundings, 'store' | 'programmes' | 'clock'>

/** Asks nobody but the store. Throws `Refusal` (`unknown inspection`). */
export async function seeSystems(needs: Needs, inspectionId: string): Promise<SystemsSeen> {
  const picture = await see(needs, inspectionId)
  const settings = picture.inspection.settings.records ?? NO_RECORDS
  const steps = await needs.store.recordsSteps.of(inspectionId)
  const systems = settings.systems.map((system) => systemProgress(system, settings, steps))
  return { picture, settings, systems }
}

/** Throws `Refusal` (`unknown inspection`). */
export async function seeRecords(
  needs: Needs & Pick<Surroundings, 'library' | 'log'>,
  inspectionId: string,
): Promise<RecordsSeen> {
  const seen = await seeSystems(needs, inspectionId)
  return { ...seen, counted: await countCases(needs, seen.picture, seen.settings) }
}
