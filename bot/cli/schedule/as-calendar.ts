import ical, { type ICalEventData, ICalEventTransparency } from 'ical-generator'
import type { DatedItem } from '../../../src/domain/schedule/dated-item.ts'
import { mondayOf } from '../../../src/domain/schedule/day.ts'
import { dayInWords } from '../../../src/domain/schedule/day-in-words.ts'
import { WORK_STARTS } from '../../../src/domain/schedule/working-days.ts'
import { toInstant } from '../../../src/domain/schedule/zone.ts'
import { listNotes } from './notes.ts'
import type { Plan } from './plan.ts'

/**
 * An iCalendar file. Times are in UTC, which no clock change can move; identifiers are the same whenever
 * the same plan is written, so that a later import replaces the earlier one. Nothing in it blocks
 * anybody's diary.
 */
export function writeCalendar(plan: Plan): string {
  const { programme, calendar, items } = plan
  const file = ical({
    name: `${programme.title}, notified ${dayInWords(calendar.notified)}`,
    prodId: { company: 'Waymark', product: 'schedule', language: 'EN' },
  })
  for (const dated of items) file.createEvent(describeEvent(dated, plan))
  return `${file.toString()}\r\n`
}

function describeEvent(dated: DatedItem, { programme, calendar }: Plan): ICalEventData {
  const { item, week } = dated
  const [opens, closes] = span(dated, programme.timeZone)
  return {
    id: `${programme.id}-${calendar.notified}-${item.id}@waymark`,
    // The plan is a function of the letter's day, and so is its stamp: the same call gives the same file.
    stamp: new Date(toInstant(calendar.notified, '00:00', programme.timeZone)),
    start: new Date(opens),
    ...(closes !== null && { end: new Date(closes) }),
    summary: `Week ${week}: ${item.title}${item.kind === 'meeting' ? ' (time to be agreed)' : ''}`,
    description: describe(dated, programme),
    categories: [{ name: item.kind }],
    transparency: ICalEventTransparency.TRANSPARENT,
  }
}

/** A deadline is a moment without length; a meeting not yet booked takes up its whole day or week. */
function span(dated: DatedItem, zone: string): readonly [number, number | null] {
  if (dated.type === 'span') return [dated.opens, dated.closes]
  if (dated.item.kind !== 'meeting' || dated.precision === 'time') return [dated.due, null]
  const first = dated.precision === 'week' ? mondayOf(dated.day) : dated.day
  return [toInstant(first, WORK_STARTS, zone), dated.due]
}

function describe(dated: DatedItem, programme: Plan['programme']): string {
  const { item, precision, assumed } = dated
  const lines = [
    ...(assumed
      ? [
          precision === 'week'
            ? 'The guide names only the week; the day and time are ours.'
            : 'The guide names only the day; the time is ours.',
        ]
      : []),
    ...(item.appliesWhen ? [`May apply: ${item.appliesWhen.text}.`] : []),
    ...(dated.type === 'span' && dated.closes === null ? ['The guide names no end.'] : []),
    ...listNotes(dated, programme),
    `“${item.source.quote}” (${item.source.standsIn})`,
  ]
  return lines.join('\n')
}
