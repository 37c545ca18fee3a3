import type { Booking } from '../../services/ports/mailbox.ts'
import type { ZonedTime } from './calendar-event.ts'

type Span = Pick<Booking, 'day' | 'start' | 'minutes' | 'zone'>

/** When an event begins and ends, as Outlook takes it. */
export function zonedSpan(span: Span): { readonly start: ZonedTime; readonly end: ZonedTime } {
  const at = (minutesLater: number) => ({ dateTime: wallClock(span, minutesLater), timeZone: span.zone })
  return { start: at(0), end: at(span.minutes) }
}

/** `YYYY-MM-DDTHH:MM:SS`, so many minutes after the start, counted on the clock on the wall. */
function wallClock({ day, start }: Span, minutesLater: number): string {
  const asUtc = Date.parse(`${day}T${start}:00Z`) + minutesLater * 60_000
  return new Date(asUtc).toISOString().slice(0, 19)
}
