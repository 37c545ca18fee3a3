import type { Item, Programme, Side } from '../programme/programme.ts'
import type { Holiday } from './calendar.ts'
import type { Day } from './day.ts'

const OURS: readonly Side[] = ['council', 'board', 'third-sector']

/** The holiday that a day is, if any; of two, the one given later wins, since additions correct a list. */
export function holidayOn(day: Day, holidays: readonly Holiday[]): Holiday | undefined {
  return holidays.findLast((holiday) => holiday.day === day)
}

/** Those holidays that everyone keeps or that at least one of these sides keeps. */
export function holidaysOf(sides: readonly Side[], holidays: readonly Holiday[]): readonly Holiday[] {
  return holidays.filter(({ side }) => side === undefined || sides.includes(side))
}

/**
 * The sides whose holidays bear on an item: that of its seat, else every side that may have to act.
 * Council and board keep different days, and with no seat either may own the item.
 */
export function sidesOf(item: Item, programme: Pick<Programme, 'seats'>): readonly Side[] {
  if (item.who === 'inspection-team') return ['inspection-team']
  const side = programme.seats.find(({ id }) => id === item.seat)?.side
  if (side !== undefined && side !== 'either') return [side]
  return item.who === 'both' ? [...OURS, 'inspection-team'] : OURS
}
