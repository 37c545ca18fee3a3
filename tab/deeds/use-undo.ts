import { type UseMutationResult, useMutation, useQueryClient } from '@tanstack/react-query'
import { undoAnswer } from '../../src/contract/wish-request.ts'
import { useApi } from '../api/use-api.ts'
import { useDeedToasts } from './use-deed-toasts.tsx'

/** Takes a deed back, by its id. */
export function useUndo(inspection: string): UseMutationResult<{ told: string }, Error, string> {
  const api = useApi()
  const queries = useQueryClient()
  const toasts = useDeedToasts()
  return useMutation({
    mutationFn: (deed: string) => api({ path: 'undo', shape: undoAnswer, body: { inspection, deed } }),
    onSuccess: ({ told }) => {
      toasts.tell(told)
      return queries.invalidateQueries()
    },
    onError: (error: Error) => toasts.refuse(error),
  })
}
