import type { PersonContent } from '../content.ts'
import { GraphError } from '../kernel/errors.ts'
import { type GraphCall, param } from '../kernel/graph-call.ts'
import { readEventId } from './event-ids.ts'
import type { Meeting } from './meeting.ts'
import type { MeetingStore } from './meeting-store.ts'
import { standsIn } from './own-calendar.ts'

/** The event that a path names in a mailbox. */
export function openEvent(meetings: MeetingStore, mailbox: PersonContent, call: GraphCall): Meeting {
  const key = readEventId(mailbox.id, param(call, 'event'))
  const meeting = key === undefined ? undefined : meetings.find(key)
  if (meeting && standsIn(mailbox, meeting)) return meeting
  throw new GraphError(404, 'ErrorItemNotFound', 'The specified object was not found in the store.')
}
