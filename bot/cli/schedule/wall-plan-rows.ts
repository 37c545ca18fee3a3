import type { ItemKind } from '../../../src/domain/programme/programme.ts'
import type { DatedItem } from '../../../src/domain/schedule/dated-item.ts'
import { addDays, weekdayOf } from '../../../src/domain/schedule/day.ts'
import { dateInWords, timeInWords } from '../../../src/domain/schedule/day-in-words.ts'
import { startOf } from '../../../src/domain/schedule/schedule.ts'
import { listWeeks, type Week } from '../../../src/domain/schedule/week.ts'
import { toWallClock } from '../../../src/domain/schedule/zone.ts'
import type { Plan } from './plan.ts'

/** One week of the wall plan: the lines of each of its columns. */
export interface WallPlanRow {
  readonly phase: string
  readonly paused: boolean
  readonly cells: Readonly<Record<Column, readonly string[]>>
}

export const COLUMNS = ['week', 'monday', 'handIn', 'act', 'meet', 'receive', 'windows', 'off'] as const
export type Column = (typeof COLUMNS)[number]

const COLUMN_OF: Readonly<Record<ItemKind, Column>> = {
  return: 'handIn',
  action: 'act',
  meeting: 'meet',
  incoming: 'receive',
  milestone: 'receive',
  window: 'windows',
}

/** The rows of the wall plan. Standing actions are left out: they have no date to hang on a wall. */
export function listWallPlanRows(plan: Plan): readonly WallPlanRow[] {
  const shown = plan.items.filter(({ item }) => !(item.kind === 'action' && item.standing))
  return listWeeks(plan.programme.weeks, plan.calendar).map((week) => makeRow(week, shown, plan))
}

function makeRow(week: Week, items: readonly DatedItem[], { programme, calendar }: Plan): WallPlanRow {
  const number = week.type === 'counted' ? week.number : week.after
  const here = week.type === 'counted' ? items.filter((dated) => dated.week === number) : []
  const linesOf = (column: Column) =>
    here.filter(({ item }) => COLUMN_OF[item.kind] === column).map((dated) => describe(dated, programme.timeZone))
  const off = calendar.holidays.filter(({ day }) => day >= week.monday && day <= addDays(week.monday, 6))
  return {
    phase: programme.phases.find(({ from, to }) => number >= from && number <= to)?.title ?? '',
    paused: week.type === 'paused',
    cells: {
      week: [week.type === 'counted' ? String(number) : 'pause'],
      monday: [dateInWords(week.monday)],
      handIn: linesOf('handIn'),
      act: linesOf('act'),
      meet: linesOf('meet'),
      receive: linesOf('receive'),
      windows: linesOf('windows'),
      off: off.map(({ day, name }) => `${shortWeekday(day)}: ${name}`),
    },
  }
}

/** `Fri 12 noon: Pre-Inspection Return`, with `*` where day or time is ours and `?` where it may not apply. */
function describe(dated: DatedItem, zone: string): string {
  const { item } = dated
  const title = item.kind === 'return' ? item.artefact : item.title
  const marks = `${dated.assumed ? '*' : ''}${dated.applies === 'unanswered' ? '?' : ''}`
  const holiday = dated.holiday ? ` (${dated.holiday})` : ''
  return `${describeWhen(dated, zone)}${marks}: ${title}${holiday}`
}

function describeWhen(dated: DatedItem, zone: string): string {
  const { day, time } = toWallClock(startOf(dated), zone)
  if (dated.type === 'due') {
    return dated.precision === 'time' ? `${shortWeekday(day)} ${timeInWords(time)}` : shortWeekday(day)
  }
  if (dated.closes === null) return `${shortWeekday(day)} on`
  const end = toWallClock(dated.closes, zone)
  return `${shortWeekday(day)} to ${shortWeekday(end.day)} ${dateInWords(end.day).replace(/ \d{4}$/, '')}`
}

function shortWeekday(day: string): string {
  return weekdayOf(day).slice(0, 3)
}
