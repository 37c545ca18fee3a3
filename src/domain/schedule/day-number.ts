/** From 1 March of the year 0 to 1 January 1970, in days. */
const EPOCH = 719_468
/** The calendar repeats itself every 400 years. */
const ERA_DAYS = 146_097

/**
 * Days since 1 January 1970, of a day as `YYYY-MM-DD`: a schedule adds and compares days by the million, and numbers do
 * that at once. Years are taken to begin in March, so that a leap day ends one (Howard Hinnant, "chrono-Compatible
 * Low-Level Date Algorithms"). Throws `RangeError` for what is no day.
 */
export function toDayNumber(day: string): number {
  const number = readDayNumber(day)
  if (number === undefined) throw new RangeError(`There is no day ${day}.`)
  return number
}

/** Nothing for what is no day. */
export function readDayNumber(text: string): number | undefined {
  const month = Number(text.slice(5, 7))
  const year = Number(text.slice(0, 4)) - (month <= 2 ? 1 : 0)
  const leapDays = Math.floor(year / 4) - Math.floor(year / 100) + Math.floor(year / 400)
  const number = 365 * year + leapDays + daysBeforeMonth((month + 9) % 12) + Number(text.slice(8)) - 1 - EPOCH
  return fromDayNumber(number) === text ? number : undefined
}

export function fromDayNumber(number: number): string {
  const days = number + EPOCH
  const era = Math.floor(days / ERA_DAYS)
  const ofEra = days - era * ERA_DAYS
  const leapDays = Math.floor(ofEra / 1460) - Math.floor(ofEra / 36_524) + Math.floor(ofEra / 146_096)
  const yearOfEra = Math.floor((ofEra - leapDays) / 365)
  const ofYear = ofEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const sinceMarch = Math.floor((5 * ofYear + 2) / 153)
  const month = ((sinceMarch + 2) % 12) + 1
  const year = era * 400 + yearOfEra + (month <= 2 ? 1 : 0)
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(ofYear - daysBeforeMonth(sinceMarch) + 1, 2)}`
}

/** In a year that begins in March: its months have 31, 30, 31, 30, 31 days, over and over. */
function daysBeforeMonth(sinceMarch: number): number {
  return Math.floor((153 * sinceMarch + 2) / 5)
}

function pad(number: number, digits: number): string {
  return String(number).padStart(digits, '0')
}
