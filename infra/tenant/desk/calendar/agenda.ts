import type { CalendarEvent } from '../api/shapes.ts'
import { eventInLondon, inLondon, mondayOf } from '../time/london.ts'

export interface AgendaDay {
  /** `YYYY-MM-DD`, in London. */
  day: string
  events: CalendarEvent[]
}

export interface AgendaWeek {
  /** `YYYY-MM-DD` of its Monday. */
  monday: string
  days: AgendaDay[]
}

const startOf = (event: CalendarEvent): number => eventInLondon(event.start).epochMilliseconds

const groupBy = <T>(things: T[], key: (thing: T) => string): [string, T[]][] => [...Map.groupBy(things, key)]

/** Events in order of time, by week and day as London counts them. */
export const makeAgenda = (events: CalendarEvent[]): AgendaWeek[] => {
  const inOrder = [...events].sort((one, other) => startOf(one) - startOf(other))
  return groupBy(inOrder, ({ start }) => mondayOf(eventInLondon(start))).map(([monday, ofWeek]) => ({
    monday,
    days: groupBy(ofWeek, ({ start }) => eventInLondon(start).toPlainDate().toString()).map(([day, ofDay]) => ({
      day,
      events: ofDay,
    })),
  }))
}

/** Splits off what had ended by `now`, an ISO instant. */
export const splitPast = (events: CalendarEvent[], now: string): { past: CalendarEvent[]; coming: CalendarEvent[] } => {
  const until = inLondon(now).epochMilliseconds
  const isPast = ({ end }: CalendarEvent) => eventInLondon(end).epochMilliseconds <= until
  return { past: events.filter(isPast), coming: events.filter((event) => !isPast(event)) }
}
