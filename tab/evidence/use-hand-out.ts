import { type UseMutationResult, type UseQueryResult, useMutation, useQuery } from '@tanstack/react-query'
import { handOutTold } from '../../src/contract/coverage.ts'
import { type HandOutAnswer, handOutAnswer, packAnswer } from '../../src/contract/hand-out.ts'
import { keptSeldom } from '../api/freshness.ts'
import { useApi } from '../api/use-api.ts'
import { useDeedToasts } from '../deeds/use-deed-toasts.tsx'
import { type Told, usePosting } from '../deeds/use-posting.ts'
import { useHost } from '../host-context.ts'
import { useInspection } from '../inspection-context.ts'

export function useHandOut(): UseQueryResult<HandOutAnswer> {
  const api = useApi()
  const path = `evidence/hand-out?inspection=${encodeURIComponent(useInspection().id)}`
  return useQuery({
    queryKey: ['evidence', path],
    queryFn: ({ signal }) => api({ path, shape: handOutAnswer, signal }),
    ...keptSeldom,
  })
}

/** Says which of two workbooks is the log. */
export function useChooseLog(cTag: string): UseMutationResult<Told, Error, 'ours' | 'theirs'> {
  return usePosting(
    (choice: 'ours' | 'theirs') => ({ path: 'evidence/log-choice', body: { choice, cTag }, shape: handOutTold }),
    { tellsRefusal: true },
  )
}

/** Lets the host's browser fetch the pack: it saves it as it comes, however large, and needs no sign-in for this once. */
export function useDownload(): UseMutationResult<unknown, Error, void> {
  const api = useApi()
  const host = useHost()
  const toasts = useDeedToasts()
  const inspection = useInspection().id
  return useMutation({
    mutationFn: async () => {
      const { path } = await api({ path: 'evidence/pack', shape: packAnswer, body: { inspection } })
      await host.openLink(new URL(path, location.origin).href)
    },
    onSuccess: () => toasts.tell('The download begins in your browser. You need not stay on this page.'),
    onError: (error) => toasts.refuse(error),
  })
}
