import { keepPreviousData, type UseQueryResult, useQuery } from '@tanstack/react-query'
import {
  type EvidenceAnswer,
  type EvidenceHistory,
  evidenceAnswer,
  evidenceHistory,
} from '../../src/contract/evidence.ts'
import { useApi } from '../api/use-api.ts'
import { useInspection } from '../inspection-context.ts'
import { queryOf, type Shown } from './evidence-filter.ts'

/** Nobody waits here for a deadline, and a log may be long: it is asked for less often than the overview. */
const FRESH_MS = 5_000

/** One page of the log; the one before stays to be seen until it is there. */
export function useEvidence(shown: Shown): UseQueryResult<EvidenceAnswer> {
  const api = useApi()
  const path = `evidence?${queryOf(useInspection().id, shown)}`
  return useQuery({
    queryKey: ['evidence', path],
    queryFn: ({ signal }) => api({ path, shape: evidenceAnswer, signal }),
    placeholderData: keepPreviousData,
    refetchInterval: FRESH_MS,
    retry: false,
  })
}

/** Who changed what of one piece of evidence. */
export function useHistory(file: string): UseQueryResult<EvidenceHistory> {
  const api = useApi()
  const query = new URLSearchParams({ inspection: useInspection().id, file })
  const path = `evidence/history?${query.toString()}`
  return useQuery({
    queryKey: ['evidence', path],
    queryFn: ({ signal }) => api({ path, shape: evidenceHistory, signal }),
    refetchInterval: FRESH_MS,
    retry: false,
  })
}
