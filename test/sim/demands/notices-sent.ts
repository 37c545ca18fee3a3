import { afterOthers } from '../../notice-sim/checks/said-in-time.ts'
import { sentBy } from '../../notice-sim/checks/sent-by.ts'
import type { Case } from './case.ts'
import type { Demanded } from './demanded.ts'
import { EVERYTHING, hindrances, type Need } from './hindrance.ts'
import { readMessages } from './messages.ts'
import { keyOf, type Owed, owedAt, stepsOf } from './owed.ts'
import type { Violation } from './violation.ts'
import { instantOf, say, wallOf } from './wall.ts'

const MINUTE = 60_000
const TO_SEND: readonly Need[] = ['process', 'teams', 'sign-in', 'database']
/** After what stood in the way the library is looked at before anything is said. */
const PROMPT = 20 * MINUTE

/** From when to when somebody was owed a message, whether or not they had it. */
interface Stretch {
  readonly owed: Owed
  readonly from: number
  to: number
}

/** Everybody hears what they are owed, at its moment, or soon after what was in the way. */
export function noticesSent(all: Case): readonly Violation[] {
  const came = readMessages(all).map(({ seen }) => seen)
  return all.items.flatMap((demanded) =>
    stretchesOf(demanded, all).flatMap(({ owed, from, to }) => {
      const own = came.filter((seen) => seen.itemId === owed.itemId && seen.type === owed.kind && seen.to === owed.to)
      const about = came.filter((seen) => seen.itemId === owed.itemId).map(({ at, type }) => ({ at, kind: type }))
      const begun = owed.kind === 'escalated' ? Math.max(from, afterOthers(owed, from, about)) : from
      const limit = limitOf(demanded, owed, Math.max(begun, all.settled), all)
      const earliest = owed.kind === 'digest' ? instantOf(wallOf(owed.moment).day, 0) : owed.moment
      const isIn = own.some(({ at }) => at >= earliest && at <= limit)
      if (limit >= to || isIn || isLost(all, from, limit)) return []
      const late = own.find(({ at }) => at > limit)
      const what = late ? `came only at ${say(late.at)}` : 'never came'
      const owing = `${owed.kind} (${owed.name}) of ${owed.itemId} to ${owed.to}, owed from ${say(from)}`
      return [{ rule: 'notice not sent', inspection: all.story.id, at: from, what: `${owing}, ${what}` }]
    }),
  )
}

/** What is said of the library's state is looked for first. */
function limitOf({ due }: Demanded, owed: Owed, from: number, all: Case): number {
  const { happened, whole } = all
  const sent = happened.messages.map((seen) => ({ ...seen, kind: seen.type }))
  const needs = owed.kind === 'missed' || owed.kind === 'escalated' ? EVERYTHING : TO_SEND
  return sentBy(
    { step: owed, due: due ?? from, from, own: sent.filter(({ itemId }) => itemId === owed.itemId) },
    { hindered: hindrances(whole, happened, needs), to: happened.to, prompt: PROMPT },
    (person) => sent.filter(({ to }) => to === person),
  )
}

/** In doubt twice it is not sent a third time; a database that goes away takes the receipt with it. */
function isLost({ happened, whole }: Case, from: number, to: number): boolean {
  const within = ({ at }: { readonly at: number }) => at >= from && at <= to
  const torn = whole.outages.filter((one) => one.what === 'database' && within({ at: one.from }))
  return happened.doubts.filter(within).length + torn.length > 1
}

/** Only what is owed by every reading counts. */
function stretchesOf(demanded: Demanded, all: Case): readonly Stretch[] {
  const open = new Map<string, Stretch>()
  const closed: Stretch[] = []
  for (const at of turnsOf(demanded, all)) {
    const now = surelyOwed(demanded, at, all)
    for (const [key, stretch] of open) {
      if (now.has(key)) continue
      closed.push({ ...stretch, to: at })
      open.delete(key)
    }
    for (const [key, owed] of now) if (!open.has(key)) open.set(key, { owed, from: at, to: all.happened.to })
  }
  return [...closed, ...open.values()]
}

function turnsOf(demanded: Demanded, all: Case): readonly number[] {
  const { id } = demanded.item
  const changes = [all.story.setUpAt, ...all.lives.changes(id)]
  const moments = changes.flatMap((at) =>
    all.lives.at(id, at).flatMap((standing) => stepsOf(demanded, standing, all).map(({ moment }) => moment)),
  )
  const ends = demanded.due === null ? [] : [demanded.due, demanded.due + 1]
  return [...new Set([...changes, ...moments, ...ends])].toSorted((a, b) => a - b)
}

function surelyOwed(demanded: Demanded, at: number, all: Case): ReadonlyMap<string, Owed> {
  const [first = [], ...others] = all.lives
    .at(demanded.item.id, at)
    .map((standing) => owedAt(demanded, standing, at, all))
  const sure = first.filter((one) => others.every((other) => other.some((same) => keyOf(same) === keyOf(one))))
  return new Map(sure.map((one) => [keyOf(one), one]))
}
