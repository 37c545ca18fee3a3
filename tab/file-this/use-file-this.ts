import { keepPreviousData, type UseQueryResult, useQuery } from '@tanstack/react-query'
import { type FileThis, fileThis } from '../../src/contract/file-this.ts'
import { useApi } from '../api/use-api.ts'
import type { FileThisAbout } from './read-about.ts'

/** Asked once: a form does not change under the hands of whoever fills it in. */
export function useFileThis({ inspection, held }: FileThisAbout): UseQueryResult<FileThis> {
  const api = useApi()
  const query = new URLSearchParams()
  if (inspection !== undefined) query.set('inspection', inspection)
  if (held !== undefined) query.set('held', held)
  return useQuery({
    queryKey: ['file-this', inspection, held],
    queryFn: ({ signal }) => api({ path: `file-this?${query}`, shape: fileThis, signal }),
    retry: false,
    // The choice of inspection stays while another's places are looked for.
    placeholderData: keepPreviousData,
    staleTime: Number.POSITIVE_INFINITY,
    refetchOnWindowFocus: false,
  })
}
