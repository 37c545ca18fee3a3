import type { CardWords, RowWords } from '../happened.ts'
import { PARTS, type Part, wantedOn } from './card-says.ts'
import type { Case } from './case.ts'
import { cardsIn } from './channel.ts'
import { stateOf } from './state.ts'
import type { Violation } from './violation.ts'
import { say } from './wall.ts'
import type { WeekDemand } from './weeks.ts'

/** Whenever a card is posted or edited it says what then is so: each row is wanted and true, and none is left out or uncounted. */
export function cardShows(all: Case): readonly Violation[] {
  return cardsIn(all).flatMap(({ heading, versions }) => {
    const week = all.weeks.find((one) => one.heading === heading)
    if (!week) return []
    return versions.flatMap(({ at, card }) =>
      faultsOf(card, week, at, all).map((what) => ({
        rule: 'card shows',
        inspection: all.story.id,
        at,
        what: `${heading} as of ${say(at)} ${what}`,
      })),
    )
  })
}

function faultsOf(card: CardWords, week: WeekDemand, at: number, all: Case): readonly string[] {
  const wanted = wantedOn(week, at, card.closed, all)
  const rows = PARTS.flatMap((part) => card[part].map((row) => ({ part, row })))
  const wrong = rows.filter(({ part, row }) => !wanted[part].perhaps.has(row.itemId))
  const untrue = rows.filter(({ row }) => !isTrue(row, at, all))
  const named = new Set(rows.map(({ row }) => row.itemId))
  const total = rows.length + card.more
  const [least, most] = ['sure', 'perhaps'].map((how) => PARTS.reduce((sum, part) => sum + sizeOf(part, how), 0))
  const counted = (least ?? 0) <= total && total <= (most ?? 0)
  return [
    ...wrong.map(({ part, row }) => `has ${row.itemId} under "${part}", where it does not belong`),
    ...untrue.map(
      ({ row }) => `calls ${row.itemId} "${row.state}"${row.mayApply ? ' (may apply)' : ''}, which it is not`,
    ),
    ...unnamed(card, week, at, all).map((id) => `does not name ${id}, due before the next card is an hour old`),
    ...(named.size < rows.length ? ['names an item twice'] : []),
    ...(counted ? [] : [`speaks of ${total} items, where there are ${least === most ? least : `${least} to ${most}`}`]),
  ]

  function sizeOf(part: Part, how: string): number {
    return wanted[part][how === 'sure' ? 'sure' : 'perhaps'].size
  }
}

const FIRST_HOUR = 60 * 60_000

/** What falls due between this week and the first hour of the next card has no other card to be named on. */
function unnamed(card: CardWords, { end, over }: WeekDemand, at: number, all: Case): readonly string[] {
  if (card.closed) return []
  const soon = all.items.filter(({ ours, due }) => ours && due !== null && due >= end && due < over + FIRST_HOUR)
  const open = soon.filter(({ item }) => all.lives.around(item.id, at).every(({ state }) => state === 'open'))
  return open.filter(({ item }) => !card.coming.some((line) => line.startsWith(item.title))).map(({ item }) => item.id)
}

function isTrue({ itemId, state, mayApply, title }: RowWords, at: number, all: Case): boolean {
  const demanded = all.items.find(({ item }) => item.id === itemId)
  if (!demanded || demanded.item.title !== title || mayApply !== (demanded.applies === 'maybe')) return false
  const standings = all.lives.around(itemId, at)
  return standings.some((standing) => stateOf(demanded, standing, at).includes(state))
}
