import type { PersonContent } from '../content.ts'
import { badRequest, GraphError } from '../kernel/errors.ts'
import type { Kernel } from '../kernel/kernel.ts'
import { checkTimes } from './check-times.ts'
import { EVENT_DEFAULTS } from './event-defaults.ts'
import type { EventInput } from './event-input.ts'
import { mergeProperties } from './extended-properties.ts'
import type { Attendee, Meeting, MeetingDraft, OwnCopy } from './meeting.ts'
import type { MeetingStore } from './meeting-store.ts'
import { appendMeetingBlock, holdsMeetingBlock, makeJoinUrl } from './online-meeting.ts'
import { findAttendee } from './own-calendar.ts'
import { invalid } from './read-member.ts'

/**
 * A new event in the organiser's calendar, or the first one made with the same `transactionId`; where that was for
 * something else, a refusal (alcionai/corso#2490).
 */
export function createMeeting(
  kernel: Kernel,
  meetings: MeetingStore,
  organiser: PersonContent,
  input: EventInput,
): Meeting {
  const { online, ...given } = input
  const { transactionId = null } = given
  const first = transactionId === null ? undefined : meetings.findByTransaction(organiser.id, transactionId)
  if (first) return isSame(first, given) ? first : refuseAnother()
  const { startAt, endAt, startZone, endZone } = given
  if (startAt === undefined || endAt === undefined) throw invalid(startAt === undefined ? 'start' : 'end')
  const draft = {
    ...EVENT_DEFAULTS,
    startZone: startZone ?? 'UTC',
    endZone: endZone ?? 'UTC',
    ...given,
    startAt,
    endAt,
  }
  checkTimes(draft)
  return meetings.create(organiser.id, online ? goOnline(kernel, organiser, draft) : draft)
}

/** What a repeated request says of an event as the first one did. */
function isSame(first: Meeting, { subject = '', startAt, endAt }: Partial<Meeting>): boolean {
  return first.subject === subject && first.startAt === startAt && first.endAt === endAt
}

function refuseAnother(): never {
  const why = 'The TransactionId specified in the request has already been used to create a different event.'
  throw new GraphError(409, 'ErrorDuplicateTransactionId', `Your request can't be completed. ${why}`)
}

export function changeMeeting(
  kernel: Kernel,
  meetings: MeetingStore,
  organiser: PersonContent,
  before: Meeting,
  input: EventInput,
): Meeting {
  const { online, transactionId, properties, attendees, ...given } = input
  if (transactionId !== undefined && transactionId !== before.transactionId) {
    throw badRequest('transactionId cannot be changed once the event is made.', 'ErrorInvalidPropertySet')
  }
  const changed = { ...before, ...given }
  checkTimes(changed)
  const moved = changed.startAt !== before.startAt || changed.endAt !== before.endAt
  const invited = keepAnswers(before.attendees, attendees ?? before.attendees, moved)
  const kept = {
    ...changed,
    attendees: invited,
    properties: mergeProperties(before.properties, properties ?? []),
    copies: keepCopies(kernel, before.copies, invited, moved),
  }
  // A meeting block that is not in the new body any more takes the Teams meeting with it.
  if (kept.joinUrl !== null && !holdsMeetingBlock(kept.body, kept.joinUrl))
    return meetings.change(before, { ...kept, joinUrl: null })
  return meetings.change(before, online && kept.joinUrl === null ? goOnline(kernel, organiser, kept) : kept)
}

/** Nothing comes of it when the organiser has no Teams licence (microsoft-graph-docs#9741). */
function goOnline<M extends MeetingDraft>(kernel: Kernel, organiser: PersonContent, meeting: M): M {
  if (organiser.teamsLicence === false) return meeting
  const joinUrl = makeJoinUrl(kernel.content.tenantId, organiser.id)
  return { ...meeting, joinUrl, body: appendMeetingBlock(meeting.body, joinUrl) }
}

/** Whoever stays invited keeps their answer, unless the time moved: then all are asked again. */
function keepAnswers(before: Attendee[], after: Attendee[], moved: boolean): Attendee[] {
  return after.map((attendee) => {
    const known = before.find((each) => each.address.toLowerCase() === attendee.address.toLowerCase())
    if (!known || moved) return { ...attendee, response: 'none', respondedAt: null }
    const { response, respondedAt, proposed, unsent } = known
    return { ...attendee, response, respondedAt, ...(proposed ? { proposed } : {}), ...(unsent ? { unsent } : {}) }
  })
}

/** Whoever is not invited any more has no copy; when the time moved, who had taken theirs away has it again. */
function keepCopies(
  { content }: Kernel,
  copies: Meeting['copies'] = {},
  attendees: Attendee[],
  moved: boolean,
): Record<string, OwnCopy> {
  const kept = content.people.filter((person) => copies[person.id] && findAttendee(person, { attendees }))
  return Object.fromEntries(kept.map(({ id }) => [id, { ...copies[id], ...(moved ? { removed: false } : {}) }]))
}
