import type { PersonContent } from '../content.ts'
import { badRequest } from '../kernel/errors.ts'
import { created, type GraphAnswer, type GraphCall, noContent, ok, readJson } from '../kernel/graph-call.ts'
import type { Kernel } from '../kernel/kernel.ts'
import { answerMeeting } from './answer-meeting.ts'
import { readEventInput } from './event-input.ts'
import { toEvent } from './event-shape.ts'
import { readExpand } from './extended-properties.ts'
import { openMailbox } from './mailbox.ts'
import type { Meeting, Response } from './meeting.ts'
import type { MeetingStore } from './meeting-store.ts'
import { openEvent, organiserOf } from './own-calendar.ts'
import { readPreferences } from './preferences.ts'
import { changeMeeting, createMeeting } from './write-meeting.ts'

/** Attendees are mailed at once in the real thing; here they see it in their calendar. */
export function postEvent(kernel: Kernel, meetings: MeetingStore, call: GraphCall): GraphAnswer {
  const mailbox = openMailbox(kernel, call)
  const meeting = createMeeting(kernel, meetings, mailbox, readEventInput(readJson(call)))
  return created(show(kernel, call, mailbox, meeting))
}

export function getEvent(kernel: Kernel, meetings: MeetingStore, call: GraphCall): GraphAnswer {
  const mailbox = openMailbox(kernel, call)
  return ok(show(kernel, call, mailbox, openEvent(meetings, mailbox, call)))
}

export function patchEvent(kernel: Kernel, meetings: MeetingStore, call: GraphCall): GraphAnswer {
  const mailbox = openMailbox(kernel, call)
  const before = openOwn(meetings, mailbox, call, 'change')
  const meeting = changeMeeting(kernel, meetings, mailbox, before, readEventInput(readJson(call)))
  return ok(show(kernel, call, mailbox, meeting))
}

/** An organiser's deletion also takes the event from the attendees. */
export function deleteEvent(kernel: Kernel, meetings: MeetingStore, call: GraphCall): GraphAnswer {
  const mailbox = openMailbox(kernel, call)
  meetings.remove(openOwn(meetings, mailbox, call, 'delete'))
  return noContent()
}

/** Leaves the organiser's calendar; the attendees keep it, marked as cancelled. */
export function cancelEvent(kernel: Kernel, meetings: MeetingStore, call: GraphCall): GraphAnswer {
  const mailbox = openMailbox(kernel, call)
  if (call.body.byteLength > 0) readJson(call, ['comment', 'Comment'])
  meetings.change(openOwn(meetings, mailbox, call, 'cancel'), { cancelled: true, transactionId: null })
  return { status: 202 }
}

export function respondToEvent(
  kernel: Kernel,
  meetings: MeetingStore,
  call: GraphCall,
  response: Exclude<Response, 'none'>,
): GraphAnswer {
  const mailbox = openMailbox(kernel, call)
  if (call.body.byteLength > 0) readJson(call, ['comment', 'Comment', 'sendResponse', 'SendResponse'])
  answerMeeting(kernel, meetings, mailbox, openEvent(meetings, mailbox, call), response)
  return { status: 202 }
}

function openOwn(meetings: MeetingStore, mailbox: PersonContent, call: GraphCall, deed: string): Meeting {
  const meeting = openEvent(meetings, mailbox, call)
  if (meeting.organiser === mailbox.id) return meeting
  throw badRequest(
    `Your request can't be completed. You need to be an organizer to ${deed} a meeting.`,
    'ErrorInvalidRequest',
  )
}

function show(kernel: Kernel, call: GraphCall, viewer: PersonContent, meeting: Meeting) {
  const expand = readExpand(call.query.get('$expand'))
  const view = {
    viewer,
    organiser: organiserOf(kernel.content, meeting),
    preferences: readPreferences(call.headers),
    expand,
  }
  return {
    '@odata.context': `${kernel.url}/v1.0/$metadata#users('${viewer.id}')/events/$entity`,
    ...toEvent(meeting, view),
  }
}
