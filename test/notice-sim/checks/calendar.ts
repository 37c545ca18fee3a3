import { instantOf, minuteOf, wallOf, weekday } from '../../sim/demands/wall.ts'
import { type DayOff, daysOff, lastAtWork, MORNING, nextWorkingDay, workingDaysBefore } from '../../sim/demands/work.ts'
import type { SideName } from '../../sim/story.ts'
import type { NoticeSettings, Partnership } from '../story.ts'

const DEFAULTS: NoticeSettings = {
  quietFrom: '18:00',
  quietTo: '08:00',
  lead: [5, 2],
  lookAhead: { weekday: 'Friday', time: '15:00' },
}
const WEEKDAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday']

/** When somebody may be written to: the days off of one or more sides, and an inspection's quiet hours. */
export interface Hours {
  readonly off: DayOff
  isQuiet(instant: number): boolean
  /** The instant itself, or the first after it that is not quiet. */
  open(instant: number): number
  /** As `open`, but nothing before 9am. */
  openFromMorning(instant: number): number
  morning(day: number): number
  daysBefore(day: number, count: number): number
  /** 9am of the working day after that of an instant. */
  nextMorning(instant: number): number
  lastAtWork(instant: number): number
}

export function settingsOf({ notices }: Partnership): NoticeSettings {
  return notices ?? DEFAULTS
}

const known = new WeakMap<Partnership, Map<string, Hours>>()

/** What everyone keeps, and what these sides keep. */
export function hoursOf(story: Partnership, sides: readonly SideName[]): Hours {
  const own = known.get(story) ?? new Map<string, Hours>()
  known.set(story, own)
  const key = [...new Set(sides)].toSorted().join()
  const hours = own.get(key) ?? makeHours(story, sides)
  own.set(key, hours)
  return hours
}

function makeHours(story: Partnership, sides: readonly SideName[]): Hours {
  const off = daysOff(story, sides)
  const settings = settingsOf(story)
  const [from, to] = [minuteOf(settings.quietFrom), minuteOf(settings.quietTo)]
  const morning = (day: number) => instantOf(day, MORNING)
  const openAt = (instant: number, earliest: number) => {
    const { day, minute } = wallOf(instant)
    if (off(day) || minute >= from) return instantOf(nextWorkingDay(day, off), earliest)
    return minute < earliest ? instantOf(day, earliest) : instant
  }
  return {
    ...{ off, morning },
    isQuiet: (instant) => openAt(instant, to) !== instant,
    open: (instant) => openAt(instant, to),
    openFromMorning: (instant) => openAt(instant, MORNING),
    daysBefore: (day, count) => workingDaysBefore(day, count, off),
    nextMorning: (instant) => morning(nextWorkingDay(wallOf(instant).day, off)),
    lastAtWork: (instant) => lastAtWork(instant, off),
  }
}

/** When a week's look-ahead goes: the set day of the week before the next card, or the last working day up to it. */
export function lookAheadMoment(story: Partnership, nextCardDay: number, { off }: Hours): number | null {
  const { lookAhead } = settingsOf(story)
  if (!lookAhead) return null
  const monday = nextCardDay - weekday(nextCardDay)
  let day = monday - 7 + WEEKDAYS.indexOf(lookAhead.weekday)
  while (off(day)) day -= 1
  return instantOf(day, minuteOf(lookAhead.time))
}
