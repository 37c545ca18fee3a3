import type { TimeOfDay } from './day.ts'
import { timeOfMinutes } from './minutes-of-day.ts'
import { type Stretch, stretchOf } from './stretch.ts'

const HOURS = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve']
const HOUR = `(?<hour>\\d{1,2}|${HOURS.join('|')})`
const HALF = '(?: ?(?<half>am|pm|a\\.m|p\\.m|in the (?:morning|afternoon|evening))\\b\\.?)'
const LED = '(?:\\b(?:at|by|from|until|till|before|about|around) |@ ?)'

const MINUTES: Readonly<Record<string, number>> = { half: 30, quarter: 15, five: 5, ten: 10, twenty: 20 }
const NAMED: Readonly<Record<string, TimeOfDay>> = {
  noon: '12:00',
  midday: '12:00',
  morning: '09:00',
  afternoon: '14:00',
}

/** Surest first: what stands further down could be something else. `midnight` belongs to two days and is not read. */
const PATTERNS: readonly RegExp[] = [
  /\b(?:12 ?)?(?<named>noon|midday)\b/i,
  new RegExp(
    `\\b(?<minutes>half|quarter|five|ten|twenty) (?:(?<way>past|to) )(?<hour>\\d{1,2}|${HOURS.join('|')})\\b${HALF}?`,
    'i',
  ),
  new RegExp(`\\bhalf (?<halfHour>${HOURS.join('|')})\\b`, 'i'),
  new RegExp(`\\b(?<hour>\\d{1,2})(?:[:.](?<minute>\\d{2}))?${HALF}`, 'i'),
  /\b(?<hour>\d{1,2}):(?<minute>\d{2})\b/,
  new RegExp(`${LED}(?<hour>\\d{1,2})\\.(?<minute>\\d{2})(?![.\\d])`, 'i'),
  new RegExp(`${LED}(?<hour>\\d{2})(?<minute>\\d{2})\\b(?! ?(?:people|files))`, 'i'),
  new RegExp(`\\b${HOUR} ?o.?clock\\b${HALF}?`, 'i'),
  new RegExp(`${LED}${HOUR}(?![.:/\\d]|\\w| ?(?:midnight|days?|weeks?|hours?|minutes?))`, 'i'),
  /\b(?<hour>\d{1,2})\.(?<minute>\d{2})(?= (?:today|yesterday|tomorrow|this|in the)\b)/i,
  // No month has such a number, and a day is written with its year.
  /(?<![\d.£$€])\b(?<hour>\d{1,2})\.(?<minute>00|1[3-9]|[2-5]\d)\b(?![.\d])/,
  /\b(?:in the |this )?(?<named>morning|afternoon)\b/i,
]

/**
 * A time of day: `10am`, `10.30 a.m.`, `14:30`, `half past two`, `12 noon`, `at 10`. Where nothing says which half of the
 * day, one to six are in the afternoon, as in an office.
 */
export function readTime(text: string): { readonly time: TimeOfDay; readonly at: Stretch } | null {
  for (const pattern of PATTERNS) {
    const match = pattern.exec(text)
    const time = match?.groups && timeOf(match.groups)
    if (match && time) return { time, at: stretchOf(match) }
    if (match) return null
  }
  return null
}

function timeOf(groups: Readonly<Record<string, string | undefined>>): TimeOfDay | undefined {
  const { named, halfHour, minutes, way, minute = '0' } = groups
  if (named) return NAMED[named.toLowerCase()]
  const hour = hourOf(halfHour ?? groups.hour ?? '', groups.half)
  const past = halfHour
    ? 30
    : minutes
      ? (MINUTES[minutes.toLowerCase()] ?? 0) * (way === 'to' ? -1 : 1)
      : Number(minute)
  const total = hour * 60 + past
  return hour > 23 || Number(minute) > 59 || total < 0 ? undefined : timeOfMinutes(total)
}

function hourOf(written: string, half: string | undefined): number {
  const word = HOURS.indexOf(written.toLowerCase())
  const hour = word < 0 ? Number(written) : word + 1
  if (half && /^a|morning/i.test(half)) return hour === 12 ? 0 : hour
  if (half) return hour < 12 ? hour + 12 : hour
  return hour >= 1 && hour <= 6 && !written.startsWith('0') ? hour + 12 : hour
}
