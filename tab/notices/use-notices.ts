import { type UseQueryResult, useQuery } from '@tanstack/react-query'
import { type Notices, notices } from '../../src/contract/notices.ts'
import { kept } from '../api/freshness.ts'
import { useApi } from '../api/use-api.ts'

/** What goes out, whom it reaches, and what people chose about it. */
export function useNotices(inspection: string): UseQueryResult<Notices> {
  const api = useApi()
  const path = `notices?inspection=${encodeURIComponent(inspection)}`
  return useQuery({
    queryKey: ['notices', inspection],
    queryFn: ({ signal }) => api({ path, shape: notices, signal }),
    ...kept,
  })
}
