import { may, roleOf } from '../../domain/access.ts'
import { changeInspection } from '../change-inspection.ts'
import type { Wisher } from '../deed/wish.ts'
import { Refusal } from '../refusal.ts'
import { inspectionAndProgramme } from '../see.ts'
import type { Surroundings } from '../surroundings.ts'

/** Says who the inspectors are; with none, that is told by permissions again. Throws `Refusal`. */
export async function nameInspectors(
  needs: Pick<Surroundings, 'store' | 'turns' | 'programmes' | 'log'>,
  wish: { readonly inspectionId: string; readonly inspectors: readonly string[]; readonly by: Wisher },
): Promise<void> {
  const { inspectionId, inspectors, by } = wish
  const { inspection, programme } = await inspectionAndProgramme(needs, inspectionId)
  const role = roleOf(by.id, inspection, programme)
  if (!may({ id: by.id, role }, 'change settings', {})) {
    throw new Refusal('not allowed', 'Only the coordinator says who the inspectors are.')
  }
  await changeInspection(needs, inspectionId, ({ settings: { inspectors: _, ...settings }, ...rest }) => ({
    ...rest,
    settings: inspectors.length === 0 ? settings : { ...settings, inspectors: [...new Set(inspectors)] },
  }))
  needs.log.info('inspectors named', { inspection: inspectionId, person: by.id })
}
