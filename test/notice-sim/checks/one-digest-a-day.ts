import { dayText, wallOf } from '../../sim/demands/wall.ts'
import type { MessageSeen } from '../happened.ts'
import type { Whole } from './case.ts'
import type { Violation } from './violation.ts'

/** At most one a day and person over all inspections, and in it nothing twice; one sent again after a doubt is the same. */
export function oneDigestADay({ happened }: Whole): readonly Violation[] {
  const first = new Map<string, MessageSeen>()
  return happened.messages
    .filter(({ kind, outcome }) => kind === 'digest' && outcome !== 'refused for now')
    .flatMap((seen) => {
      const day = `${seen.to} ${dayText(wallOf(seen.at).day)}`
      const items = seen.about.map(({ inspection, item }) => `${inspection} ${item}`)
      const earlier = first.get(day)
      first.set(day, seen)
      const tell = (what: string): Violation => ({ rule: 'one digest a day', at: seen.at, what: `${day}: ${what}` })
      return [
        ...(new Set(items).size < items.length ? [tell('an item is in it twice')] : []),
        ...(earlier && !seen.again ? [tell(`a second of ${items.length}, after one of ${earlier.about.length}`)] : []),
      ]
    })
}
