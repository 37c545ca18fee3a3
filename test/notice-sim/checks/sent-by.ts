import type { Span } from '../../sim/demands/hindrance.ts'
import { wallOf } from '../../sim/demands/wall.ts'
import type { MessageSeen, Subject } from '../happened.ts'
import type { Whole } from './case.ts'
import type { Step } from './steps.ts'

const MINUTE = 60_000
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

interface Sending<Seen> {
  readonly step: Step
  readonly due: number
  /** When it became owed. */
  readonly from: number
  /** What was sent of it. */
  readonly own: readonly Seen[]
}

/** What stood in the way of sending, the end of all, and how soon what is due comes where nothing stands in the way. */
export interface Hindered {
  readonly hindered: readonly Span[]
  readonly to: number
  readonly prompt: number
}

/**
 * By when somebody is to have what they are owed from an instant on; infinite where that is after the end.
 * @param sentTo what was sent to a person, in order
 */
export function sentBy<Seen extends Pick<MessageSeen, 'at' | 'kind'>>(
  { step, due, from, own }: Sending<Seen>,
  run: Hindered,
  sentTo: (person: string) => readonly Seen[],
): number {
  const { hours, kind, to } = step
  let limit = Number.POSITIVE_INFINITY
  for (let at = begin(from); at <= run.to; at = start(limit)) {
    limit = unhindered(at, run) + pacing(at)
    // Not into the evening, or onto a day off: on with it in the morning.
    if (limit > run.to || start(limit) === limit) break
  }
  return limit > run.to ? Number.POSITIVE_INFINITY : limit

  function begin(instant: number): number {
    if (instant > run.to) return instant
    return start(digestOver(instant) ? hours.nextMorning(instant) : instant)
  }

  function start(instant: number): number {
    return kind === 'digest' ? hours.openFromMorning(instant) : opening(instant)
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
    const today = sentTo(to).filter((one) => one.kind === 'digest' && wallOf(one.at).day === day && one.at < instant)
    return kind === 'digest' && today.some((one) => !own.includes(one))
  }

  function pacing(at: number): number {
    const close = sentTo(to).filter((one) => one.at > at - run.prompt && one.at < at + 3 * run.prompt)
    return Math.ceil(close.length / A_MINUTE) * MINUTE
  }
}

/** Promptly, or so soon after what stood in the way, however often it does. */
function unhindered(at: number, { hindered, to: end, prompt }: Hindered): number {
  let limit = at + prompt
  for (const { from, to } of hindered) {
    if (to <= at) continue
    if (from > limit) break
    limit = Math.max(limit, to + prompt)
  }
  return limit > end ? Number.POSITIVE_INFINITY : limit
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
