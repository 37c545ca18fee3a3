import type { Holiday, Pause } from '../../../src/domain/schedule/calendar.ts'
import { type Day, isDay, mondayOf, weekdayOf } from '../../../src/domain/schedule/day.ts'
import type { Options, Values } from '../command.ts'
import { WrongUse } from '../wrong-use.ts'

export const OPTIONS = {
  programme: { type: 'string', value: 'ID|FILE.json', help: 'which programme: jias-adults, or a file that holds one' },
  notified: { type: 'string', value: 'YYYY-MM-DD', help: 'the Monday on which the letter of notification comes' },
  holiday: { type: 'string', multiple: true, value: 'YYYY-MM-DD=NAME', help: 'a further holiday; may be repeated' },
  pause: { type: 'string', multiple: true, value: 'WEEK=N', help: 'N weeks after WEEK do not count; may be repeated' },
  format: { type: 'string', value: 'table|ics|xlsx', help: 'a table, a calendar or a wall plan on one A3 page' },
  out: { type: 'string', value: 'FILE', help: 'write to a file instead of the screen' },
} as const satisfies Options

export type Format = 'json' | 'table' | 'ics' | 'xlsx'

/** A call of `schedule`, checked as far as it can be without the programme. */
export interface ScheduleRequest {
  readonly programme: string
  readonly notified: Day
  readonly holidays: readonly Holiday[]
  readonly pauses: readonly Pause[]
  readonly format: Format
  readonly out?: string
}

export function readRequest(values: Values<typeof OPTIONS>): ScheduleRequest {
  const format = readFormat(values.format, values.json === true)
  if (values.out === '') throw new WrongUse('--out is empty; name the file to write')
  if (format === 'xlsx' && !values.out) throw new WrongUse('--format xlsx needs --out FILE to write the wall plan to')
  return {
    programme: required('programme', values.programme),
    notified: readNotified(required('notified', values.notified)),
    holidays: eachOnce('holiday', (values.holiday ?? []).map(readHoliday), ({ day }) => day),
    pauses: eachOnce('pause', (values.pause ?? []).map(readPause), ({ after }) => String(after)),
    format,
    ...(values.out && { out: values.out }),
  }
}

function required(name: keyof typeof OPTIONS, given: string | undefined): string {
  if (!given) throw new WrongUse(`--${name} is missing; give --${name} ${OPTIONS[name].value}`)
  return given
}

function readFormat(format: string | undefined, json: boolean): Format {
  if (json && format !== undefined) throw new WrongUse('--json and --format ask for two answers; give one of them')
  if (json) return 'json'
  if (format === undefined) return 'table'
  if (format === 'table' || format === 'ics' || format === 'xlsx') return format
  const remedy = format === 'json' ? 'use --json' : 'use table, ics or xlsx'
  throw new WrongUse(`--format ${format} is not known; ${remedy}`)
}

function readDay(flag: string, text: string): Day {
  if (isDay(text) && text >= '2000' && text < '2100') return text
  throw new WrongUse(`${flag} ${text} is no day between 2000 and 2099; write one as YYYY-MM-DD, such as 2027-01-11`)
}

function readNotified(text: string): Day {
  const day = readDay('--notified', text)
  const monday = mondayOf(day)
  if (day === monday) return day
  throw new WrongUse(
    `--notified ${day} is a ${weekdayOf(day)}; the letter comes on a Monday, so give ${monday}, the Monday of that week`,
  )
}

function readHoliday(text: string): Holiday {
  const [day = '', ...rest] = text.split('=')
  const name = rest.join('=').trim()
  if (rest.length === 0) throw new WrongUse(`--holiday ${text} has no name; write it as 2026-06-15=Name`)
  if (name === '') throw new WrongUse(`--holiday ${text} has an empty name; write it as ${day || '2026-06-15'}=Name`)
  return { day: readDay('--holiday', day), name }
}

function readPause(text: string): Pause {
  const [, after, weeks] = /^(\d{1,3})=(\d{1,3})$/.exec(text) ?? []
  if (!after || !weeks) {
    throw new WrongUse(`--pause ${text} is not WEEK=N; write 12=2 for two weeks that do not count after week 12`)
  }
  if (Number(weeks) < 1 || Number(weeks) > 52) {
    throw new WrongUse(`--pause ${text} is a pause of ${weeks} weeks; give 1 to 52`)
  }
  return { after: Number(after), weeks: Number(weeks) }
}

function eachOnce<T>(flag: string, given: readonly T[], keyOf: (one: T) => string): readonly T[] {
  const keys = given.map(keyOf)
  const twice = keys.find((key, index) => keys.indexOf(key) !== index)
  if (twice !== undefined) throw new WrongUse(`--${flag} ${twice} is given twice; give each once`)
  return given
}
