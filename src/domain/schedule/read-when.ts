import { addDays, type Day, type Instant, type TimeOfDay } from './day.ts'
import type { DayFound, Towards } from './day-read.ts'
import { readDay } from './read-day.ts'
import { readTime } from './read-time.ts'
import { blank, type Stretch, stretchOf, without } from './stretch.ts'
import { toWallClock } from './zone.ts'

/** A moment as somebody wrote it. */
export interface When {
  readonly day: Day
  readonly time?: TimeOfDay
  /** What was written beside it. */
  readonly rest: string
  /** The days it may mean, soonest first, where it reads in more than one way. */
  readonly doubt?: readonly Day[]
}

const MINUTE = 60_000

/** Minutes and hours from now. */
const SOON =
  /\b(?:in|after) (?:(?<half>half an)|(?<one>an?|one)|(?<count>\d{1,3})) (?<unit>hours?|hrs?|minutes?|mins?)\b/i

/**
 * Reads a day, a time of day, or both, anywhere in a sentence, as people in Britain write them: `Friday`, `next Tuesday`,
 * `in 3 days`, `4th of March 2027`, `04/03/2027` (4 March), `4.3.27`, `2027-03-04`, `Thu 4 Mar at 10`, `half past two`,
 * `12 noon`. A weekday alone is the next to come; a time alone is the next such time. `null` where there is none, or
 * none that exists.
 *
 * @param zone IANA name, in which both are meant
 * @param towards `past` for what has happened already: then a weekday is the last that was
 */
export function readWhen(text: string, now: Instant, zone: string, towards: Towards = 'future'): When | null {
  const today = toWallClock(now, zone)
  const soon = SOON.exec(text)
  if (soon?.groups) {
    const at = stretchOf(soon)
    const isAlone = readDay(blank(text, at), today.day, towards) === null
    return isAlone ? { ...toWallClock(now + minutesIn(soon.groups) * MINUTE, zone), rest: without(text, [at]) } : null
  }
  const found = readDay(text, today.day, towards)
  if (found === 'no such day') return null
  const left = found ? blank(text, found.at) : text
  const time = readTime(left)
  const rest = without(
    text,
    [found?.at, time?.at].filter((one): one is Stretch => one !== undefined),
  )
  if (found) return { ...withOther(found, left, today.day, towards), ...(time && { time: time.time }), rest }
  if (!time) return null
  const isOver = towards === 'future' && time.time <= today.time
  return { day: addDays(today.day, isOver ? 1 : 0), time: time.time, rest }
}

function minutesIn({ half, one, count, unit = '' }: Readonly<Record<string, string | undefined>>): number {
  const number = half ? 0.5 : one ? 1 : Number(count)
  return number * (/^h/i.test(unit) ? 60 : 1)
}

/** A second day in the same sentence leaves it open which is meant. */
function withOther({ day, doubt }: DayFound, left: string, today: Day, towards: Towards): Pick<When, 'day' | 'doubt'> {
  const other = readDay(left, today, towards)
  if (other !== null && other !== 'no such day' && other.day !== day) return { day, doubt: [day, other.day].toSorted() }
  return { day, ...(doubt && { doubt }) }
}
