import { addDays, type Day, mondayOf, WEEKDAYS, weekdayOf } from './day.ts'
import type { DayFound, DayRead, Towards } from './day-read.ts'
import { daysSinceMondayOf, WEEKDAY_PATTERN } from './named-weekday.ts'
import { stretchOf } from './stretch.ts'

const NUMBERS = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten']
const COUNT = `(?<count>\\d{1,3}|an?|${NUMBERS.join('|')})`
const UNIT = '(?<unit>days?|weeks?|fortnights?)'

type Groups = Readonly<Record<string, string | undefined>>
type Reader = (groups: Groups, today: Day, towards: Towards) => DayRead

const FROM_TODAY: Readonly<Record<string, number>> = {
  ...{ today: 0, tonight: 0, this: 0, tomorrow: 1, tmrw: 1, yesterday: -1 },
  ...{ 'day after tomorrow': 2, 'day before yesterday': -2 },
}

/** Longer ones first: `Friday week` holds `Friday`. */
const PATTERNS: readonly (readonly [RegExp, Reader])[] = [
  [/\b(?:the )?(?<named>day after tomorrow|day before yesterday)\b/i, named],
  [/\ba week (?<named>today|tomorrow)\b|\b(?<back>today|tomorrow) week\b/i, weekAfterNamed],
  [new RegExp(`\\b(?:in|after) ${COUNT} ${UNIT}(?:.? time)?\\b`, 'i'), counted],
  [new RegExp(`\\b${COUNT} ${UNIT} (?<way>from now|from today|ago)\\b`, 'i'), counted],
  [new RegExp(`\\ba week on ${WEEKDAY_PATTERN}`, 'i'), weekAfterWeekday],
  [new RegExp(`\\b${WEEKDAY_PATTERN} week\\b`, 'i'), weekAfterWeekday],
  [/\bend of (?:(?:the|this|(?<which>next)) )?week\b/i, endOfWeek],
  [/\bend of (?:the |this )?month\b/i, endOfMonth],
  [/\b(?<named>today|tonight|tomorrow|tmrw|yesterday|this(?= (?:morning|afternoon|evening)))\b/i, named],
  [new RegExp(`\\b(?:(?<which>next|this|last|coming) )?${WEEKDAY_PATTERN}`, 'i'), weekday],
  [/\bnext week\b/i, (_groups, today) => ({ day: addDays(mondayOf(today), 7) })],
]

/** A day that is told from today: `tomorrow`, `in 3 days`, `next Tuesday`, `a week on Friday`, `end of the week`. */
export function readRelativeDay(text: string, today: Day, towards: Towards): DayFound | null {
  for (const [pattern, read] of PATTERNS) {
    const match = pattern.exec(text)
    if (match) return { ...read(match.groups ?? {}, today, towards), at: stretchOf(match) }
  }
  return null
}

function named({ named: name = '' }: Groups, today: Day): DayRead {
  return { day: addDays(today, FROM_TODAY[name.toLowerCase()] ?? 0) }
}

function weekAfterNamed({ named: name, back }: Groups, today: Day): DayRead {
  return { day: addDays(named({ named: name ?? back }, today).day, 7) }
}

function counted({ count = '', unit = '', way }: Groups, today: Day): DayRead {
  const word = NUMBERS.indexOf(count.toLowerCase())
  const number = /^an?$/i.test(count) ? 1 : word < 0 ? Number(count) : word + 1
  const days = number * (/^w/i.test(unit) ? 7 : /^f/i.test(unit) ? 14 : 1)
  return { day: addDays(today, way === 'ago' ? -days : days) }
}

function weekAfterWeekday(groups: Groups, today: Day): DayRead {
  return { day: addDays(comingWeekday(numberOf(groups), today), 7) }
}

/** The Friday of this week; at the weekend that of the next. */
function endOfWeek({ which }: Groups, today: Day): DayRead {
  const friday = addDays(mondayOf(today), 4)
  return { day: which || friday < today ? addDays(friday, 7) : friday }
}

function endOfMonth(_groups: Groups, today: Day): DayRead {
  const next = addDays(`${today.slice(0, 7)}-28`, 4)
  return { day: addDays(`${next.slice(0, 7)}-01`, -1) }
}

/**
 * `next` in a week that has not seen that day yet means either; a weekday alone, said on that weekday, means today or the
 * one a week off.
 */
function weekday(groups: Groups, today: Day, towards: Towards): DayRead {
  const number = numberOf(groups)
  const ahead = comingWeekday(number, today)
  const behind = addDays(ahead, weekdayOf(today) === WEEKDAYS[number] ? -14 : -7)
  const inThisWeek = addDays(mondayOf(today), number)
  const which = groups.which?.toLowerCase()
  if (which === 'last') return { day: behind }
  if (which === 'next')
    return inThisWeek > today ? { day: addDays(ahead, 7), doubt: [ahead, addDays(ahead, 7)] } : { day: ahead }
  if (which === 'this')
    return inThisWeek < today && towards === 'future' ? { day: ahead, doubt: [inThisWeek, ahead] } : { day: inThisWeek }
  const meant = towards === 'future' ? ahead : behind
  return inThisWeek === today ? { day: meant, doubt: [meant, today].toSorted() } : { day: meant }
}

function numberOf({ weekday: text = '' }: Groups): number {
  return daysSinceMondayOf(text)
}

/** The first after today. */
function comingWeekday(number: number, today: Day): Day {
  const inThisWeek = addDays(mondayOf(today), number)
  return inThisWeek > today ? inThisWeek : addDays(inThisWeek, 7)
}
