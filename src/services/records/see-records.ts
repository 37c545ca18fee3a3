import { folderKey } from '../../domain/evidence/folder-plan.ts'
import type { Picture } from '../../domain/inspection/picture.ts'
import { caseNumbers } from '../../domain/records/case-number.ts'
import { NO_RECORDS, type RecordsSettings } from '../../domain/records/records-settings.ts'
import { type SystemProgress, systemProgress } from '../../domain/records/system-progress.ts'
import { see } from '../see.ts'
import type { Surroundings } from '../surroundings.ts'

/** How far an inspection's records are. */
export interface RecordsSeen {
  readonly picture: Picture
  readonly settings: RecordsSettings
  readonly systems: readonly SystemProgress[]
  /** Of the case folders here, how many hold a file; `null` where the records lie elsewhere. */
  readonly here: { readonly filled: number; readonly of: number } | null
}

type Needs = Pick<Surroundings, 'store' | 'programmes' | 'clock'>

/** Throws `Refusal` (`unknown inspection`). */
export async function seeRecords(needs: Needs, inspectionId: string): Promise<RecordsSeen> {
  const picture = await see(needs, inspectionId)
  const settings = picture.inspection.settings.records ?? NO_RECORDS
  const steps = await needs.store.recordsSteps.of(inspectionId)
  const systems = settings.systems.map((system) => systemProgress(system, settings, steps))
  return { picture, settings, systems, here: await countHere(needs, picture, settings) }
}

async function countHere({ store }: Needs, { inspection, programme }: Picture, settings: RecordsSettings) {
  if (settings.place !== 'here' || !programme.records) return null
  const shared = folderKey('shared', programme.records.uploads)
  const keys = caseNumbers(settings).map(({ id }) => `${shared}/${id}`)
  const contents = await store.library.contents(inspection.id, keys)
  return { filled: [...contents.values()].filter(({ whole }) => whole > 0).length, of: keys.length }
}
