import type { BookedEvent, Booking, Mailbox } from '../../../src/services/ports/mailbox.ts'
import type { EventSeen } from '../happened.ts'

export interface Calendars {
  readonly port: Mailbox
  events(): readonly EventSeen[]
}

interface Kept {
  readonly organiser: string
  readonly booking: Booking
  readonly madeAt: number
  readonly event: BookedEvent
}

/** The organisers' calendars in Outlook: the same `transactionId` makes no second event. */
export function createCalendars(now: () => number): Calendars {
  const kept: Kept[] = []
  const mine = (organiser: string) => kept.filter((one) => one.organiser === organiser)
  const port: Mailbox = {
    async book(organiser, booking) {
      const known = mine(organiser).find((one) => one.booking.transactionId === booking.transactionId)
      if (known) return known.event
      const { key, subject, day, start, minutes } = booking
      const id = `event-${kept.length + 1}`
      const webLink = `https://outlook.example/${id}`
      const joinUrl = `https://teams.example/${id}`
      const end = later(start, minutes)
      const event = { id, key, subject, day, start, end, webLink, joinUrl, cancelled: false }
      kept.push({ organiser, booking, madeAt: now(), event })
      return event
    },
    async move(organiser, eventId, { day, start, minutes }) {
      const index = kept.findIndex((one) => one.organiser === organiser && one.event.id === eventId)
      const known = kept[index]
      if (!known) return null
      const event = { ...known.event, day, start, end: later(start, minutes) }
      kept[index] = { ...known, event }
      return event
    },
    async cancel(organiser, eventId) {
      const index = kept.findIndex((one) => one.organiser === organiser && one.event.id === eventId)
      const known = kept[index]
      if (known) kept[index] = { ...known, event: { ...known.event, cancelled: true } }
    },
    find: async (organiser, key) => mine(organiser).find((one) => one.booking.key === key)?.event ?? null,
    busy: async (_organiser, mails) => mails.map((mail) => ({ mail, spans: [] })),
  }
  return { port, events: () => kept.map(seen) }
}

function seen({ organiser, booking, madeAt, event }: Kept): EventSeen {
  const { id, key, subject, day, start, end, cancelled } = event
  const attendees = booking.attendees.map(({ mail }) => mail)
  return { id, calendar: organiser, key, subject, day, start, end, attendees, madeAt, cancelled }
}

function later(start: string, minutes: number): string {
  return new Date(Date.parse(`2027-01-01T${start}:00Z`) + minutes * 60_000).toISOString().slice(11, 16)
}
