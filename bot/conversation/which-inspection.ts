import type { Glance } from '../../src/services/glance.ts'
import { Refusal } from '../../src/services/refusal.ts'
import { choiceCard } from '../cards/choice-card.ts'
import type { Reply, Turn } from '../teams/turn.ts'
import { inspectionsFor } from './find-inspection.ts'
import type { Conversing } from './heard.ts'
import type { Named } from './partnership-named.ts'

/**
 * The inspection in which something is to be changed: the one there is, or the one that was named; otherwise it is asked,
 * never guessed. Throws `Refusal` where the named one is not theirs to speak of here.
 */
export function whichInspection(
  needs: Conversing,
  turn: Turn & { readonly type: 'message' },
  named: Named | null,
  glanced: Glance,
): { readonly id: string } | Reply {
  const mine = inspectionsFor(needs, turn, turn.person.id, glanced)
  const meant = named ? mine.filter(({ partnership }) => partnership === named.partnership) : mine
  const [only, ...others] = meant
  if (only && others.length === 0) return { id: only.id }
  if (named && !only) {
    throw new Refusal('not possible', `Nothing was changed: ${named.partnership} cannot be changed from here.`)
  }
  const choices = meant.map(({ partnership }) => ({ title: partnership, says: `${turn.text} for ${partnership}` }))
  return choiceCard('You are in several inspections. Which one do you mean? Nothing was changed.', choices)
}
