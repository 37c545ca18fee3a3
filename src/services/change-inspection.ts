import type { Inspection } from '../domain/inspection/inspection.ts'
import { Refusal } from './refusal.ts'
import type { Surroundings } from './surroundings.ts'
import { inspectionTurn } from './turns.ts'

/**
 * Changes an inspection's settings, seats or calendar: the one way to do so, one change at a time, so that of two none
 * is lost. `change` is given it as it stands and may throw `Refusal`: nothing is changed then.
 */
export function changeInspection(
  { store, turns }: Pick<Surroundings, 'store' | 'turns'>,
  inspectionId: string,
  change: (inspection: Inspection) => Inspection,
): Promise<Inspection> {
  return turns.run(inspectionTurn(inspectionId), async () => {
    const inspection = await store.inspections.get(inspectionId)
    if (!inspection) throw new Refusal('unknown inspection', 'There is no such inspection. Check the link.')
    const changed = change(inspection)
    if (changed !== inspection) await store.inspections.save(changed)
    return changed
  })
}
