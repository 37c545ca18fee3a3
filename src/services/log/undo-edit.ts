import { THEIRS } from '../../domain/evidence/evidence-columns.ts'
import type { LogChange, LogColumn } from '../../domain/log/log-change.ts'
import { Refusal } from '../refusal.ts'
import type { Surroundings } from '../surroundings.ts'
import type { Wisher } from '../wisher.ts'
import { editEntry } from './edit-entry.ts'

const COLUMNS = Object.keys(THEIRS) as readonly LogColumn[]

/** Puts back what stood in the columns that one edit changed, merged like any other edit. @param id the edit's key. Throws `Refusal`. */
export async function undoEdit(
  needs: Surroundings,
  { inspectionId, id, by }: { readonly inspectionId: string; readonly id: string; readonly by: Wisher },
): Promise<readonly LogChange[]> {
  const changes = await changesOfEdit(needs, inspectionId, id)
  const [first] = changes
  if (!first) throw new Refusal('unknown item', 'There is nothing to undo: it was not found.')
  const key = `undo/${id}`
  if (await needs.store.logEntries.change(inspectionId, `${key}/${first.column}`)) {
    throw new Refusal('already undone', 'It was undone already.')
  }
  const back = changes.map(({ column, from, to }) => ({ column, from: to, to: from }))
  return editEntry(needs, { inspectionId, fileId: first.fileId, by, key, changes: back })
}

/** What one edit changed, column by column. @param id the edit's key */
export async function changesOfEdit(
  { store }: Pick<Surroundings, 'store'>,
  inspectionId: string,
  id: string,
): Promise<readonly LogChange[]> {
  const found = await Promise.all(COLUMNS.map((column) => store.logEntries.change(inspectionId, `${id}/${column}`)))
  return found.filter((change) => change !== null)
}
