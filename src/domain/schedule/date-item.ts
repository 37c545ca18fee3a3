import type { Item, Programme, WindowItem } from '../programme/programme.ts'
import type { Adjustment, Calendar, Holiday } from './calendar.ts'
import type { DatedItem, DuePoint, Precision, Span } from './dated-item.ts'
import type { Day, Instant } from './day.ts'
import { holidayOn, holidaysOf, sidesOf } from './holidays.ts'
import { DUE, OPENS, type PlacedMoment, placeMoment } from './moment.ts'
import { isWorkingDay, lastWorkingMoment, WORK_ENDS } from './working-days.ts'
import { toInstant } from './zone.ts'

type PointItem = Exclude<Item, WindowItem>

/** The dates of one item in one inspection; whether it applies is decided before. */
export function dateItem(
  item: Item,
  applies: DatedItem['applies'],
  programme: Pick<Programme, 'seats' | 'timeZone'>,
  calendar: Calendar,
): DatedItem {
  const adjustment = calendar.adjustments.findLast(({ itemId }) => itemId === item.id)
  const holidays = holidaysOf(sidesOf(item, programme), calendar.holidays)
  const context: Context = { applies, calendar, holidays, zone: programme.timeZone, adjustment }
  return item.kind === 'window' ? dateSpan(item, context) : datePoint(item, context)
}

interface Context {
  readonly applies: DatedItem['applies']
  readonly calendar: Calendar
  /** Those that bear on the item. */
  readonly holidays: readonly Holiday[]
  readonly zone: string
  readonly adjustment: Adjustment | undefined
}

function datePoint(item: PointItem, context: Context): DuePoint {
  const starts = item.kind === 'action' && item.starts === true && item.at.weekday !== undefined
  const placed = adjust(placeMoment(item.at, starts ? OPENS : DUE, context.calendar), context.adjustment)
  const due = toInstant(placed.day, placed.time, context.zone)
  const internalDue = workTo(item, placed.day, due, context)
  return {
    type: 'due',
    item,
    week: item.at.week,
    day: placed.day,
    due,
    ...(internalDue < due && { internalDue }),
    ...common(placed.precision, placed.day, context),
  }
}

function dateSpan(item: WindowItem, context: Context): Span {
  const opens = placeMoment(item.opens, OPENS, context.calendar)
  const programmed = item.closes && placeMoment(item.closes, DUE, context.calendar)
  const closes = adjust(programmed, context.adjustment)
  return {
    type: 'span',
    item,
    week: item.opens.week,
    opens: toInstant(opens.day, opens.time, context.zone),
    closes: closes ? toInstant(closes.day, closes.time, context.zone) : null,
    ...common((closes ?? opens).precision, closes?.day, context),
  }
}

/** A day alone moves the day: the hour that the guide gave stands. */
function adjust(placed: PlacedMoment, adjustment: Adjustment | undefined): PlacedMoment
function adjust(placed: PlacedMoment | undefined, adjustment: Adjustment | undefined): PlacedMoment | undefined
function adjust(placed: PlacedMoment | undefined, adjustment: Adjustment | undefined): PlacedMoment | undefined {
  if (!adjustment) return placed
  const hour = adjustment.time ?? (placed?.precision === 'time' ? placed.time : undefined)
  return { day: adjustment.day, time: hour ?? placed?.time ?? WORK_ENDS, precision: hour ? 'time' : 'day' }
}

/**
 * The moment to work to: no later than the deadline, the safer reading of the guide, or, where the
 * deadline falls on a day off, the last moment at which somebody is at work.
 */
function workTo(item: PointItem, day: Day, due: Instant, { adjustment, calendar, holidays, zone }: Context): Instant {
  const readings = [due]
  if (item.internal && !adjustment) {
    const safer = placeMoment(item.internal, DUE, calendar)
    readings.push(toInstant(safer.day, safer.time, zone))
  }
  if (item.who !== 'inspection-team' && !isWorkingDay(day, holidays)) {
    readings.push(lastWorkingMoment(due, holidays, zone))
  }
  return Math.min(...readings)
}

function common(precision: Precision, day: Day | undefined, { applies, adjustment, holidays }: Context) {
  const holiday = day && holidayOn(day, holidays)
  return {
    precision,
    assumed: precision !== 'time',
    applies,
    ...(holiday && { holiday: holiday.name }),
    ...(adjustment && { adjusted: true }),
  }
}
