import { type UseMutationResult, useMutation, useQueryClient } from '@tanstack/react-query'
import { type EvidenceTold, evidenceTold } from '../../src/contract/evidence.ts'
import { useApi } from '../api/use-api.ts'
import { useDeedToasts } from '../deeds/use-deed-toasts.tsx'
import { useInspection } from '../inspection-context.ts'

/** What is posted below `evidence/`. */
export interface EvidenceDeed {
  readonly path: 'edits' | 'undo' | 'choices' | 'owner' | 'moves'
  readonly body: object
  /** What takes it back. */
  readonly back?: EvidenceDeed
}

/** Does something to a piece of evidence; told at the page's foot, with a way back where there is one. */
export function useEvidenceDeed(): UseMutationResult<EvidenceTold, Error, EvidenceDeed> {
  const api = useApi()
  const queries = useQueryClient()
  const toasts = useDeedToasts()
  const inspection = useInspection().id
  const send = ({ path, body }: EvidenceDeed) =>
    api({ path: `evidence/${path}`, shape: evidenceTold, body: { inspection, ...body } })
  const undo = useMutation({
    mutationFn: send,
    onSuccess: ({ told }) => {
      toasts.tell(told)
      return queries.invalidateQueries()
    },
    onError: (error: Error) => toasts.refuse(error),
  })
  return useMutation({
    mutationFn: send,
    onSuccess: ({ told }, { back }) => {
      toasts.tell(told, back && (() => undo.mutate(back)))
      return queries.invalidateQueries()
    },
  })
}

/** Of this deed alone, so that one that is sent twice is done once. */
export function newKey(): string {
  return crypto.randomUUID()
}
