import Holidays from 'date-holidays'
import type { Holiday } from './calendar.ts'
import type { Day } from './day.ts'

/** Proclaimed for one year only, and not in the list of date-holidays 3.37. */
const PROCLAIMED: readonly Holiday[] = [{ day: '2026-06-15', name: 'World Cup bank holiday' }]

/**
 * Scotland's public holidays from one day to another, both included, substitute days among them. A
 * starting point: councils and boards keep days of their own, which are added to a calendar.
 */
export function listBankHolidays(from: Day, to: Day): readonly Holiday[] {
  const scotland = new Holidays('GB', 'SCT', { types: ['public'] })
  const listed = yearsBetween(from, to)
    .flatMap((year) => scotland.getHolidays(year))
    .map(({ date, name }) => ({ day: date.slice(0, 10), name }))
  return [...listed, ...PROCLAIMED]
    .filter(({ day }) => day >= from && day <= to)
    .sort((a, b) => (a.day < b.day ? -1 : 1))
}

function yearsBetween(from: Day, to: Day): readonly number[] {
  const first = Number(from.slice(0, 4))
  return Array.from({ length: Number(to.slice(0, 4)) - first + 1 }, (_, index) => first + index)
}
