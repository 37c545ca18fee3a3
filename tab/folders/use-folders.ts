import { type UseQueryResult, useQuery } from '@tanstack/react-query'
import { type FoldersAnswer, foldersAnswer } from '../../src/contract/folders.ts'
import { useApi } from '../api/use-api.ts'

/** The plan beside what is there. SharePoint is asked each time, so it is not kept true by itself. */
export function useFolders(inspection: string): UseQueryResult<FoldersAnswer> {
  const api = useApi()
  const path = `folders?inspection=${encodeURIComponent(inspection)}`
  return useQuery({
    queryKey: ['folders', inspection],
    queryFn: ({ signal }) => api({ path, shape: foldersAnswer, signal }),
    retry: false,
    refetchOnWindowFocus: false,
  })
}
