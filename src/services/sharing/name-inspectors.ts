import { allow } from '../allow.ts'
import { changeInspection } from '../change-inspection.ts'
import { refuseUnfitWords } from '../deed/refuse-unfit-words.ts'
import { inspectionAndProgramme } from '../see.ts'
import type { Surroundings } from '../surroundings.ts'
import type { Wisher } from '../wisher.ts'

/** Says who the inspectors are; with none, that is told by permissions again. Throws `Refusal`. */
export async function nameInspectors(
  needs: Pick<Surroundings, 'store' | 'turns' | 'programmes' | 'log'>,
  wish: { readonly inspectionId: string; readonly inspectors: readonly string[]; readonly by: Wisher },
): Promise<void> {
  const { inspectionId, inspectors, by } = wish
  const seating = await inspectionAndProgramme(needs, inspectionId)
  allow(seating, by, 'change settings', 'Only the coordinator says who the inspectors are.')
  refuseUnfitWords(inspectors)
  await changeInspection(needs, inspectionId, ({ settings: { inspectors: _, ...settings }, ...rest }) => ({
    ...rest,
    settings: inspectors.length === 0 ? settings : { ...settings, inspectors: [...new Set(inspectors)] },
  }))
  needs.log.info('inspectors named', { inspection: inspectionId, person: by.id })
}
