import type { UseMutationResult } from '@tanstack/react-query'
import { handOutTold, type VolumeView } from '../../src/contract/coverage.ts'
import { type Told, usePosting } from '../deeds/use-posting.ts'

/** Says how much evidence is taken; `before` is what an undo sets again. */
export function useSetVolume(before: VolumeView): UseMutationResult<Told, Error, VolumeView> {
  const setting = (volume: VolumeView) => ({ path: 'evidence/volume', body: { volume }, shape: handOutTold })
  return usePosting(setting, {
    wayBack: () => ({ ...setting(before), told: 'Undone. The limits stand as before.' }),
  })
}
