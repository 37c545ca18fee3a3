import { GraphFailure } from '../../services/graph-failure.ts'
import type { BookedEvent, Booking } from '../../services/ports/mailbox.ts'
import type { Graph } from '../graph.ts'
import { type CalendarEvent, preferences, toBookedEvent } from './calendar-event.ts'
import { findEvent } from './find-event.ts'
import { OUR_KEY } from './our-key.ts'
import { toHtml } from './to-html.ts'
import { zonedSpan } from './zoned-span.ts'

/** A repetition that asks for another time than the first request did. */
const ANOTHER = 'ErrorDuplicateTransactionId'

/**
 * Creates the event and invites its attendees. `transactionId` makes a repetition harmless: Outlook answers with the
 * first event, or refuses where that was for another time; then the first is looked for by our key.
 */
export async function bookEvent(graph: Graph, organiser: string, booking: Booking): Promise<BookedEvent> {
  try {
    return await createEvent(graph, organiser, booking)
  } catch (error) {
    const first = isAnother(error) ? await findEvent(graph, organiser, booking.key, booking.zone) : null
    if (first) return first
    throw error
  }
}

function isAnother(error: unknown): boolean {
  return error instanceof GraphFailure && error.code === ANOTHER
}

/** The Teams link may come a moment after the event, so it is read once more where it is missing. */
async function createEvent(graph: Graph, organiser: string, booking: Booking): Promise<BookedEvent> {
  const headers = preferences(booking.zone)
  const path = `/users/${encodeURIComponent(organiser)}/events`
  const body = toEventBody(booking)
  const event = await graph.send<CalendarEvent>({ method: 'POST', path, headers, body, repeatable: true })
  if (event.onlineMeeting?.joinUrl) return toBookedEvent(event, booking.key)
  const later = await graph.get<CalendarEvent>(`${path}/${encodeURIComponent(event.id)}`, headers)
  return toBookedEvent(later, booking.key)
}

function toEventBody(booking: Booking): object {
  return {
    subject: booking.subject,
    body: { contentType: 'html', content: toHtml(booking.body) },
    ...zonedSpan(booking),
    attendees: booking.attendees.map(({ name, mail }) => ({
      type: 'required',
      emailAddress: { name, address: mail },
    })),
    isOnlineMeeting: true,
    onlineMeetingProvider: 'teamsForBusiness',
    transactionId: booking.transactionId,
    singleValueExtendedProperties: [{ id: OUR_KEY, value: booking.key }],
  }
}
