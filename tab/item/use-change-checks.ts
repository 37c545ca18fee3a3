import type { UseMutationResult } from '@tanstack/react-query'
import { type ChecksView, checksTold } from '../../src/contract/checks.ts'
import type { ItemView } from '../../src/contract/item-view.ts'
import { type Told, usePosting } from '../deeds/use-posting.ts'

/** Says what a return's workbook is looked at for; `before` is what an undo sets again. */
export function useChangeChecks(
  { id: item }: Pick<ItemView, 'id'>,
  before: ChecksView,
): UseMutationResult<Told, Error, ChecksView> {
  const setting = (checks: ChecksView) => ({ path: 'checks', body: { item, checks }, shape: checksTold })
  return usePosting(setting, {
    wayBack: () => ({ ...setting(before), told: 'Undone. It is checked for what it was before.' }),
  })
}
