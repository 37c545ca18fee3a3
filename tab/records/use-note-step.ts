import { type UseMutationResult, useMutation, useQueryClient } from '@tanstack/react-query'
import { type RecordsActView, recordsStepAnswer, recordsTold } from '../../src/contract/records.ts'
import { useApi } from '../api/use-api.ts'
import { useDeedToasts } from '../deeds/use-deed-toasts.tsx'
import { useInspection } from '../inspection-context.ts'

/** Notes how far a system's records are, with a way back. */
export function useNoteStep(system: string): UseMutationResult<unknown, Error, RecordsActView> {
  const api = useApi()
  const queries = useQueryClient()
  const toasts = useDeedToasts()
  const inspection = useInspection().id
  const undo = useMutation({
    mutationFn: (step: string) => api({ path: 'records/undo', shape: recordsTold, body: { inspection, step } }),
    onSuccess: ({ told }) => {
      toasts.tell(told)
      return queries.invalidateQueries()
    },
    onError: (error: Error) => toasts.refuse(error),
  })
  return useMutation({
    mutationFn: (act: RecordsActView) =>
      api({ path: 'records/steps', shape: recordsStepAnswer, body: { inspection, system, act } }),
    onSuccess: ({ told, step }) => {
      toasts.tell(told, () => undo.mutate(step))
      return queries.invalidateQueries()
    },
  })
}
