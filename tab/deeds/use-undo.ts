import type { UseMutationResult } from '@tanstack/react-query'
import { undoAnswer } from '../../src/contract/wish-request.ts'
import { type Told, usePosting, type WayBack } from './use-posting.ts'

/** Takes a deed back, by its id. */
export function useUndo(): UseMutationResult<Told, Error, string> {
  return usePosting(undoOf, { tellsRefusal: true })
}

export function undoOf(deed: string): WayBack {
  return { path: 'undo', body: { deed }, shape: undoAnswer }
}
