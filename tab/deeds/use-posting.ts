import { type UseMutationResult, useMutation, useQueryClient } from '@tanstack/react-query'
import type { ZodType } from 'zod'
import { useApi } from '../api/use-api.ts'
import { useInspection } from '../inspection-context.ts'
import { useDeedToasts } from './use-deed-toasts.tsx'

/** What the server says to whoever did something. */
export interface Told {
  readonly told: string
}

/** Something that a person does, as it is posted; the inspection's id goes with it. */
export interface Posting<T extends Told> {
  /** Below `/api/tab/`. */
  readonly path: string
  readonly body: object
  readonly shape: ZodType<T>
}

/** What takes it back. `told` stands in place of the server's words where those would tell of the deed itself. */
export type WayBack = Posting<Told> & Partial<Told>

interface Ways<A, T extends Told> {
  readonly wayBack?: (answer: T, asked: A) => WayBack | null
  /** No dialog is open that would show a refusal: it is told at the page's foot. */
  readonly tellsRefusal?: true
}

/**
 * Posts what a person does. What the server told is shown at the page's foot, with a way back where there is one, and
 * everything is asked for anew.
 */
export function usePosting<A, T extends Told>(
  toPosting: (asked: A) => Posting<T>,
  { wayBack, tellsRefusal }: Ways<A, T> = {},
): UseMutationResult<T, Error, A> {
  const api = useApi()
  const queries = useQueryClient()
  const toasts = useDeedToasts()
  const inspection = useInspection().id
  const send = <R extends Told>({ path, shape, body }: Posting<R>) =>
    api({ path, shape, body: { inspection, ...body } })
  const back = useMutation({
    mutationFn: send<Told>,
    onSuccess: (answer, way: WayBack) => {
      toasts.tell(way.told ?? answer.told)
      return queries.invalidateQueries()
    },
    onError: (error: Error) => toasts.refuse(error),
  })
  return useMutation({
    mutationFn: (asked: A) => send(toPosting(asked)),
    onSuccess: (answer, asked) => {
      const way = wayBack?.(answer, asked)
      toasts.tell(answer.told, way ? () => back.mutate(way) : undefined)
      return queries.invalidateQueries()
    },
    ...(tellsRefusal && { onError: (error: Error) => toasts.refuse(error) }),
  })
}
