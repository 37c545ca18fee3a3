import { type UseQueryResult, useQuery } from '@tanstack/react-query'
import { type CoverageAnswer, coverageAnswer } from '../../src/contract/coverage.ts'
import { keptSeldom } from '../api/freshness.ts'
import { useApi } from '../api/use-api.ts'
import { useInspection } from '../inspection-context.ts'

export function useCoverage(): UseQueryResult<CoverageAnswer> {
  const api = useApi()
  const path = `evidence/coverage?inspection=${encodeURIComponent(useInspection().id)}`
  return useQuery({
    queryKey: ['evidence', path],
    queryFn: ({ signal }) => api({ path, shape: coverageAnswer, signal }),
    ...keptSeldom,
  })
}
