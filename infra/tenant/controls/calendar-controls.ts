import type { Hono } from 'hono'
import { z } from 'zod'
import { answerMeeting } from '../calendar/answer-meeting.ts'
import { readEventId } from '../calendar/event-ids.ts'
import { toEvent } from '../calendar/event-shape.ts'
import type { Meeting } from '../calendar/meeting.ts'
import type { MeetingStore } from '../calendar/meeting-store.ts'
import { organiserOf } from '../calendar/own-calendar.ts'
import { readPreferences } from '../calendar/preferences.ts'
import type { Kernel } from '../kernel/kernel.ts'
import { control } from './control.ts'
import { ControlError } from './control-error.ts'
import { findPerson } from './find-named.ts'
import { readControl, someText } from './read-control.ts'

const RESPONSES = ['accepted', 'tentativelyAccepted', 'declined'] as const

/** Everybody's events, each as its organiser sees it, and the attendees' answers. */
export function registerCalendarControls(app: Hono, kernel: Kernel, meetings: MeetingStore): void {
  app.get(
    '/_tenant/calendar',
    control(() => meetings.list().map((meeting) => show(kernel, meeting))),
  )
  app.post(
    '/_tenant/calendar/:event/answer',
    control(async (context) => {
      const { person, response } = await readControl(context, { person: someText, response: z.enum(RESPONSES) })
      const answer = { response, send: true }
      const meeting = findMeeting(kernel, meetings, context.req.param('event') ?? '')
      return show(kernel, answerMeeting(kernel, meetings, findPerson(kernel, person), meeting, answer))
    }),
  )
}

function show(kernel: Kernel, meeting: Meeting) {
  const organiser = organiserOf(kernel.content, meeting)
  return toEvent(meeting, { viewer: organiser, organiser, preferences: readPreferences(new Headers()), expand: [] })
}

/** By its id in any mailbox. */
function findMeeting({ content }: Kernel, meetings: MeetingStore, id: string): Meeting {
  const key = content.people.map((person) => readEventId(person.id, id)).find((each) => each !== undefined)
  const meeting = key === undefined ? undefined : meetings.find(key)
  if (meeting) return meeting
  throw new ControlError(404, 'eventNotFound', 'There is no event with this id.')
}
