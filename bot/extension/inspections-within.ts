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
  // All at once, since Teams waits 5 seconds for what comes of it.
  const asked = await Promise.allSettled(
    seated.map((inspection) => refuseOutsider(needs, { ...anywhere, person }, inspection)),
  )
  const reasons = asked.flatMap((one): readonly unknown[] => (one.status === 'rejected' ? [one.reason] : []))
  const failure = reasons.find((reason) => !(reason instanceof Refusal))
  if (failure !== undefined) throw failure
  const within = seated.filter((_, index) => asked[index]?.status === 'fulfilled')
  const [first, ...others] = within
  if (first) return [first, ...others]
  throw reasons[0]
}
