import type { UseMutationResult } from '@tanstack/react-query'
import { noticesTold } from '../../src/contract/notices.ts'
import { type Told, usePosting } from '../deeds/use-posting.ts'

/** Takes back what somebody chose about messages. */
export function useUndoChoice(): UseMutationResult<Told, Error, string> {
  return usePosting((choice: string) => ({ path: 'notices/undo', body: { choice }, shape: noticesTold }), {
    tellsRefusal: true,
  })
}
