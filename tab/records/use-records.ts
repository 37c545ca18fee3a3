import { type UseQueryResult, useQuery } from '@tanstack/react-query'
import { type RecordsAnswer, recordsAnswer } from '../../src/contract/records.ts'
import { kept } from '../api/freshness.ts'
import { useApi } from '../api/use-api.ts'

export function useRecords(inspection: string): UseQueryResult<RecordsAnswer> {
  const api = useApi()
  const path = `records?inspection=${encodeURIComponent(inspection)}`
  return useQuery({
    queryKey: ['records', inspection],
    queryFn: ({ signal }) => api({ path, shape: recordsAnswer, signal }),
    ...kept,
  })
}
