import { type UseMutationResult, useMutation, useQueryClient } from '@tanstack/react-query'
import { type SharedArea, sharedArea } from '../../src/contract/shared-area.ts'
import { useApi } from '../api/use-api.ts'
import { useDeedToasts } from '../deeds/use-deed-toasts.tsx'
import { useInspection } from '../inspection-context.ts'

/** Says who the inspectors are; `before` is what an undo says again. */
export function useNameInspectors(before: readonly string[]): UseMutationResult<SharedArea, Error, readonly string[]> {
  const api = useApi()
  const queries = useQueryClient()
  const toasts = useDeedToasts()
  const inspection = useInspection().id
  const post = (inspectors: readonly string[]) =>
    api({ path: 'shared-area/inspectors', shape: sharedArea, body: { inspection, inspectors } })
  const show = (seen: SharedArea) => queries.setQueryData(['shared-area', inspection], seen)
  const back = useMutation({
    mutationFn: () => post(before),
    onSuccess: (seen) => {
      toasts.tell('Undone. The inspectors are named as before.')
      show(seen)
    },
    onError: (error: Error) => toasts.refuse(error),
  })
  return useMutation({
    mutationFn: post,
    onSuccess: (seen) => {
      toasts.tell('Saved who the inspectors are.', () => back.mutate())
      show(seen)
    },
  })
}
