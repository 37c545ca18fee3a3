import { wallOf } from '../../sim/demands/wall.ts'
import type { MessageSeen, Subject } from '../happened.ts'
import type { Whole } from './case.ts'
import type { Step } from './steps.ts'

const MINUTE = 60_000
/** What is due comes within so long, where nothing is in the way and afterwards. */
const PROMPT = 5 * MINUTE
/** Nobody gets more than so many in a minute. */
const A_MINUTE = 10

/** What was sent to whom, to be looked up. */
export interface Delivery {
  about(subject: Subject): readonly MessageSeen[]
  to(person: string): readonly MessageSeen[]
}

export function deliveries({ happened }: Whole): Delivery {
  const went = happened.messages.filter(({ outcome }) => outcome !== 'refused for now')
  const bySubject = group(went.flatMap((seen) => seen.about.map((one) => [keyOf(one), seen] as const)))
  const byPerson = group(went.map((seen) => [seen.to, seen] as const))
  return { about: (subject) => bySubject.get(keyOf(subject)) ?? [], to: (person) => byPerson.get(person) ?? [] }
}

interface Sending {
  readonly step: Step
  readonly due: number
  /** When it became owed. */
  readonly from: number
  /** What was sent of it. */
  readonly own: readonly MessageSeen[]
}

/** By when somebody is to have what they are owed from an instant on. */
export function sentBy({ step, due, from, own }: Sending, whole: Whole, sent: Delivery): number {
  const { hours, kind, to } = step
  const start = (instant: number) => (kind === 'digest' ? hours.openFromMorning(instant) : opening(instant))
  let limit = from
  for (let at = start(digestOver(from) ? hours.nextMorning(from) : from); ; at = start(limit)) {
    limit = unhindered(at, whole) + pacing(at)
    if (start(limit) === limit) return limit
    // Into the evening, or onto a day off: on with it in the morning.
    if (limit > whole.happened.to) return Number.POSITIVE_INFINITY
  }

  /** Nothing goes in quiet hours but what would come too late after them; after a night, 9am is soon enough. */
  function opening(instant: number): number {
    const opens = hours.open(instant)
    if (opens === instant || (kind === 'last call' && opens >= due)) return instant
    return hours.openFromMorning(instant)
  }

  /** There is one digest a day, and it went without this. */
  function digestOver(instant: number): boolean {
    const { day } = wallOf(instant)
    const today = sent.to(to).filter((one) => one.kind === 'digest' && wallOf(one.at).day === day && one.at < instant)
    return kind === 'digest' && today.some((one) => !own.includes(one))
  }

  function pacing(at: number): number {
    const close = sent.to(to).filter((one) => one.at > at - PROMPT && one.at < at + 3 * PROMPT)
    return Math.ceil(close.length / A_MINUTE) * MINUTE
  }
}

/** Promptly, or so soon after what stood in the way, however often it does. */
function unhindered(at: number, { hindered, happened }: Whole): number {
  let limit = at + PROMPT
  for (const { from, to } of hindered) {
    if (to <= at) continue
    if (from > limit) break
    limit = Math.max(limit, to + PROMPT)
  }
  return limit > happened.to ? Number.POSITIVE_INFINITY : limit
}

function keyOf({ inspection, item }: Subject): string {
  return `${inspection} ${item}`
}

function group<T>(pairs: readonly (readonly [string, T])[]): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>()
  for (const [key, value] of pairs) {
    const known = groups.get(key)
    if (known) known.push(value)
    else groups.set(key, [value])
  }
  return groups
}
