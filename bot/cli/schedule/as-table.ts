import type { Holiday } from '../../../src/domain/schedule/calendar.ts'
import type { DatedItem } from '../../../src/domain/schedule/dated-item.ts'
import { addDays, weekdayOf } from '../../../src/domain/schedule/day.ts'
import { dayInWords, daysInWords, instantInWords, timeInWords } from '../../../src/domain/schedule/day-in-words.ts'
import { startOf } from '../../../src/domain/schedule/schedule.ts'
import { listWeeks, type Week } from '../../../src/domain/schedule/week.ts'
import { toWallClock } from '../../../src/domain/schedule/zone.ts'
import type { Plan } from './plan.ts'
import { wrapText } from './wrap-text.ts'

const WIDTH = 120
const COLUMNS = { day: 11, time: 11, kind: 11, who: 17 }
const INDENT = '  '

/** Week by week for a terminal, no line longer than 120 columns. */
export function writeTable(plan: Plan): string {
  const { programme, calendar } = plan
  const weeks = listWeeks(programme.weeks, calendar).flatMap((week) => ['', ...describeWeek(week, plan)])
  return [
    ...wrapText(programme.title, WIDTH),
    `Notified ${dayInWords(calendar.notified)}.`,
    ...weeks,
    '',
    '* ours: the guide names no time (we take 5pm, or 9am where something starts) or only the week (we take Friday).',
    '',
  ].join('\n')
}

function describeWeek(week: Week, plan: Plan): readonly string[] {
  const off = plan.calendar.holidays
    .filter(({ day }) => day >= week.monday && day <= addDays(week.monday, 6))
    .flatMap((holiday) => wrapText(describeHoliday(holiday), WIDTH - INDENT.length).map((line) => `${INDENT}${line}`))
  const days = daysInWords(week.monday, addDays(week.monday, 4))
  if (week.type === 'paused') {
    return [`Pause after week ${week.after}, ${week.nth} of ${week.of} · ${days} · does not count`, ...off]
  }
  const items = plan.items.filter((dated) => dated.week === week.number)
  const lines = items.flatMap((dated) => describeItem(dated, plan.programme.timeZone))
  const body = lines.length > 0 ? lines : [`${INDENT}The guide names nothing for this week.`]
  return [`Week ${week.number} of ${plan.programme.weeks} · ${days}`, ...off, ...body]
}

function describeHoliday({ day, name }: Holiday): string {
  return `Holiday: ${name}, ${dayInWords(day)}`
}

function describeItem(dated: DatedItem, zone: string): readonly string[] {
  const { item } = dated
  const { day, time } = toWallClock(startOf(dated), zone)
  const mark = dated.assumed && dated.type === 'due' ? ' *' : ''
  const left =
    weekdayOf(day).padEnd(COLUMNS.day) +
    `${timeInWords(time)}${mark}`.padEnd(COLUMNS.time) +
    item.kind.padEnd(COLUMNS.kind) +
    item.who.padEnd(COLUMNS.who)
  const right = [item.title, ...remarks(dated, zone)].flatMap((text) =>
    wrapText(text, WIDTH - INDENT.length - left.length),
  )
  return right.map((text, index) => `${INDENT}${index === 0 ? left : ' '.repeat(left.length)}${text}`)
}

function remarks(dated: DatedItem, zone: string): readonly string[] {
  const { item, holiday } = dated
  const end = dated.type === 'span' ? [describeEnd(dated.closes, dated.assumed, zone)] : []
  const internal =
    dated.type === 'due' && dated.internalDue !== undefined
      ? [`work to ${instantInWords(dated.internalDue, zone)}`]
      : []
  return [
    ...end,
    ...(item.appliesWhen ? [`may apply: ${item.appliesWhen.text}`] : []),
    ...(holiday ? [`on a holiday: ${holiday}`] : []),
    ...internal,
  ]
}

function describeEnd(closes: number | null, assumed: boolean, zone: string): string {
  if (closes === null) return 'no end named'
  return `until ${instantInWords(closes, zone)}${assumed ? ' *' : ''}`
}
