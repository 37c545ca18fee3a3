import type { UseMutationResult } from '@tanstack/react-query'
import { type AddedRequest, addedAnswer } from '../../src/contract/added-return.ts'
import { type Told, usePosting } from '../deeds/use-posting.ts'

type Form = AddedRequest['form']

/** Adds a return, or changes one that was added: `item`. */
export function useSaveReturn(item: string | undefined): UseMutationResult<Told, Error, Form> {
  return usePosting(
    (form: Form) => ({ path: 'returns', body: { form, ...(item !== undefined && { item }) }, shape: addedAnswer }),
    { wayBack: (added) => (item === undefined ? keeping({ item: added.item, kept: false }) : null) },
  )
}

/** Takes an added return back, or puts it back. */
export function useKeepReturn(): UseMutationResult<Told, Error, Keeping> {
  return usePosting(keeping, {
    wayBack: (_answer, { item, kept }) => (kept ? null : keeping({ item, kept: true })),
    tellsRefusal: true,
  })
}

interface Keeping {
  readonly item: string
  readonly kept: boolean
}

function keeping({ item, kept }: Keeping) {
  return { path: `returns/${kept ? 'put-back' : 'take-back'}`, body: { item }, shape: addedAnswer }
}
