import { GraphFailure } from '../../services/graph-failure.ts'
import type { BookedEvent, Move } from '../../services/ports/mailbox.ts'
import type { Graph } from '../graph.ts'
import { type CalendarEvent, preferences, toBookedEvent } from './calendar-event.ts'
import { zonedSpan } from './zoned-span.ts'

/** Changes its times alone: a body sent along would cost the event its Teams meeting (learn.microsoft.com: event-update). */
export async function moveEvent(
  graph: Graph,
  organiser: string,
  eventId: string,
  move: Move,
): Promise<BookedEvent | null> {
  const path = `/users/${encodeURIComponent(organiser)}/events/${encodeURIComponent(eventId)}`
  const call = {
    method: 'PATCH',
    path,
    headers: preferences(move.zone),
    body: zonedSpan(move),
    repeatable: true,
  } as const
  try {
    return toBookedEvent(await graph.send<CalendarEvent>(call), move.key)
  } catch (error) {
    if (error instanceof GraphFailure && error.reason === 'missing') return null
    throw error
  }
}
