import { type UseMutationResult, useMutation, useQueryClient } from '@tanstack/react-query'
import { type ChecksRequest, type ChecksView, checksTold } from '../../src/contract/checks.ts'
import type { ItemView } from '../../src/contract/item-view.ts'
import { useApi } from '../api/use-api.ts'
import { useDeedToasts } from '../deeds/use-deed-toasts.tsx'
import { useInspection } from '../inspection-context.ts'

/** Says what a return's workbook is looked at for; `before` is what an undo sets again. */
export function useChangeChecks(
  { id: item }: Pick<ItemView, 'id'>,
  before: ChecksView,
): UseMutationResult<unknown, Error, ChecksView> {
  const api = useApi()
  const queries = useQueryClient()
  const toasts = useDeedToasts()
  const inspection = useInspection().id
  const post = (checks: ChecksView) => {
    const body: ChecksRequest = { inspection, item, checks }
    return api({ path: 'checks', shape: checksTold, body })
  }
  const back = useMutation({
    mutationFn: post,
    onSuccess: () => {
      toasts.tell('Undone. It is checked for what it was before.')
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
