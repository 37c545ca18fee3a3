import { Temporal } from 'temporal-polyfill'

const zone = 'Europe/London'
const windowsZones: Record<string, string> = { 'GMT Standard Time': zone, 'Greenwich Standard Time': 'UTC' }

type Moment = Temporal.ZonedDateTime

export const inLondon = (instant: string): Moment => Temporal.Instant.from(instant).toZonedDateTimeISO(zone)

/** Graph's `{dateTime, timeZone}`: wall clock in a Windows or IANA zone. */
export const eventInLondon = (time: { dateTime: string; timeZone: string }): Moment =>
  Temporal.PlainDateTime.from(time.dateTime.replace(/Z$/, ''))
    .toZonedDateTime(windowsZones[time.timeZone] ?? time.timeZone)
    .withTimeZone(zone)

/** "9am", "4:10pm", "12 noon". */
export const sayTime = ({ hour, minute }: { hour: number; minute: number }): string => {
  if (minute === 0 && hour === 12) return '12 noon'
  if (minute === 0 && hour === 0) return '12 midnight'
  const minutes = minute === 0 ? '' : `:${String(minute).padStart(2, '0')}`
  return `${hour % 12 || 12}${minutes}${hour < 12 ? 'am' : 'pm'}`
}

const dayFormat = { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' } as const

/** "Friday 19 February 2027". */
export const sayPlainDay = (day: Temporal.PlainDate): string => day.toLocaleString('en-GB', dayFormat).replace(',', '')

export const sayDay = (moment: Moment): string => sayPlainDay(moment.toPlainDate())

/** "Friday 19 February 2027, 12 noon". */
export const sayMoment = (moment: Moment): string => `${sayDay(moment)}, ${sayTime(moment)}`

/** Monday of the week that a moment is in, `YYYY-MM-DD`. */
export const mondayOf = (moment: Moment): string =>
  moment
    .toPlainDate()
    .subtract({ days: moment.dayOfWeek - 1 })
    .toString()

/** ISO instant of 9am on the day after. */
export const tomorrowAtNine = (now: string): string =>
  inLondon(now)
    .toPlainDate()
    .add({ days: 1 })
    .toZonedDateTime({ timeZone: zone, plainTime: { hour: 9 } })
    .toInstant()
    .toString()

/** ISO instant of the same wall-clock time seven days on. */
export const weekOn = (now: string): string => inLondon(now).add({ days: 7 }).toInstant().toString()
