import type { PersonContent } from '../content.ts'
import { badRequest } from '../kernel/errors.ts'
import type { EventInput } from './event-input.ts'
import type { Meeting, OwnCopy } from './meeting.ts'
import type { MeetingStore } from './meeting-store.ts'

const OWN = ['showAs', 'isReminderOn', 'reminderMinutesBeforeStart', 'categories', 'sensitivity']

/** An attendee changes what is their own in a meeting; the rest is the organiser's. */
export function changeCopy(
  meetings: MeetingStore,
  attendee: PersonContent,
  meeting: Meeting,
  input: EventInput,
): Meeting {
  if (Object.keys(input).some((member) => !OWN.includes(member))) throw refuseAttendee('change')
  return keepCopy(meetings, attendee, meeting, input as OwnCopy)
}

/** The meeting leaves the attendee's calendar; the organiser does not hear of it. */
export function removeCopy(meetings: MeetingStore, attendee: PersonContent, meeting: Meeting): Meeting {
  return keepCopy(meetings, attendee, meeting, { removed: true })
}

function keepCopy(meetings: MeetingStore, attendee: PersonContent, meeting: Meeting, own: OwnCopy): Meeting {
  const { copies = {} } = meeting
  return meetings.change(meeting, { copies: { ...copies, [attendee.id]: { ...copies[attendee.id], ...own } } })
}

/** @param deed such as `cancel` */
export function refuseAttendee(deed: string) {
  const message = `Your request can't be completed. You need to be an organizer to ${deed} a meeting.`
  return badRequest(message, 'ErrorInvalidRequest')
}
