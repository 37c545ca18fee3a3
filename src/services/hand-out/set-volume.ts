import type { Volume } from '../../domain/log/volume.ts'
import { allow } from '../allow.ts'
import { changeInspection } from '../change-inspection.ts'
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
  const seating = await inspectionAndProgramme(needs, inspectionId)
  allow(seating, by, 'change settings', 'Only the coordinator can say how much evidence is taken.')
  await changeInspection(needs, inspectionId, (one) => ({ ...one, settings: { ...one.settings, volume } }))
}
