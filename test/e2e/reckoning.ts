import { Temporal } from 'temporal-polyfill'
import type { Item, Moment } from '../../src/domain/programme/programme.ts'

/** Wall clock in London to the minute, `2027-03-29T09:00`: sorts as text. */
export type Wall = string

const ZONE = 'Europe/London'
const WEEKDAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday']

/** The wall clock that an ISO instant was read on. */
export function wallOf(instant: string): Wall {
  return textOf(Temporal.Instant.from(instant).toZonedDateTimeISO(ZONE).toPlainDateTime())
}

/** An ISO instant, some seconds after the wall clock shows a minute. */
export function instantOf(wall: Wall, seconds = 0): string {
  return Temporal.PlainDateTime.from(wall).toZonedDateTime(ZONE).add({ seconds }).toInstant().toString()
}

/** A return or action that is chased, and when it is missed. */
export interface Chased {
  readonly missed: Wall
}

export type Reckoning = ReturnType<typeof reckon>

/** When things are to happen, reckoned from the notification date and the days off with none of the product's arithmetic. */
export function reckon(notified: string, daysOff: readonly string[]) {
  const works = (day: Temporal.PlainDate) => day.dayOfWeek < 6 && !daysOff.includes(day.toString())
  const workingDay = (day: Temporal.PlainDate, count: number): Temporal.PlainDate => {
    const next = day.add({ days: Math.sign(count) })
    if (count === 0) return day
    return workingDay(next, works(next) ? count - Math.sign(count) : count)
  }
  const dayOf = ({ week, weekday = 'Friday' }: Pick<Moment, 'week' | 'weekday'>) =>
    Temporal.PlainDate.from(notified).add({ weeks: week - 1, days: WEEKDAYS.indexOf(weekday) })
  const at = (moment: Moment): Wall => textOf(dayOf(moment).toPlainDateTime(moment.time ?? '17:00'))
  const nine = (day: Temporal.PlainDate): Wall => textOf(day.toPlainDateTime('09:00'))
  return {
    at,
    weekOf: (wall: Wall): number => 1 + Math.floor(Temporal.PlainDate.from(notified).until(wall.slice(0, 10)).days / 7),
    /** When the card of a week goes out. */
    cardAt(week: number): Wall {
      const monday = dayOf({ week, weekday: 'Monday' })
      return nine(works(monday) ? monday : workingDay(monday, 1))
    },
    /** The last moment at which something that is due then is no news any more: the working day before has begun. */
    daysNotice: (due: Wall): Wall => nine(workingDay(Temporal.PlainDate.from(due.slice(0, 10)), -1)),
    chase(item: Item): Chased | undefined {
      if (!isChased(item)) return undefined
      const day = dayOf(item.at)
      return { missed: works(day) ? at(item.at) : nine(workingDay(day, 1)) }
    },
  }
}

/** Not what may or may not apply, is of no obligation, never ends or only begins. */
function isChased(item: Item): item is Extract<Item, { at: Moment }> {
  if (item.appliesWhen) return false
  if (item.kind === 'return') return true
  return item.kind === 'action' && !item.standing && item.optional !== true && item.starts !== true
}

function textOf(moment: Temporal.PlainDateTime): Wall {
  return moment.toString({ smallestUnit: 'minute' })
}
