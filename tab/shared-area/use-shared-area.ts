import { type UseQueryResult, useQuery } from '@tanstack/react-query'
import { type SharedArea, sharedArea } from '../../src/contract/shared-area.ts'
import { kept } from '../api/freshness.ts'
import { useApi } from '../api/use-api.ts'

/** What the last look saw; asking for it costs SharePoint nothing. */
export function useSharedArea(inspection: string): UseQueryResult<SharedArea> {
  const api = useApi()
  const path = `shared-area?inspection=${encodeURIComponent(inspection)}`
  return useQuery({
    queryKey: ['shared-area', inspection],
    queryFn: ({ signal }) => api({ path, shape: sharedArea, signal }),
    ...kept,
  })
}
