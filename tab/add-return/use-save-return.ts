import { type UseMutationResult, useMutation, useQueryClient } from '@tanstack/react-query'
import { type AddedRequest, addedAnswer } from '../../src/contract/added-return.ts'
import { useApi } from '../api/use-api.ts'
import { useDeedToasts } from '../deeds/use-deed-toasts.tsx'
import { useInspection } from '../inspection-context.ts'

/** Adds a return, or changes one that was added: `item`. */
export function useSaveReturn(item: string | undefined): UseMutationResult<unknown, Error, AddedRequest['form']> {
  const api = useApi()
  const queries = useQueryClient()
  const toasts = useDeedToasts()
  const inspection = useInspection().id
  const keep = useKeepReturn()
  return useMutation({
    mutationFn(form: AddedRequest['form']) {
      const body: AddedRequest = { inspection, form, ...(item !== undefined && { item }) }
      return api({ path: 'returns', shape: addedAnswer, body })
    },
    onSuccess(added) {
      toasts.tell(added.told, item === undefined ? () => keep.mutate({ item: added.item, kept: false }) : undefined)
      return queries.invalidateQueries()
    },
  })
}

/** Takes an added return back, or puts it back. */
export function useKeepReturn(): UseMutationResult<unknown, Error, { item: string; kept: boolean }> {
  const api = useApi()
  const queries = useQueryClient()
  const toasts = useDeedToasts()
  const inspection = useInspection().id
  const send = ({ item, kept }: { item: string; kept: boolean }) =>
    api({ path: `returns/${kept ? 'put-back' : 'take-back'}`, shape: addedAnswer, body: { inspection, item } })
  const again = async (item: string): Promise<void> => {
    const { told } = await send({ item, kept: true })
    toasts.tell(told)
    await queries.invalidateQueries()
  }
  return useMutation({
    mutationFn: send,
    onSuccess({ told, item }, { kept }) {
      toasts.tell(told, kept ? undefined : () => void again(item).catch(toasts.refuse))
      return queries.invalidateQueries()
    },
    onError: (error: Error) => toasts.refuse(error),
  })
}
