import {
  type UseMutationResult,
  type UseQueryResult,
  useMutation,
  useQuery,
  useQueryClient,
} from '@tanstack/react-query'
import { type CoverageAnswer, coverageAnswer, handOutTold, type VolumeView } from '../../src/contract/coverage.ts'
import { useApi } from '../api/use-api.ts'
import { useDeedToasts } from '../deeds/use-deed-toasts.tsx'
import { useInspection } from '../inspection-context.ts'

/** Asked for seldom: it counts over the whole log, and nobody waits here for a deadline. */
const FRESH_MS = 15_000

export function useCoverage(): UseQueryResult<CoverageAnswer> {
  const api = useApi()
  const path = `evidence/coverage?inspection=${encodeURIComponent(useInspection().id)}`
  return useQuery({
    queryKey: ['evidence', path],
    queryFn: ({ signal }) => api({ path, shape: coverageAnswer, signal }),
    refetchInterval: FRESH_MS,
    retry: false,
  })
}

/** Says how much evidence is taken; `before` is what an undo sets again. */
export function useSetVolume(before: VolumeView): UseMutationResult<unknown, Error, VolumeView> {
  const api = useApi()
  const queries = useQueryClient()
  const toasts = useDeedToasts()
  const inspection = useInspection().id
  const post = (volume: VolumeView) =>
    api({ path: 'evidence/volume', shape: handOutTold, body: { inspection, volume } })
  const back = useMutation({
    mutationFn: post,
    onSuccess: () => {
      toasts.tell('Undone. The limits stand as before.')
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
