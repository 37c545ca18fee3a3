import { addDays, type Day, daysBetween, isDay, mondayOf, WEEKDAYS, weekdayOf } from './day.ts'
import type { DayFound, DayRead, Towards } from './day-read.ts'
import { daysSinceMondayOf, WEEKDAY_PATTERN } from './named-weekday.ts'
import { readRelativeDay } from './read-relative-day.ts'
import { stretchOf } from './stretch.ts'

type Groups = Readonly<Record<string, string | undefined>>

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const MONTH =
  '(?<month>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\b\\.?'
const WEEKDAY = `${WEEKDAY_PATTERN},?`
const LED = `\\b(?:${WEEKDAY} )?(?:the )?`
const DATE = '(?<date>\\d{1,2})'
const NTH = '(?:st|nd|rd|th)'
/** Two digits are a year where they are no hour. */
const YEAR = '(?:,? ?(?<year>20\\d{2}|2[4-9]|3\\d)\\b(?! ?[ap]m))?'

const DATES: readonly RegExp[] = [
  /\b(?<year>\d{4})(?<mark>[-/.])(?<month>\d{1,2})\k<mark>(?<date>\d{1,2})\b/,
  new RegExp(`${LED}${DATE}${NTH}?(?: of)? ?${MONTH}${YEAR}`, 'i'),
  new RegExp(`${LED}${MONTH} (?:the )?${DATE}${NTH}?\\b(?!:|\\.\\d| ?[ap]m)${YEAR}`, 'i'),
  new RegExp(`${LED}${DATE}(?<mark>[/.-])(?<month>\\d{1,2})\\k<mark>(?<year>(?:20)?\\d{2})\\b`, 'i'),
  new RegExp(`${LED}${DATE}/(?<month>\\d{1,2})\\b`, 'i'),
  new RegExp(`\\b(?:${WEEKDAY} (?:the )?|the )${DATE}${NTH}\\b`, 'i'),
  new RegExp(`\\b${WEEKDAY} ${DATE}\\b(?!:|\\.\\d| ?[ap]\\.? ?m\\b| ?o.?clock| in the)`, 'i'),
]

/** Days that this cannot count (the Monday after Easter): read as anything else they would be read wrong. */
const NOT_READ = new RegExp(
  [
    '\\b(?:working|business) days?\\b',
    '\\b(?:every|each) (?:day|week|month|mon|tue|wed|thu|fri|sat|sun)',
    '\\b(?:mon|tue|wed|thu|fri|sat|sun)[a-z]* (?:after|before) (?!noon|midday|\\d)',
    '\\b(?:first|second|third|fourth|last) (?:mon|tue|wed|thu|fri|sat|sun)[a-z]* (?:in|of)\\b',
    '\\bweek after next\\b|\\bweekend\\b',
  ].join('|'),
  'i',
)

/** From here on a date without a year is taken for next year's without asking. */
const RECENT = 60

/**
 * The first day that is named. `null`: none is. `no such day`: one is that does not exist (30 February), or that cannot
 * be counted here (working days, every Friday).
 */
export function readDay(text: string, today: Day, towards: Towards): DayFound | 'no such day' | null {
  if (NOT_READ.test(text)) return 'no such day'
  for (const pattern of DATES) {
    const match = pattern.exec(text)
    if (!match?.groups) continue
    const read = readDate(match.groups, today, towards)
    return read ? { ...read, at: stretchOf(match) } : 'no such day'
  }
  return readRelativeDay(text, today, towards)
}

function readDate(groups: Groups, today: Day, towards: Towards): DayRead | undefined {
  const days = candidates(groups, today).filter(isDay)
  if (days.length === 0) return undefined
  const meant = groups.year === undefined ? nearest(days, today, towards) : days
  return onWeekday(meant, groups.weekday)
}

/** The days that the words allow, soonest first: without a year those of three years, without a month those of three months. */
function candidates({ date = '', month, year }: Groups, today: Day): readonly Day[] {
  const thisYear = Number(today.slice(0, 4))
  if (month === undefined) {
    const thisMonth = thisYear * 12 + Number(today.slice(5, 7)) - 1
    return [-1, 0, 1].map((step) => dayFrom(Math.floor((thisMonth + step) / 12), ((thisMonth + step) % 12) + 1, date))
  }
  const named = MONTHS.indexOf(month.slice(0, 3).toLowerCase())
  const number = named < 0 ? Number(month) : named + 1
  const years = year === undefined ? [-1, 0, 1].map((step) => thisYear + step) : [Number(year.padStart(4, '20'))]
  return years.map((one) => dayFrom(one, number, date))
}

function dayFrom(year: number, month: number, date: string): Day {
  return `${year}-${String(month).padStart(2, '0')}-${date.padStart(2, '0')}`
}

/** The next or the last of these; both sides where the other one is close by. */
function nearest(days: readonly Day[], today: Day, towards: Towards): readonly Day[] {
  const [ahead, behind] = [days.find((day) => day >= today), days.findLast((day) => day <= today)]
  const [meant, other] = towards === 'future' ? [ahead, behind] : [behind, ahead]
  if (meant === undefined || meant === other) return [meant ?? other].filter((day) => day !== undefined)
  const isFar = Math.abs(daysBetween(today, meant)) > RECENT
  const isOtherClose = other !== undefined && Math.abs(daysBetween(today, other)) <= RECENT
  return isFar && isOtherClose ? [meant, other] : [meant]
}

/** Of several days that one on which the weekday falls; where none does, somebody slipped: the date and the weekday near it. */
function onWeekday(days: readonly Day[], weekday: string | undefined): DayRead | undefined {
  const [first] = days
  if (first === undefined) return undefined
  if (weekday === undefined) return days.length > 1 ? { day: first, doubt: days.toSorted() } : { day: first }
  const wanted = daysSinceMondayOf(weekday)
  const fitting = days.find((day) => weekdayOf(day) === WEEKDAYS[wanted])
  if (fitting) return { day: fitting }
  return { day: first, doubt: [first, addDays(mondayOf(first), wanted)].toSorted() }
}
