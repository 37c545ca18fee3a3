import type { RowWords } from '../happened.ts'
import { TO_POST } from './card-a-week.ts'
import { PARTS } from './card-says.ts'
import type { Case } from './case.ts'
import { cardsIn } from './channel.ts'
import { stateOf } from './state.ts'
import type { Violation } from './violation.ts'
import { say } from './wall.ts'

/** Edits are gathered for a minute; what a file changes is known from the look on. */
const EDIT = 4 * 60_000

/** A card in its week does not go on saying of an item what has ceased to be so. */
export function cardKeptTrue(all: Case): readonly Violation[] {
  return cardsIn(all).flatMap(({ heading, versions, deletedAt }) => {
    const over = all.weeks.find((week) => week.heading === heading)?.over ?? 0
    return versions.flatMap(({ at, card }, index) => {
      const until = Math.min(over, versions[index + 1]?.at ?? over, deletedAt ?? over)
      return PARTS.flatMap((part) => card[part]).flatMap((row) => {
        const stale = staleFrom(row, at, until, all)
        if (stale === null) return []
        const what = `${heading} said of ${row.itemId} "${row.state}" until ${say(until)}, which was not so from ${say(stale)}`
        return [{ rule: 'card kept true', inspection: all.story.id, at: stale, what }]
      })
    })
  })
}

/** When a row ceased to be true, where that was not mended in time. */
function staleFrom({ itemId, state }: RowWords, from: number, until: number, all: Case): number | null {
  const demanded = all.items.find(({ item }) => item.id === itemId)
  if (!demanded) return null
  const due = demanded.due === null ? [] : [demanded.due + 1]
  const turns = [...all.lives.changes(itemId), ...due].filter((at) => at > from && at < until).sort((a, b) => a - b)
  for (const [index, at] of turns.entries()) {
    const limit = all.by(at, TO_POST, EDIT)
    if (limit >= until || limit >= (turns[index + 1] ?? until)) continue
    const states = all.lives.at(itemId, at).flatMap((standing) => stateOf(demanded, standing, at))
    if (!states.includes(state)) return at
  }
  return null
}
