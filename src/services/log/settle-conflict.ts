import type { LogChange } from '../../domain/log/log-change.ts'
import { Refusal } from '../refusal.ts'
import type { Surroundings } from '../surroundings.ts'
import type { Wisher } from '../wisher.ts'
import { editEntry } from './edit-entry.ts'
import { entryFor } from './entry-for.ts'

type Needs = Parameters<typeof editEntry>[0] & Pick<Surroundings, 'turns'>

export interface Choice {
  readonly inspectionId: string
  readonly changeId: string
  readonly by: Wisher
  readonly key: string
  /** The value that was changed here, or the one that the library holds. */
  readonly keep: 'ours' | 'theirs'
  /** What the library held when the person chose: were it other by now, they are asked again. */
  readonly shown: LogChange['to']
}

/** Two changed the same column, and somebody chooses. The other value stays in the history. Throws `Refusal`. */
export async function settleConflict(needs: Needs, choice: Choice): Promise<readonly LogChange[]> {
  const { inspectionId, changeId, by, key, keep, shown } = choice
  const change = await changeOf(needs, inspectionId, changeId)
  const { fileId, column, to } = change
  await entryFor(needs, { inspectionId, fileId, by }, 'edit evidence')
  if (change.state !== 'conflict') throw new Refusal('already undone', 'Somebody has chosen already. Reload to see it.')
  const made =
    keep === 'ours'
      ? await editEntry(needs, { inspectionId, fileId, by, key, changes: [{ column, from: shown, to }] })
      : []
  await needs.store.logEntries.settle(inspectionId, [changeId], 'dropped')
  return made
}

/** An edit back to what stood there before, merged like any other. Throws `Refusal`. */
export async function undoChange(
  needs: Needs,
  undo: { readonly inspectionId: string; readonly changeId: string; readonly by: Wisher; readonly key: string },
): Promise<readonly LogChange[]> {
  const { inspectionId, changeId, by, key } = undo
  const change = await changeOf(needs, inspectionId, changeId)
  const { fileId, column, from, to, state } = change
  if (state === 'conflict' || state === 'dropped' || state === 'refused') {
    throw new Refusal('not possible', 'It never came into the library, so there is nothing to undo.')
  }
  return editEntry(needs, { inspectionId, fileId, by, key, changes: [{ column, from: to, to: from }] })
}

async function changeOf({ store }: Needs, inspectionId: string, changeId: string): Promise<LogChange> {
  const change = await store.logEntries.change(inspectionId, changeId)
  if (!change) throw new Refusal('unknown item', 'There is no such change. Reload to see what there is.')
  return change
}
