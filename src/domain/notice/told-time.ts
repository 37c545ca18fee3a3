import type { Inspection } from '../inspection/inspection.ts'
import type { Picture } from '../inspection/picture.ts'
import { madeOnce } from '../made-once.ts'
import type { Programme, Side } from '../programme/programme.ts'
import type { Holiday } from '../schedule/calendar.ts'
import type { Day, Instant } from '../schedule/day.ts'
import { holidaysOf } from '../schedule/holidays.ts'
import { addWorkingDays, isWorkingDay, lastWorkingMoment } from '../schedule/working-days.ts'
import { toInstant, toWallClock } from '../schedule/zone.ts'
import { type NoticeRules, noticeRules } from './notice-rules.ts'

/** When somebody may be told something: their own working days, outside the quiet hours. */
export interface ToldTime {
  readonly inspection: Inspection
  readonly programme: Programme
  readonly holidays: readonly Holiday[]
  readonly rules: NoticeRules
  readonly zone: string
}

/** @param sides whose days off are kept, beside everyone's */
export function toldTime(sides: readonly Side[], { inspection, programme }: Pick<Picture, 'inspection' | 'programme'>) {
  const known = timesOf(inspection, programme)
  const key = [...new Set(sides)].sort().join()
  const told = known.get(key) ?? make(sides, inspection, programme)
  known.set(key, told)
  return told
}

const timesOf = madeOnce((_inspection: Inspection, _programme: Programme) => new Map<string, ToldTime>())

function make(sides: readonly Side[], inspection: Inspection, programme: Programme): ToldTime {
  return {
    ...{ inspection, programme },
    holidays: holidaysOf(sides, inspection.calendar.holidays),
    rules: noticeRules(inspection.settings),
    zone: programme.timeZone,
  }
}

export function isQuiet(at: Instant, { holidays, rules, zone }: ToldTime): boolean {
  const { day, time } = toWallClock(at, zone)
  return !isWorkingDay(day, holidays) || time < rules.quietTo || time >= rules.quietFrom
}

/** The first moment from `at` on that is not quiet: `at` itself where it is none. */
export function nextLoud(at: Instant, told: ToldTime): Instant {
  if (!isQuiet(at, told)) return at
  const { holidays, rules, zone } = told
  const { day, time } = toWallClock(at, zone)
  const isToday = isWorkingDay(day, holidays) && time < rules.quietTo
  return toInstant(isToday ? day : addWorkingDays(day, 1, holidays), rules.quietTo, zone)
}

/** The last moment up to `at` at which somebody is at work and not to be left in quiet. */
export function lastAtWork(at: Instant, { holidays, rules, zone }: ToldTime): Instant {
  return lastWorkingMoment(at, holidays, zone, rules)
}

/** When a day's messages go. */
export function morningOf(day: Day, { rules, zone }: ToldTime): Instant {
  return toInstant(day, rules.starts, zone)
}

/** When the messages of the `count`th working day after a day go, or before it where `count` is negative. */
export function workingMorning(day: Day, count: number, told: ToldTime): Instant {
  return morningOf(addWorkingDays(day, count, told.holidays), told)
}
