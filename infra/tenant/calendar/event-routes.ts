import type { PersonContent } from '../content.ts'
import { GraphError } from '../kernel/errors.ts'
import { type GraphAnswer, type GraphCall, noContent } from '../kernel/graph-call.ts'
import type { Kernel } from '../kernel/kernel.ts'
import { readJson, readJsonIfAny } from '../kernel/read-json.ts'
import { answerMeeting } from './answer-meeting.ts'
import { changeCopy, refuseAttendee, removeCopy } from './change-copy.ts'
import { readEventInput } from './event-input.ts'
import { toEtag, toEvent } from './event-shape.ts'
import { readExpand } from './extended-properties.ts'
import { openMailbox } from './mailbox.ts'
import type { Meeting } from './meeting.ts'
import type { MeetingStore } from './meeting-store.ts'
import { openEvent } from './open-event.ts'
import { organiserOf } from './own-calendar.ts'
import { answerWith, readPreferences } from './preferences.ts'
import { type Answer, readAnswer } from './read-answer.ts'
import { readParameters } from './read-parameters.ts'
import { changeMeeting, createMeeting } from './write-meeting.ts'

/** Attendees are mailed at once in the real thing; here they see it in their calendar. */
export function postEvent(kernel: Kernel, meetings: MeetingStore, call: GraphCall): GraphAnswer {
  const mailbox = openMailbox(kernel, call)
  const present = presentFor(kernel, call, mailbox)
  return present(201, createMeeting(kernel, meetings, mailbox, readEventInput(readJson(call))))
}

export function getEvent(kernel: Kernel, meetings: MeetingStore, call: GraphCall): GraphAnswer {
  const mailbox = openMailbox(kernel, call)
  return presentFor(kernel, call, mailbox)(200, openEvent(meetings, mailbox, call))
}

export function patchEvent(kernel: Kernel, meetings: MeetingStore, call: GraphCall): GraphAnswer {
  const mailbox = openMailbox(kernel, call)
  const present = presentFor(kernel, call, mailbox)
  const before = openEvent(meetings, mailbox, call)
  checkMatch(call, before)
  const input = readEventInput(readJson(call))
  const isOrganiser = before.organiser === mailbox.id
  const meeting = isOrganiser
    ? changeMeeting(kernel, meetings, mailbox, before, input)
    : changeCopy(meetings, mailbox, before, input)
  return present(200, meeting)
}

/** An organiser's deletion also takes the event from the attendees; an attendee's is for themselves. */
export function deleteEvent(kernel: Kernel, meetings: MeetingStore, call: GraphCall): GraphAnswer {
  const mailbox = openMailbox(kernel, call)
  const meeting = openEvent(meetings, mailbox, call)
  checkMatch(call, meeting)
  if (meeting.organiser === mailbox.id) meetings.remove(meeting)
  else removeCopy(meetings, mailbox, meeting)
  return noContent()
}

/** Leaves the organiser's calendar; the attendees keep it, marked as cancelled. */
export function cancelEvent(kernel: Kernel, meetings: MeetingStore, call: GraphCall): GraphAnswer {
  const mailbox = openMailbox(kernel, call)
  readParameters(readJsonIfAny(call), ['comment'])
  const meeting = openEvent(meetings, mailbox, call)
  if (meeting.organiser !== mailbox.id) throw refuseAttendee('cancel')
  meetings.change(meeting, { cancelled: true, transactionId: null })
  return { status: 202 }
}

export function respondToEvent(
  kernel: Kernel,
  meetings: MeetingStore,
  call: GraphCall,
  response: Answer['response'],
): GraphAnswer {
  const mailbox = openMailbox(kernel, call)
  const answer = readAnswer(call, response)
  answerMeeting(kernel, meetings, mailbox, openEvent(meetings, mailbox, call), answer)
  return { status: 202 }
}

/** `If-Match` with another etag than the event's: somebody changed it meanwhile. */
function checkMatch({ headers }: GraphCall, meeting: Meeting) {
  const wanted = headers.get('if-match')
  if (wanted === null || wanted === '*' || wanted === toEtag(meeting)) return
  throw new GraphError(
    412,
    'ErrorIrresolvableConflict',
    'The send or update operation could not be performed because the change key passed in the request does not match the current change key for the item.',
  )
}

/** Reads what the answer shall look like at once: a wish that is refused must not leave the work done. */
function presentFor(kernel: Kernel, call: GraphCall, viewer: PersonContent) {
  const expand = readExpand(call.query.get('$expand'))
  const preferences = readPreferences(call.headers)
  return (status: number, meeting: Meeting): GraphAnswer =>
    answerWith(call, status, {
      '@odata.context': `${kernel.url}/v1.0/$metadata#users('${viewer.id}')/events/$entity`,
      ...toEvent(meeting, { viewer, organiser: organiserOf(kernel.content, meeting), preferences, expand }),
    })
}
