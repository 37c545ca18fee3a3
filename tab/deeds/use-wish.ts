import { type UseMutationResult, useMutation, useQueryClient } from '@tanstack/react-query'
import type { ItemView } from '../../src/contract/item-view.ts'
import { type WishAnswer, type WishRequest, wishAnswer } from '../../src/contract/wish-request.ts'
import { useApi } from '../api/use-api.ts'
import { useInspection } from '../inspection-context.ts'
import { useDeedToasts } from './use-deed-toasts.tsx'
import { useUndo } from './use-undo.ts'

type Wish = WishRequest['wish']

/** Does something to an item. What the server told is shown, and everything is asked for anew. */
export function useWish(item: Pick<ItemView, 'id'>): UseMutationResult<WishAnswer, Error, Wish> {
  const api = useApi()
  const queries = useQueryClient()
  const toasts = useDeedToasts()
  const inspection = useInspection().id
  const undo = useUndo(inspection)
  return useMutation({
    mutationFn: (wish: Wish) => {
      const body: WishRequest = { inspection, item: item.id, wish }
      return api({ path: 'wishes', shape: wishAnswer, body })
    },
    onSuccess: ({ told, deed }) => {
      toasts.tell(told, () => undo.mutate(deed))
      return queries.invalidateQueries()
    },
  })
}
