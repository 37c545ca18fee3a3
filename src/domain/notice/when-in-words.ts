import type { DatedItem, DuePoint, Span } from '../schedule/dated-item.ts'
import { dayInWords, instantInWords, timeInWords } from '../schedule/day-in-words.ts'
import { toWallClock } from '../schedule/zone.ts'

/**
 * When an item is due, or when a window is open: `12 noon on Friday 19 February 2027`, `by Friday 19
 * February 2027 (our time: 5pm)`, `from Monday 15 February 2027 to Friday 12 March 2027`. What is ours and
 * not the guide's says so; so does a date on a holiday, one that was moved, and what may be left.
 */
export function whenInWords(dated: DatedItem, zone: string): string {
  const before = said.get(dated)
  if (before?.zone === zone) return before.words
  const words = putInWords(dated, zone)
  said.set(dated, { zone, words })
  return words
}

/** An item of a schedule never changes, and every list says it again. */
const said = new WeakMap<DatedItem, { readonly zone: string; readonly words: string }>()

function putInWords(dated: DatedItem, zone: string): string {
  const words = dated.type === 'due' ? pointInWords(dated, zone) : spanInWords(dated, zone)
  const isAsked = dated.item.kind === 'return' && dated.item.asked !== undefined
  const agreed = dated.adjusted && !isAsked ? `${words}, as agreed` : words
  return dated.item.kind === 'action' && dated.item.optional ? `${agreed}, optional` : agreed
}

function pointInWords(dated: DuePoint, zone: string): string {
  const { item, precision, due } = dated
  const { day, time } = toWallClock(due, zone)
  const starts = item.kind === 'action' && item.starts === true
  const holiday = holidayNote(dated, zone)
  if (precision === 'time') {
    return `${starts ? 'from ' : ''}${timeInWords(time)} on ${dayInWords(day)}${holiday ? ` (${holiday})` : ''}`
  }
  const ours = `${precision === 'week' ? 'our day and time' : 'our time'}: ${timeInWords(time)}`
  return `${starts ? 'from' : 'by'} ${dayInWords(day)} (${[ours, holiday].filter(Boolean).join('; ')})`
}

/** A deadline on a day off stands; whoever owes it works to the last working moment before. */
function holidayNote({ item, holiday, internalDue }: DuePoint, zone: string): string {
  if (holiday === undefined) return ''
  const ours = item.kind === 'return' || item.kind === 'action'
  return ours && internalDue ? `${holiday}: work to ${instantInWords(internalDue, zone)}` : holiday
}

function spanInWords({ opens, closes, precision, holiday }: Span, zone: string): string {
  const from = `from ${dayInWords(toWallClock(opens, zone).day)}`
  if (closes === null) return `${from}, no end given`
  const to = precision === 'time' ? instantInWords(closes, zone) : dayInWords(toWallClock(closes, zone).day)
  return `${from} to ${to}${holiday ? ` (${holiday})` : ''}`
}
