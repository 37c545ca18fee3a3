import type { Glance } from '../../src/services/glance.ts'
import { Refusal } from '../../src/services/refusal.ts'
import { choiceCard } from '../cards/choice-card.ts'
import type { Reply, Turn } from '../teams/turn.ts'
import { inspectionsFor, type Named } from './find-inspection.ts'
import type { Conversing } from './heard.ts'

/**
 * The partnership in which something is to be changed: the one there is, or the one that was named; otherwise it is asked,
 * never guessed. Throws `Refusal` where the named one is not theirs to speak of here.
 */
export function whichInspection(
  needs: Conversing,
  turn: Turn & { readonly type: 'message' },
  named: Named | null,
  glanced: Glance,
): string | Reply {
  const names = inspectionsFor(needs, turn, turn.person.id, glanced).map(({ partnership }) => partnership)
  if (named && names.includes(named.partnership)) return named.partnership
  if (named) {
    throw new Refusal('not possible', `Nothing was changed: ${named.partnership} cannot be changed from here.`)
  }
  const [only, ...others] = names
  if (only !== undefined && others.length === 0) return only
  const choices = names.map((name) => ({ title: name, says: `${turn.text} for ${name}` }))
  return choiceCard('You are in several inspections. Which one do you mean? Nothing was changed.', choices)
}
