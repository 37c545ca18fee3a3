import { may, roleOf } from '../../domain/access.ts'
import type { Volume } from '../../domain/log/volume.ts'
import { changeInspection } from '../change-inspection.ts'
import { Refusal } from '../refusal.ts'
import { inspectionAndProgramme } from '../see.ts'
import type { Surroundings } from '../surroundings.ts'

interface Setting {
  readonly inspectionId: string
  readonly by: { readonly id: string }
  readonly volume: Volume
}

/** Says how much evidence is taken, and of which kinds. Throws `Refusal`. */
export async function setVolume(
  needs: Pick<Surroundings, 'store' | 'programmes' | 'turns'>,
  { inspectionId, by, volume }: Setting,
): Promise<void> {
  const { inspection, programme } = await inspectionAndProgramme(needs, inspectionId)
  if (!may({ id: by.id, role: roleOf(by.id, inspection, programme) }, 'change settings', {}))
    throw new Refusal('not allowed', 'Only the coordinator can say how much evidence is taken.')
  await changeInspection(needs, inspectionId, (one) => ({ ...one, settings: { ...one.settings, volume } }))
}
