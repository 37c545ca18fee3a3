import type { Inspection } from '../domain/inspection/inspection.ts'
import { glance } from './glance.ts'
import type { Store } from './ports/store.ts'

/** Every inspection as it is set up now. */
export async function allInspections(store: Store): Promise<readonly Inspection[]> {
  return (await glance(store)).inspections
}
