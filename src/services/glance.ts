import type { Inspection } from '../domain/inspection/inspection.ts'
import type { AllRevisions } from './ports/revisions.ts'
import type { Store } from './ports/store.ts'
import { createReadMemory } from './read-memory.ts'

/** Every inspection as it is set up at a moment, and what their rows stand at then: enough to see one without asking again. */
export interface Glance {
  readonly inspections: readonly Inspection[]
  readonly revisions: AllRevisions | null
}

const lists = createReadMemory<readonly Inspection[]>()

export async function glance(store: Store): Promise<Glance> {
  const revisions = await store.revisions.all()
  const inspections = await lists(store, 'all', revisions?.list ?? null, () => store.inspections.all())
  return { inspections, revisions }
}
