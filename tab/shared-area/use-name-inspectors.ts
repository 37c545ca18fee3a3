import type { UseMutationResult } from '@tanstack/react-query'
import { inspectorsTold } from '../../src/contract/shared-area.ts'
import { type Told, usePosting } from '../deeds/use-posting.ts'

/** Says who the inspectors are; `before` is what an undo says again. */
export function useNameInspectors(before: readonly string[]): UseMutationResult<Told, Error, readonly string[]> {
  const naming = (inspectors: readonly string[]) => ({
    path: 'shared-area/inspectors',
    body: { inspectors },
    shape: inspectorsTold,
  })
  return usePosting(naming, {
    wayBack: () => ({ ...naming(before), told: 'Undone. The inspectors are named as before.' }),
  })
}
