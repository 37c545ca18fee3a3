import type { InspectionStory } from '../story.ts'
import { dayNumber, instantOf, minuteOf, mondayBefore } from './wall.ts'
import { daysOff, nextWorkingDay } from './work.ts'

/** A counted week of an inspection and its card. */
export interface WeekDemand {
  readonly number: number
  readonly monday: number
  readonly heading: string
  /** From midnight on its Monday to that of the next counted week; the last one ends after seven days. */
  readonly start: number
  readonly end: number
  /** When its card is to come. */
  readonly cardAt: number
  /** From then on it is over, and its card closed. */
  readonly over: number
}

/** The counted weeks in order; paused ones have no card and belong to the week before them. */
export function weeksOf(count: number, story: InspectionStory): readonly WeekDemand[] {
  const mondays: number[] = []
  for (let number = 1, monday = mondayBefore(dayNumber(story.notified)); number <= count; number += 1) {
    mondays.push(monday)
    monday += 7 * (1 + pausedAfter(number, story))
  }
  const cards = mondays.map((monday) => cardMoment(monday, story))
  return mondays.map((monday, index) => {
    const end = instantOf(mondays[index + 1] ?? monday + 7, 0)
    return {
      number: index + 1,
      monday,
      heading: `Week ${index + 1} of ${count}`,
      start: instantOf(monday, 0),
      end,
      cardAt: cards[index] ?? end,
      over: cards[index + 1] ?? end,
    }
  })
}

/** Monday at the set time; on a holiday that everyone keeps the next working day. */
function cardMoment(monday: number, story: InspectionStory): number {
  const off = daysOff(story, [])
  return instantOf(off(monday) ? nextWorkingDay(monday, off) : monday, minuteOf(story.cardTime))
}

function pausedAfter(number: number, { pauses }: InspectionStory): number {
  return pauses.filter(({ after }) => after === number).reduce((sum, { weeks }) => sum + weeks, 0)
}
