import { type UseQueryResult, useQuery } from '@tanstack/react-query'
import { type ItemAnswer, itemAnswer } from '../../src/contract/item-answer.ts'
import { kept } from './freshness.ts'
import { useApi } from './use-api.ts'

export function useItem(inspection: string, id: string): UseQueryResult<ItemAnswer> {
  const api = useApi()
  const path = `items/${encodeURIComponent(id)}?inspection=${encodeURIComponent(inspection)}`
  return useQuery({
    queryKey: ['item', inspection, id],
    queryFn: ({ signal }) => api({ path, shape: itemAnswer, signal }),
    ...kept,
  })
}
