import { type Day, type Instant, type TimeOfDay, weekdayOf } from './day.ts'
import { toWallClock } from './zone.ts'

/** `January` first. */
export const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
]

/** `Friday 19 February 2027` */
export function dayInWords(day: Day): string {
  return `${weekdayOf(day)} ${dateInWords(day)}`
}

/** `19 February 2027` */
export function dateInWords(day: Day): string {
  const { day: date, month, year } = partsOf(day)
  return `${date} ${month} ${year}`
}

/** `15 to 19 February 2027`, `29 March to 2 April 2027`, `28 December 2026 to 1 January 2027` */
export function daysInWords(from: Day, to: Day): string {
  const first = partsOf(from)
  const last = partsOf(to)
  const left = [first.day]
  if (first.month !== last.month || first.year !== last.year) left.push(first.month)
  if (first.year !== last.year) left.push(first.year)
  return `${left.join(' ')} to ${dateInWords(to)}`
}

/** `12 noon` as the inspectors say it, `9am`, `5:30pm`, `12 midnight` */
export function timeInWords(time: TimeOfDay): string {
  if (time === '12:00') return '12 noon'
  if (time === '00:00') return '12 midnight'
  const [hours = 0, minutes = 0] = time.split(':').map(Number)
  const past = minutes === 0 ? '' : `:${String(minutes).padStart(2, '0')}`
  return `${hours % 12 || 12}${past}${hours < 12 ? 'am' : 'pm'}`
}

/** `12 noon on Friday 19 February 2027` */
export function instantInWords(instant: Instant, zone: string): string {
  const { day, time } = toWallClock(instant, zone)
  return `${timeInWords(time)} on ${dayInWords(day)}`
}

function partsOf(text: Day): { readonly day: string; readonly month: string; readonly year: string } {
  const [year = 0, month = 0, day = 0] = text.split('-').map(Number)
  return { day: String(day), month: MONTHS[month - 1] as string, year: String(year) }
}
