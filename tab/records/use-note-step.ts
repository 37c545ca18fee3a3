import type { UseMutationResult } from '@tanstack/react-query'
import { type RecordsActView, recordsStepAnswer, recordsTold } from '../../src/contract/records.ts'
import { type Told, usePosting } from '../deeds/use-posting.ts'

/** Notes how far a system's records are. */
export function useNoteStep(system: string): UseMutationResult<Told, Error, RecordsActView> {
  return usePosting(
    (act: RecordsActView) => ({ path: 'records/steps', body: { system, act }, shape: recordsStepAnswer }),
    { wayBack: ({ step }) => ({ path: 'records/undo', body: { step }, shape: recordsTold }) },
  )
}
