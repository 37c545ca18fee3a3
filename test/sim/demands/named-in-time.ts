import type { CardWords } from '../happened.ts'
import { TO_POST } from './card-a-week.ts'
import { PARTS } from './card-says.ts'
import type { Case } from './case.ts'
import { type ChannelCard, cardsIn } from './channel.ts'
import type { Demanded } from './demanded.ts'
import type { Violation } from './violation.ts'
import { instantOf, minuteOf, say, wallOf } from './wall.ts'
import { daysOff, workingDaysBefore } from './work.ts'

const EIGHT_DAYS = 8 * 24 * 60 * 60_000

/** Nothing of ours falls due that no card had named a working day before: by its title, or among those that have no line. */
export function namedInTime(all: Case): readonly Violation[] {
  const cards = cardsIn(all)
  const off = daysOff(all.story, [])
  return all.items.flatMap((demanded) => {
    const { ours, due, item } = demanded
    if (!ours || due === null || due <= all.announcedFrom) return []
    const day = workingDaysBefore(wallOf(due).day, 1, off)
    const at = Math.max(instantOf(day, minuteOf(all.story.cardTime)), all.settled)
    const limit = all.by(at, TO_POST)
    if (limit >= due || !isOpenThroughout(item.id, at, due, all)) return []
    if (cards.some((card) => names(card, demanded, limit, all))) return []
    const what = `${item.id}, due ${say(due)}, was on no card by ${say(limit)}`
    return [{ rule: 'named in time', inspection: all.story.id, at: limit, what }]
  })
}

function isOpenThroughout(itemId: string, at: number, due: number, { lives }: Case): boolean {
  const moments = [at - EIGHT_DAYS, ...lives.changes(itemId).filter((one) => one > at - EIGHT_DAYS && one < due)]
  return moments.every((one) => lives.at(itemId, one).every(({ state }) => state === 'open'))
}

function names({ versions, heading }: ChannelCard, { item, due }: Demanded, by: number, all: Case): boolean {
  const week = all.weeks.find((one) => one.heading === heading)
  const own = due !== null && week !== undefined && due < week.end
  return versions.some(({ at, card }) => at <= by && (isNamed(card, item.id, item.title) || (own && card.more > 0)))
}

function isNamed(card: CardWords, itemId: string, title: string): boolean {
  return (
    PARTS.some((part) => card[part].some((row) => row.itemId === itemId)) ||
    card.coming.some((line) => line.startsWith(`${title}:`) || line.startsWith(`${title} (may apply):`))
  )
}
