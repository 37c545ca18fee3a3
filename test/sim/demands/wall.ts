/**
 * The wall clock of Europe/London, in whole days since 1 January 1970 and minutes of the day. Offsets come from
 * the engine's own time zone data, not from what the product uses.
 */
export interface Wall {
  readonly day: number
  readonly minute: number
}

const MINUTE = 60_000
const DAY_MINUTES = 1440
const HOUR = 60 * MINUTE

const format = new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/London', timeZoneName: 'longOffset' })
/** By the hour: offsets change on the hour. */
const offsets = new Map<number, number>()

/** @param text `YYYY-MM-DD` */
export function dayNumber(text: string): number {
  return Date.parse(`${text}T00:00:00Z`) / (DAY_MINUTES * MINUTE)
}

export function dayText(day: number): string {
  return new Date(day * DAY_MINUTES * MINUTE).toISOString().slice(0, 10)
}

/** 0 is Monday; the first of January 1970 was a Thursday. */
export function weekday(day: number): number {
  return (((day + 3) % 7) + 7) % 7
}

export function mondayBefore(day: number): number {
  return day - weekday(day)
}

/** @param text `HH:MM` */
export function minuteOf(text: string): number {
  return Number(text.slice(0, 2)) * 60 + Number(text.slice(3))
}

export function instantOf(day: number, minute: number): number {
  const asIfUtc = (day * DAY_MINUTES + minute) * MINUTE
  return asIfUtc - offsetAt(asIfUtc - offsetAt(asIfUtc)) * MINUTE
}

export function wallOf(instant: number): Wall {
  const minutes = Math.floor(instant / MINUTE) + offsetAt(instant)
  const day = Math.floor(minutes / DAY_MINUTES)
  return { day, minute: minutes - day * DAY_MINUTES }
}

/** For people: `Mon 2027-03-29 09:00`. */
export function say(instant: number): string {
  const { day, minute } = wallOf(instant)
  const two = (value: number) => String(value).padStart(2, '0')
  const name = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'][weekday(day)]
  return `${name} ${dayText(day)} ${two(Math.floor(minute / 60))}:${two(minute % 60)}`
}

/** Minutes east of Greenwich. */
function offsetAt(instant: number): number {
  const hour = Math.floor(instant / HOUR)
  const known = offsets.get(hour)
  if (known !== undefined) return known
  const text = format.formatToParts(hour * HOUR).find(({ type }) => type === 'timeZoneName')?.value ?? 'GMT'
  const offset = text === 'GMT' ? 0 : minuteOf(text.slice(4)) * (text[3] === '-' ? -1 : 1)
  offsets.set(hour, offset)
  return offset
}
