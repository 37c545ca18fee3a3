import { allow } from '../allow.ts'
import { inspectionAndProgramme } from '../see.ts'
import type { Surroundings } from '../surroundings.ts'
import { provision } from './provision.ts'
import type { FolderStep } from './survey-folders.ts'

/** Makes what the plan misses, because the coordinator says so. Throws `Refusal`, `GraphFailure`. */
export async function makeFolders(
  needs: Surroundings,
  { inspectionId, by }: { readonly inspectionId: string; readonly by: { readonly id: string } },
): Promise<readonly FolderStep[]> {
  const seating = await inspectionAndProgramme(needs, inspectionId)
  allow(seating, by, 'change settings', 'Only the inspection coordinator has folders made.')
  const steps = await provision(needs, inspectionId)
  needs.wake(inspectionId)
  return steps
}
