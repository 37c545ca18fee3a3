import { type Held, HOLDS_NOTHING } from '../../domain/evidence/contents-version.ts'
import { folderKey } from '../../domain/evidence/folder-plan.ts'
import { awaitedInShared, seenInShared } from '../../domain/evidence/seen-in-shared.ts'
import { IN_SHARED_AREA } from '../../domain/inspection/deed.ts'
import type { Store } from '../ports/store.ts'
import type { Look } from './record-changes.ts'

/** Records what by the files in the shared area was handed in, or has arrived, and no deed says yet. */
export async function recordSeen(store: Store, { inspection, programme, now }: Look): Promise<void> {
  const { id } = inspection
  const items = [...programme.items, ...inspection.calendar.added]
  const awaited = awaitedInShared(items, await store.deeds.of(id))
  const seen = seenInShared(awaited, await store.library.firstIn(id, awaited))
  const folders = seen.map(({ itemId }) => folderKey('shared', itemId))
  const contents = seen.length === 0 ? new Map() : await store.library.contents(id, folders)
  for (const { itemId, key, type, when } of seen) {
    // With its time, since what was taken back may come again unchanged.
    const said = { id: `watch/${key}/${when}`, inspectionId: id, itemId, at: now, by: 'watch', when } as const
    const { files, version }: Held = contents.get(folderKey('shared', itemId)) ?? HOLDS_NOTHING
    const handedIn = { ...said, type: 'handed in', where: IN_SHARED_AREA, of: { files, version } } as const
    await store.deeds.record(type === 'arrived' ? { ...said, type } : handedIn)
  }
}
