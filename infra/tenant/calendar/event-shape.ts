import type { PersonContent } from '../content.ts'
import { toEventId, toUid } from './event-ids.ts'
import { toPage, toText } from './html-body.ts'
import type { Attendee, Meeting, Response } from './meeting.ts'
import { findOwnAnswer } from './own-calendar.ts'
import type { Preferences } from './preferences.ts'
import { fromInstant } from './zoned-time.ts'

const NEVER = '0001-01-01T00:00:00Z'

/** Whose calendar one looks into, and how the answer is wanted. */
export type EventView = { viewer: PersonContent; organiser: PersonContent; preferences: Preferences; expand: string[] }

/** An event as Graph answers it (contracts: `microsoft.graph.event`). */
export function toEvent(shared: Meeting, view: EventView): Record<string, unknown> {
  const { viewer, organiser, preferences, expand } = view
  const isOrganizer = viewer.id === organiser.id
  const meeting = isOrganizer ? shared : toCopy(shared, viewer)
  const id = toEventId(viewer.id, meeting.key, preferences.immutableIds)
  const changeKey = toChangeKey(meeting)
  return {
    ...{ '@odata.etag': toEtag(meeting), id, changeKey, transactionId: isOrganizer ? meeting.transactionId : null },
    createdDateTime: toIso(meeting.created),
    lastModifiedDateTime: toIso(meeting.modified),
    ...{ iCalUId: toUid(organiser.id, meeting.key), type: 'singleInstance', seriesMasterId: null, recurrence: null },
    ...{ isOrganizer, isDraft: false, hasAttachments: false, isCancelled: meeting.cancelled },
    ...pickPlain(meeting),
    subject: meeting.cancelled && !isOrganizer ? `Canceled: ${meeting.subject}` : meeting.subject,
    ...toBody(meeting, preferences),
    ...toTimes(meeting, preferences.timeZone),
    ...toPlace(meeting),
    ...toOnline(meeting),
    organizer: { emailAddress: { name: organiser.name, address: organiser.mail } },
    attendees: meeting.attendees.map((attendee) => toAttendee(attendee, preferences.timeZone)),
    responseStatus: isOrganizer ? { response: 'organizer', time: NEVER } : toOwnResponse(meeting, viewer),
    webLink: `https://outlook.office365.com/owa/?itemid=${encodeURIComponent(id)}&exvsurl=1&path=/calendar/item`,
    ...(expand.length > 0 ? toExpanded(meeting, expand) : {}),
  }
}

/** An attendee's own copy: with what they decided themselves, without the organiser's categories. */
function toCopy(meeting: Meeting, viewer: PersonContent): Meeting {
  const { removed, ...own } = meeting.copies?.[viewer.id] ?? {}
  const attendees = meeting.hideAttendees ? meeting.attendees.filter((each) => isOf(each, viewer)) : meeting.attendees
  return { ...meeting, categories: [], ...own, attendees }
}

function isOf({ address }: Attendee, viewer: PersonContent): boolean {
  return address.toLowerCase() === viewer.mail.toLowerCase()
}

export function toEtag(meeting: Meeting): string {
  return `W/"${toChangeKey(meeting)}"`
}

function toChangeKey({ key, version }: Meeting): string {
  return Buffer.from(`${key}/${version}`).toString('base64')
}

function pickPlain(meeting: Meeting) {
  const { categories, importance, sensitivity, isAllDay, showAs, isReminderOn, reminderMinutesBeforeStart } = meeting
  const { responseRequested, allowNewTimeProposals, hideAttendees } = meeting
  return {
    ...{ categories, importance, sensitivity, isAllDay, showAs, isReminderOn, reminderMinutesBeforeStart },
    ...{ responseRequested, allowNewTimeProposals, hideAttendees },
  }
}

function toBody(meeting: Meeting, { textBody }: Preferences) {
  const text = toText(meeting.body)
  const body = textBody
    ? { contentType: 'text', content: text }
    : { contentType: 'html', content: toPage(meeting.body) }
  return { body, bodyPreview: text.slice(0, 255) }
}

/** An all-day event lies on its days, whatever zone one looks from. */
function toTimes(meeting: Meeting, zone: string) {
  const show = (instant: number, own: string) =>
    meeting.isAllDay ? { ...fromInstant(instant, own), timeZone: zone } : fromInstant(instant, zone)
  return {
    start: show(meeting.startAt, meeting.startZone),
    end: show(meeting.endAt, meeting.endZone),
    originalStartTimeZone: meeting.startZone,
    originalEndTimeZone: meeting.endZone,
  }
}

function toPlace({ location, place }: Meeting) {
  const bare = { displayName: location ?? '', locationType: 'default', uniqueIdType: 'unknown' }
  const named = { ...bare, uniqueId: location ?? '', uniqueIdType: 'private', ...place }
  return { location: location ? named : bare, locations: location ? [named] : [] }
}

function toOnline({ joinUrl }: Meeting) {
  const isOnlineMeeting = joinUrl !== null
  const onlineMeetingProvider = isOnlineMeeting ? 'teamsForBusiness' : 'unknown'
  return {
    isOnlineMeeting,
    onlineMeetingProvider,
    onlineMeetingUrl: null,
    onlineMeeting: isOnlineMeeting ? { joinUrl } : null,
  }
}

function toAttendee({ address, name, type, response, respondedAt, proposed }: Attendee, zone: string) {
  const proposedNewTime = proposed && { start: fromInstant(proposed.from, zone), end: fromInstant(proposed.to, zone) }
  const status = toStatus(response, respondedAt)
  return { type, status, emailAddress: { name, address }, ...(proposedNewTime ? { proposedNewTime } : {}) }
}

function toOwnResponse(meeting: Meeting, viewer: PersonContent) {
  const { response, at } = findOwnAnswer(viewer, meeting)
  return response === 'none' ? { response: 'notResponded', time: NEVER } : toStatus(response, at)
}

function toStatus(response: Response, at: number | null) {
  return { response, time: at === null ? NEVER : toIso(at) }
}

function toExpanded(meeting: Meeting, ids: string[]) {
  const found = meeting.properties.filter((property) => ids.includes(property.id))
  return found.length > 0 ? { singleValueExtendedProperties: found } : {}
}

function toIso(instant: number): string {
  return new Date(instant).toISOString()
}
