import type { Case } from './case.ts'
import type { Demanded } from './demanded.ts'
import type { Need } from './hindrance.ts'
import { type ReadMessage, readMessages } from './messages.ts'
import { keyOf, type Owed, owedAt, type Steps, stepsOf } from './owed.ts'
import type { Violation } from './violation.ts'
import { say } from './wall.ts'

const TO_SEND: readonly Need[] = ['process', 'teams', 'sign-in', 'database']

/** From when to when somebody was owed a message, whether or not they had it. */
interface Stretch {
  readonly owed: Owed
  readonly from: number
  to: number
}

/** Everybody hears what they are owed, at its moment, or soon after what was in the way. */
export function noticesSent(all: Case): readonly Violation[] {
  const sent = sentAt(readMessages(all))
  return all.items.flatMap((demanded) => {
    const steps = stepsOf(demanded, all)
    if (!steps) return []
    return stretchesOf(demanded, steps, all).flatMap(({ owed, from, to }) => {
      const limit = limitOf(demanded, owed, Math.max(from, all.settled), all)
      if (limit >= to || (sent.get(keyOf(owed)) ?? Number.POSITIVE_INFINITY) <= limit || isLost(all, from, limit)) {
        return []
      }
      const came = sent.get(keyOf(owed))
      const what = came === undefined ? 'never came' : `came only at ${say(came)}`
      const owing = `${owed.type} of ${owed.itemId} to ${owed.to}, owed from ${say(from)}`
      return [{ rule: 'notice not sent', inspection: all.story.id, at: from, what: `${owing}, ${what}` }]
    })
  })
}

/** What lies in the shared area is looked for first. */
function limitOf({ item }: Demanded, { type }: Owed, from: number, all: Case): number {
  const looked = type === 'missed' && item.kind === 'return' && item.destination === 'shared-area'
  return looked ? all.by(from, [...TO_SEND, 'graph'], 20 * 60_000) : all.by(from, TO_SEND)
}

/** In doubt twice it is not sent a third time; a database that goes away takes the receipt with it. */
function isLost({ happened, whole }: Case, from: number, to: number): boolean {
  const within = ({ at }: { readonly at: number }) => at >= from && at <= to
  const torn = whole.outages.filter((one) => one.what === 'database' && within({ at: one.from }))
  return happened.doubts.filter(within).length + torn.length > 1
}

function sentAt(messages: readonly ReadMessage[]): ReadonlyMap<string, number> {
  const first = new Map<string, number>()
  for (const { seen, owed } of messages) if (owed && !first.has(keyOf(owed))) first.set(keyOf(owed), seen.at)
  return first
}

/** Only what is owed by every reading counts. */
function stretchesOf(demanded: Demanded, steps: Steps, all: Case): readonly Stretch[] {
  const { id } = demanded.item
  const moments = [...steps.reminders.map(({ moment }) => moment), demanded.due ?? 0, steps.missed]
  const turns = [...new Set([...moments, ...all.lives.changes(id)])].sort((a, b) => a - b)
  const open = new Map<string, Stretch>()
  const closed: Stretch[] = []
  for (const at of turns) {
    const now = surelyOwed(demanded, steps, at, all)
    for (const [key, stretch] of open) {
      if (now.has(key)) continue
      closed.push({ ...stretch, to: at })
      open.delete(key)
    }
    for (const [key, owed] of now) if (!open.has(key)) open.set(key, { owed, from: at, to: all.happened.to })
  }
  return [...closed, ...open.values()]
}

function surelyOwed(demanded: Demanded, steps: Steps, at: number, all: Case): ReadonlyMap<string, Owed> {
  const [first = [], ...others] = all.lives
    .at(demanded.item.id, at)
    .map((standing) => owedAt(demanded, steps, standing, at, all))
  const sure = first.filter((one) => others.every((other) => other.some((same) => keyOf(same) === keyOf(one))))
  return new Map(sure.map((one) => [keyOf(one), one]))
}
