import type { UseMutationResult } from '@tanstack/react-query'
import { type RecordsSettingsView, recordsTold } from '../../src/contract/records.ts'
import { type Told, usePosting } from '../deeds/use-posting.ts'

/** Says which systems there are and how they are read; `before` is what an undo sets again. */
export function useSetRecords(before: RecordsSettingsView): UseMutationResult<Told, Error, RecordsSettingsView> {
  const setting = (records: RecordsSettingsView) => ({
    path: 'records/settings',
    body: { records },
    shape: recordsTold,
  })
  return usePosting(setting, {
    wayBack: () => ({ ...setting(before), told: 'Undone. The record systems stand as before.' }),
  })
}
