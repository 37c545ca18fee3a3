import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { Asked } from './dialog-context.ts'

/** Hands in a dialog's answer; what follows is shown in its place, or nothing more. */
export const useAnswer = (asked: Asked, show: (next: Asked | undefined) => void) => {
  const queries = useQueryClient()
  const answering = useMutation({
    mutationFn: asked.submit,
    onSuccess: (outcome) => show(outcome.closed ? undefined : { ...asked, outcome }),
    onSettled: () => queries.invalidateQueries(),
  })
  const answer = (data: unknown): void => {
    if (!answering.isPending) answering.mutate(data)
  }
  return { answer, busy: answering.isPending, error: answering.error }
}
