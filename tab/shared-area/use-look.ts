import { type UseMutationResult, useMutation, useQueryClient } from '@tanstack/react-query'
import { type SharedArea, sharedArea } from '../../src/contract/shared-area.ts'
import { useApi } from '../api/use-api.ts'
import { useInspection } from '../inspection-context.ts'

/** Looks now who can open what. */
export function useLook(): UseMutationResult<SharedArea, Error, void> {
  const api = useApi()
  const queries = useQueryClient()
  const inspection = useInspection().id
  return useMutation({
    mutationFn: () => api({ path: 'shared-area/look', shape: sharedArea, body: { inspection } }),
    onSuccess: (seen) => queries.setQueryData(['shared-area', inspection], seen),
  })
}
