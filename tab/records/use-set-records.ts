import { type UseMutationResult, useMutation, useQueryClient } from '@tanstack/react-query'
import { type RecordsSettingsView, recordsTold } from '../../src/contract/records.ts'
import { useApi } from '../api/use-api.ts'
import { useDeedToasts } from '../deeds/use-deed-toasts.tsx'
import { useInspection } from '../inspection-context.ts'

/** Says which systems there are and how they are read; `before` is what an undo sets again. */
export function useSetRecords(before: RecordsSettingsView): UseMutationResult<unknown, Error, RecordsSettingsView> {
  const api = useApi()
  const queries = useQueryClient()
  const toasts = useDeedToasts()
  const inspection = useInspection().id
  const post = (records: RecordsSettingsView) =>
    api({ path: 'records/settings', shape: recordsTold, body: { inspection, records } })
  const back = useMutation({
    mutationFn: post,
    onSuccess: () => {
      toasts.tell('Undone. The record systems stand as before.')
      return queries.invalidateQueries()
    },
    onError: (error: Error) => toasts.refuse(error),
  })
  return useMutation({
    mutationFn: post,
    onSuccess: ({ told }) => {
      toasts.tell(told, () => back.mutate(before))
      return queries.invalidateQueries()
    },
  })
}
