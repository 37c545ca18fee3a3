import { TO_POST } from './card-a-week.ts'
import type { Case } from './case.ts'
import { cardsIn, saidAt } from './channel.ts'
import type { Violation } from './violation.ts'
import { say } from './wall.ts'

/** After the last week no card takes over: it is closed by that morning. */
const LAST = 9 * 60 * 60_000

/** The card of a week that is over is closed, and no card before. */
export function cardClosed(all: Case): readonly Violation[] {
  return cardsIn(all).flatMap((card) => {
    const week = all.weeks.find(({ heading }) => heading === card.heading)
    if (!week) return []
    const { over, heading, number } = week
    const tell = (at: number, what: string): Violation => ({
      rule: 'last card closed',
      inspection: all.story.id,
      at,
      what: `${heading} ${what}`,
    })
    const early = card.versions.find((version) => version.card.closed && version.at < over)
    if (early) return [tell(early.at, `was closed at ${say(early.at)}, before ${say(over)}`)]
    const from = Math.max(over, card.postedAt)
    const limit = number === all.weeks.length ? all.by(from + LAST, TO_POST) : all.by(from, TO_POST)
    const said = Number.isFinite(limit) ? saidAt(card, limit) : undefined
    return said && !said.closed ? [tell(limit, `was not closed by ${say(limit)}`)] : []
  })
}
