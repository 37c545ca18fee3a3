import type { ChecksView } from '../../src/contract/checks.ts'
import type { FoundView } from '../../src/contract/found-view.ts'
import { mayIn } from '../../src/domain/access.ts'
import { checksFor, expectedRows } from '../../src/domain/evidence/checks-for.ts'
import type { Finding, MoveSuggestion } from '../../src/domain/evidence/finding.ts'
import { isToTell } from '../../src/domain/evidence/finding-weight.ts'
import { planFolders } from '../../src/domain/evidence/folder-plan.ts'
import { isBelow } from '../../src/domain/evidence/watched-folder.ts'
import type { ItemPicture, Picture } from '../../src/domain/inspection/picture.ts'
import { wishesFor } from '../../src/services/deed/item-acts.ts'
import type { TabIdentity } from './tab-identity.ts'

/** What was found in an item's files, with the moves that this person may make. */
export function presentFound(picture: Picture, one: ItemPicture, person: TabIdentity): FoundView {
  const { counted = null, progress, findings = [] } = one.status
  const mayMove = wishesFor(picture, one, person.id).includes('filed')
  return {
    counted,
    progress: progress === undefined ? null : `${progress}. The Records page shows which.`,
    checks: presentChecks(picture, one, person),
    findings: findings.map((finding) => ({
      line: finding.line,
      weight: weightOf(finding),
      toMend: isToTell(finding),
      move: mayMove && finding.move ? moveOf(picture, finding.move) : null,
    })),
  }
}

function weightOf({ blocks, remark }: Finding): FoundView['findings'][number]['weight'] {
  return blocks ? 'blocks' : remark ? 'remark' : 'presses'
}

function moveOf({ inspection, programme }: Picture, { fileId, eTag, name, folder, changes }: MoveSuggestion) {
  const around = planFolders(programme, inspection).findLast(({ key }) => isBelow(folder, key))
  const file = name === null ? 'A file whose name is not kept' : `“${name}”`
  return { file: fileId, version: eTag, what: `${file}, in the folder “${around?.name ?? folder}”`, changes }
}

function presentChecks(
  { inspection, programme }: Picture,
  { dated }: ItemPicture,
  { id }: TabIdentity,
): ChecksView | null {
  const asked = { programme, settings: inspection.settings }
  const { workbook } = checksFor(dated.item.id, asked)
  if (!workbook || !mayIn({ inspection, programme }, id, 'change settings')) return null
  return {
    columns: workbook.columns.map(({ name, headings = [] }) => ({ name, headings: [...headings] })),
    caseNumber: [...(workbook.caseNumber ?? [])],
    rows: expectedRows(workbook.rows ?? [], asked),
  }
}
