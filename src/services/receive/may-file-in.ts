import { mayIn } from '../../domain/access.ts'
import type { Inspection } from '../../domain/inspection/inspection.ts'
import type { Surroundings } from '../surroundings.ts'

/** Whether somebody may put any document into an inspection: whoever only looks on is not offered it. */
export function mayFileIn(
  { programmes }: Pick<Surroundings, 'programmes'>,
  inspection: Inspection,
  person: string,
): boolean {
  const programme = programmes.get(inspection.programmeId)
  return programme !== undefined && mayIn({ inspection, programme }, person, 'edit evidence')
}
