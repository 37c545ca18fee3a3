import { awaitedInShared, seenInShared } from '../../domain/evidence/seen-in-shared.ts'
import type { Store } from '../ports/store.ts'
import type { Look } from './record-changes.ts'

/** Records what by the files in the shared area was handed in, or has arrived, and no deed says yet. */
export async function recordSeen(store: Store, { inspection, programme, now }: Look): Promise<void> {
  const { id } = inspection
  const items = [...programme.items, ...inspection.calendar.added]
  const awaited = awaitedInShared(items, await store.deeds.of(id))
  for (const { itemId, key, type, when } of seenInShared(awaited, await store.library.firstIn(id, awaited))) {
    // With its time, since what was taken back may come again unchanged.
    const said = { id: `watch/${key}/${when}`, inspectionId: id, itemId, at: now, by: 'watch', when } as const
    await store.deeds.record(type === 'arrived' ? { ...said, type } : { ...said, type, where: 'the shared area' })
  }
}
