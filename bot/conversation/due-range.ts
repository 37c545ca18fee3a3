import type { Picture } from '../../src/domain/inspection/picture.ts'
import { addDays, type Day, type Instant, mondayOf } from '../../src/domain/schedule/day.ts'
import { dayInWords, MONTHS } from '../../src/domain/schedule/day-in-words.ts'
import { readWhen } from '../../src/domain/schedule/read-when.ts'
import { dayOf, toInstant } from '../../src/domain/schedule/zone.ts'
import type { Parts } from './heard.ts'

/** What is asked for: due from a moment on and before another. */
export interface Range {
  readonly title: string
  readonly from: Instant
  readonly to: Instant
}

/** How far ahead `what's due` looks, in days: five weeks and the rest of this one. */
const AHEAD = 42

/** The days that a span may mean, or `null` where its day cannot be read. */
export function rangeMeant(parts: Parts, picture: Picture): Range | readonly Day[] | null {
  const { now, today, programme } = picture
  const start = (day: Day) => toInstant(day, '00:00', programme.timeZone)
  const days = (title: string, from: Day, to: Day): Range => ({ title, from: start(from), to: start(to) })
  const monday = mondayOf(today)
  switch (parts.when) {
    case 'today':
      return days('Due today', today, addDays(today, 1))
    case 'tomorrow':
      return days('Due tomorrow', addDays(today, 1), addDays(today, 2))
    case 'this week':
      return days('Due this week', monday, addDays(monday, 7))
    case 'this month':
      return monthAt(now, programme.timeZone, 0)
    case 'next month':
      return monthAt(now, programme.timeZone, 1)
    case 'next week':
      return days('Due next week', addDays(monday, 7), addDays(monday, 14))
    default:
      if (parts.day !== undefined) return dayMeant(parts.bound, parts.day, picture)
      return { title: 'Due next', from: now, to: start(addDays(today, AHEAD)) }
  }
}

/** What people write beside a day, and mean all of it. */
const BESIDE = /^(?:(?:the|on|onwards|close of play|close of business|cop|cob|eod|end of day|end of the day) ?)*$/

/** `march`: the next that is not over. */
function monthMeant(words: string, now: Instant, zone: string): Range | null {
  const said = words.replace(/^the month of /, '')
  const index = MONTHS.findIndex((month) => month.toLowerCase() === said)
  if (index < 0) return null
  const ahead = (index + 1 - Number(dayOf(now, zone).slice(5, 7)) + MONTHS.length) % MONTHS.length
  return monthAt(now, zone, ahead)
}

function monthAt(now: Instant, zone: string, ahead: number): Range {
  const today = dayOf(now, zone)
  const [year, index] = [Number(today.slice(0, 4)), Number(today.slice(5, 7)) - 1 + ahead]
  const first = (count: number) => `${year + Math.floor(count / 12)}-${String((count % 12) + 1).padStart(2, '0')}-01`
  const [from, to] = [first(index), first(index + 1)].map((day) => toInstant(day, '00:00', zone))
  const name = MONTHS[index % MONTHS.length]
  return { title: `Due in ${name} ${year + Math.floor(index / MONTHS.length)}`, from: from ?? now, to: to ?? now }
}

function dayMeant(
  bound: string | undefined,
  words: string,
  { now, programme }: Picture,
): Range | readonly Day[] | null {
  const month = bound === 'in' ? monthMeant(words, now, programme.timeZone) : null
  if (month) return month
  const isSpan = bound === 'in' || bound === 'within'
  const when = readWhen(isSpan ? `in ${words}` : words, now, programme.timeZone)
  if (!when || !BESIDE.test(when.rest)) return null
  if (when.doubt) return when.doubt
  const { day } = when
  const start = toInstant(day, '00:00', programme.timeZone)
  const end = toInstant(addDays(day, 1), '00:00', programme.timeZone)
  if (bound === 'on') return { title: `Due on ${dayInWords(day)}`, from: start, to: end }
  if (bound === 'after') {
    const to = toInstant(addDays(day, AHEAD), '00:00', programme.timeZone)
    return { title: `Due after ${dayInWords(day)}`, from: end, to }
  }
  if (bound === 'before') return { title: `Due before ${dayInWords(day)}`, from: now, to: start }
  return { title: `Due by ${dayInWords(day)}`, from: now, to: end }
}
