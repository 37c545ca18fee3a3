import type { Case } from './case.ts'
import { type ChannelCard, cardsIn } from './channel.ts'
import type { Need } from './hindrance.ts'
import type { Violation } from './violation.ts'
import { dayText, say } from './wall.ts'
import type { WeekDemand } from './weeks.ts'

export const TO_POST: readonly Need[] = ['process', 'teams', 'sign-in', 'database']

const RULE = 'a card a week'

/** Exactly one card for every counted week from the set-up on, at its moment, with its heading and dates; no other. */
export function cardAWeek(all: Case): readonly Violation[] {
  const cards = cardsIn(all)
  const known = new Set(all.weeks.map(({ heading }) => heading))
  const strange = cards.filter(({ heading }) => !known.has(heading))
  return [
    ...strange.map(({ heading, postedAt }) => tell(all, postedAt, `a card says "${heading}", which is no week of it`)),
    ...all.weeks.flatMap((week) => {
      const own = cards.filter(({ heading }) => heading === week.heading)
      return [...onceAtItsTime(all, week, own), ...repeated(all, own), ...dated(all, week, own)]
    }),
  ]
}

/** A pause belongs to the week before it: whoever sets up in one gets that week's card. */
function onceAtItsTime(all: Case, week: WeekDemand, own: readonly ChannelCard[]): readonly Violation[] {
  const { setUpAt } = all.story
  const { heading, start, end, cardAt } = week
  const [first] = own
  if (end <= setUpAt)
    return first ? [tell(all, first.postedAt, `${heading} was over before the set-up, and had a card`)] : []
  const at = start <= setUpAt ? setUpAt : cardAt
  const limit = start <= setUpAt ? all.settled : all.by(at, TO_POST)
  if (!first)
    return limit < Math.min(end, all.happened.to) ? [tell(all, at, `${heading} had no card at ${say(at)}`)] : []
  const came = `${heading} came at ${say(first.postedAt)}`
  if (first.postedAt < at) return [tell(all, first.postedAt, `${came}, before ${say(at)}`)]
  if (first.postedAt >= end) return [tell(all, first.postedAt, `${came}, when its week was over`)]
  return first.postedAt > limit ? [tell(all, first.postedAt, `${came}, and was due at ${say(at)}`)] : []
}

/** A second one only takes the place of one that somebody deleted. */
function repeated(all: Case, own: readonly ChannelCard[]): readonly Violation[] {
  return own.slice(1).flatMap(({ heading, postedAt }, index) => {
    const before = own[index]
    const gone = before?.deletedBy === 'person' && before.deletedAt !== undefined && before.deletedAt <= postedAt
    return gone ? [] : [tell(all, postedAt, `${heading} came twice, the second time at ${say(postedAt)}`)]
  })
}

function dated(all: Case, { monday, heading }: WeekDemand, own: readonly ChannelCard[]): readonly Violation[] {
  const wanted = datesOf(monday)
  return own.flatMap(({ versions }) => {
    const wrong = versions.find(({ card }) => card.dates !== wanted || card.heading !== heading)
    if (!wrong) return []
    return [tell(all, wrong.at, `${heading} says "${wrong.card.heading}, ${wrong.card.dates}", and is ${wanted}`)]
  })
}

/** Monday to Friday: `29 March to 2 April 2027`. */
function datesOf(monday: number): string {
  const [from, to] = [monday, monday + 4].map((day) => {
    const date = new Date(`${dayText(day)}T12:00:00Z`)
    const month = date.toLocaleString('en-GB', { month: 'long', timeZone: 'UTC' })
    return { date: date.getUTCDate(), month, year: date.getUTCFullYear() }
  })
  if (!from || !to) return ''
  const month = from.month === to.month ? '' : ` ${from.month}`
  const year = from.year === to.year ? '' : ` ${from.year}`
  return `${from.date}${month}${year} to ${to.date} ${to.month} ${to.year}`
}

function tell({ story }: Case, at: number, what: string): Violation {
  return { rule: RULE, inspection: story.id, at, what }
}
