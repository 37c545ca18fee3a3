import type { PersonContent } from '../content.ts'
import { badRequest } from '../kernel/errors.ts'
import type { Kernel } from '../kernel/kernel.ts'
import type { Attendee, Meeting } from './meeting.ts'
import type { MeetingStore } from './meeting-store.ts'
import { findAttendee } from './own-calendar.ts'
import type { Answer } from './read-answer.ts'

/** An attendee says whether they come; the organiser's copy shows it, unless it is not sent. */
export function answerMeeting(
  kernel: Kernel,
  meetings: MeetingStore,
  person: PersonContent,
  meeting: Meeting,
  answer: Answer,
): Meeting {
  if (meeting.organiser === person.id || meeting.cancelled) {
    throw badRequest("Your request can't be completed. You can't respond to this meeting.", 'ErrorInvalidRequest')
  }
  const own = findAttendee(person, meeting)
  if (!own) throw badRequest('The person is not invited.', 'ErrorInvalidRequest')
  if (answer.proposed && !meeting.allowNewTimeProposals) {
    throw badRequest('The organizer does not allow new time proposals for this meeting.', 'ErrorInvalidRequest')
  }
  const answered = applyAnswer(own, answer, kernel.clock.now())
  return meetings.change(meeting, { attendees: meeting.attendees.map((each) => (each === own ? answered : each)) })
}

function applyAnswer({ unsent, proposed, ...before }: Attendee, answer: Answer, now: number): Attendee {
  const { response, send } = answer
  if (!send) return { ...before, ...(proposed ? { proposed } : {}), unsent: { response, at: now } }
  return { ...before, response, respondedAt: now, ...(answer.proposed ? { proposed: answer.proposed } : {}) }
}
