import type { Inspection } from '../../src/domain/inspection/inspection.ts'
import { glance } from '../../src/services/glance.ts'
import { Refusal } from '../../src/services/refusal.ts'
import { inspectionsFor } from '../conversation/find-inspection.ts'
import type { Conversing } from '../conversation/heard.ts'
import { refuseOutsider } from '../conversation/refuse-outsider.ts'
import type { Speaker, Turn } from '../teams/turn.ts'

/**
 * The inspections that somebody may look into, wherever they write: in which they have a seat, and of whose team they still
 * are. Throws `Refusal` where there is none.
 */
export async function inspectionsWithin(
  needs: Conversing,
  { conversation, person }: Pick<Turn, 'conversation'> & { readonly person: Speaker },
): Promise<readonly [Inspection, ...Inspection[]]> {
  const anywhere = { conversation: { ...conversation, kind: 'personal' as const } }
  const seated = inspectionsFor(needs, anywhere, person.id, await glance(needs.store))
  const refused: Refusal[] = []
  const within: Inspection[] = []
  for (const inspection of seated) {
    try {
      await refuseOutsider(needs, { ...anywhere, person }, inspection)
      within.push(inspection)
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
      refused.push(error)
    }
  }
  const [first, ...others] = within
  if (first) return [first, ...others]
  throw refused[0] ?? new Refusal('not allowed', 'You have no seat in an inspection. The coordinator can give you one.')
}
