import { keepPreviousData, type UseQueryResult, useQuery } from '@tanstack/react-query'
import { type Overview, overview } from '../../src/contract/overview.ts'
import { kept } from './freshness.ts'
import { useApi } from './use-api.ts'

/** `inspection` undefined: the server chooses among those that the person belongs to. */
export function useOverview(inspection: string | undefined): UseQueryResult<Overview> {
  const api = useApi()
  const path = inspection === undefined ? 'overview' : `overview?inspection=${encodeURIComponent(inspection)}`
  return useQuery({
    queryKey: ['overview', inspection],
    queryFn: ({ signal }) => api({ path, shape: overview, signal }),
    placeholderData: keepPreviousData,
    ...kept,
  })
}
