import type { PersonContent } from '../content.ts'
import { badRequest } from '../kernel/errors.ts'
import type { Kernel } from '../kernel/kernel.ts'
import type { Meeting, Response } from './meeting.ts'
import type { MeetingStore } from './meeting-store.ts'
import { findAttendee } from './own-calendar.ts'

/** An attendee says whether they come; the organiser's copy shows it. */
export function answerMeeting(
  kernel: Kernel,
  meetings: MeetingStore,
  person: PersonContent,
  meeting: Meeting,
  response: Exclude<Response, 'none'>,
): Meeting {
  if (meeting.organiser === person.id || meeting.cancelled) {
    throw badRequest("Your request can't be completed. You can't respond to this meeting.", 'ErrorInvalidRequest')
  }
  const own = findAttendee(person, meeting)
  if (!own) throw badRequest('The person is not invited.', 'ErrorInvalidRequest')
  const answered = { ...own, response, respondedAt: kernel.clock.now() }
  return meetings.change(meeting, { attendees: meeting.attendees.map((each) => (each === own ? answered : each)) })
}
