import type { Inspection } from '../domain/inspection/inspection.ts'
import type { Store } from './ports/store.ts'
import { createReadMemory } from './read-memory.ts'

const lists = createReadMemory<readonly Inspection[]>()

/** Every inspection as it is set up now. */
export async function allInspections(store: Store): Promise<readonly Inspection[]> {
  return lists(store, 'all', await store.revisions.ofAll(), () => store.inspections.all())
}
