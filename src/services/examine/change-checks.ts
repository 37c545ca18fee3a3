import { type Asked, checksFor, expectedRows } from '../../domain/evidence/checks-for.ts'
import { folderKey } from '../../domain/evidence/folder-plan.ts'
import type { ColumnCheck, WorkbookChecks } from '../../domain/programme/return-checks.ts'
import { allow } from '../allow.ts'
import { changeInspection } from '../change-inspection.ts'
import { refuseUnfitWords } from '../deed/refuse-unfit-words.ts'
import { refreshCards } from '../notice/refresh-cards.ts'
import { Refusal } from '../refusal.ts'
import { see } from '../see.ts'
import type { Surroundings } from '../surroundings.ts'
import type { Wisher } from '../wisher.ts'

/** What the coordinator knows of a template that the guide does not tell. */
export interface NewChecks {
  readonly columns: readonly ColumnCheck[]
  readonly caseNumber: readonly string[]
  readonly rows: number | null
}

/** Says what a return's workbook is looked at for; what lies there is read anew. Throws `Refusal`. */
export async function changeChecks(
  needs: Surroundings,
  { inspectionId, itemId, checks, by }: { inspectionId: string; itemId: string; checks: NewChecks; by: Wisher },
): Promise<void> {
  const { inspection, programme, items } = await see(needs, inspectionId)
  allow({ inspection, programme }, by, 'change settings')
  refuseUnfitWords(checks)
  await changeInspection(needs, inspectionId, (current) => {
    const asked = { programme, settings: current.settings }
    const before = checksFor(itemId, asked)
    if (!before.workbook) throw new Refusal('not possible', 'No workbook is looked at there.')
    const workbook = withNew(before.workbook, checks, asked)
    const all = { ...current.settings.checks, [itemId]: { ...before, workbook } }
    return { ...current, settings: { ...current.settings, checks: all } }
  })
  // Of its workbooks only what was looked for is known.
  const item = items.find(({ dated }) => dated.item.id === itemId)?.dated.item
  const place = item?.kind === 'return' ? (item.inside ?? itemId) : itemId
  await needs.store.examinations.forget(inspectionId, [folderKey('working', place), folderKey('shared', place)])
  needs.log.info('checks changed', { inspection: inspectionId, item: itemId, person: by.id })
  await refreshCards(needs, inspectionId)
}

/** A number of rows that follows from the size of a sample goes on following it while it is the same. */
function withNew(before: WorkbookChecks, { columns, caseNumber, rows }: NewChecks, asked: Asked): WorkbookChecks {
  const { caseNumber: _case, rows: sizes = [], ...kept } = before
  const same = rows === expectedRows(sizes, asked)
  return {
    ...kept,
    columns,
    ...(caseNumber.length > 0 && { caseNumber }),
    ...(same ? sizes.length > 0 && { rows: sizes } : rows !== null && { rows: [rows] }),
  }
}
