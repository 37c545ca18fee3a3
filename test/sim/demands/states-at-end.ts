import type { Case } from './case.ts'
import { stateOf } from './state.ts'
import type { Violation } from './violation.ts'
import { say } from './wall.ts'

/** Every item stands at the end as people's acts and files have left it; none is lost or made up. */
export function statesAtEnd(all: Case): readonly Violation[] {
  const { happened, story, lives } = all
  const said = new Map(happened.states.flatMap((one) => (one.inspection === story.id ? [[one.itemId, one]] : [])))
  const tell = (what: string): Violation => ({ rule: 'states at the end', inspection: story.id, at: happened.to, what })
  const known = new Set(all.items.map(({ item }) => item.id))
  const strange = [...said.keys()].filter((id) => !known.has(id))
  return [
    ...strange.map((id) => tell(`${id} is shown, and does not apply`)),
    ...all.items.flatMap((demanded) => {
      const { id } = demanded.item
      const seen = said.get(id)
      const standings = lives.at(id, happened.to)
      const right = [...new Set(standings.flatMap((standing) => stateOf(demanded, standing, happened.to)))]
      if (!seen) return [tell(`${id} is not there, and is ${right.join(' or ')}`)]
      if (!right.includes(seen.state))
        return [tell(`${id} is "${seen.state}", and should be "${right.join('" or "')}"`)]
      const { at } = seen
      const whens = standings.flatMap(({ when }) => (when ? [when] : []))
      if (at === undefined || whens.length === 0) return []
      return whens.some(({ from, to }) => from <= at && at <= to)
        ? []
        : [tell(`${id} is dated ${say(at)}, which is wrong`)]
    }),
  ]
}
