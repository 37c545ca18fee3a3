import { may, roleOf } from '../../domain/access.ts'
import { Refusal } from '../refusal.ts'
import { inspectionAndProgramme } from '../see.ts'
import type { Surroundings } from '../surroundings.ts'
import { provision } from './provision.ts'
import type { FolderStep } from './survey-folders.ts'

/** Makes what the plan misses, because the coordinator says so. Throws `Refusal`, `GraphFailure`. */
export async function makeFolders(
  needs: Surroundings,
  { inspectionId, by }: { readonly inspectionId: string; readonly by: { readonly id: string } },
): Promise<readonly FolderStep[]> {
  const { inspection, programme } = await inspectionAndProgramme(needs, inspectionId)
  const role = roleOf(by.id, inspection, programme)
  if (!may({ id: by.id, role }, 'change settings', {}))
    throw new Refusal('not allowed', 'Only the inspection coordinator has folders made.')
  const steps = await provision(needs, inspectionId)
  needs.wake(inspectionId)
  return steps
}
