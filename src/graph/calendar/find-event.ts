import type { BookedEvent } from '../../services/ports/mailbox.ts'
import type { Graph } from '../graph.ts'
import { readPages } from '../pages.ts'
import { type CalendarEvent, preferences, toBookedEvent } from './calendar-event.ts'
import { hasKey } from './our-key.ts'

const FIELDS = 'id,subject,start,end,isCancelled,onlineMeeting,webLink'

/** The event that carries our key; one that still takes place is preferred to a cancelled one. */
export async function findEvent(
  graph: Graph,
  organiser: string,
  key: string,
  zone: string,
): Promise<BookedEvent | null> {
  const query = `$filter=${encodeURIComponent(hasKey(key))}&$select=${FIELDS}`
  const path = `/users/${encodeURIComponent(organiser)}/events?${query}`
  let cancelled: BookedEvent | null = null
  for await (const page of readPages<CalendarEvent>(graph, path, preferences(zone))) {
    const events = page.map((event) => toBookedEvent(event, key))
    const standing = events.find((event) => !event.cancelled)
    if (standing) return standing
    cancelled ??= events[0] ?? null
  }
  return cancelled
}
