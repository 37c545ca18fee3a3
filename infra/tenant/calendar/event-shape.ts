import type { PersonContent } from '../content.ts'
import { toEventId, toUid } from './event-ids.ts'
import { toPage, toText } from './html-body.ts'
import type { Attendee, Meeting, Response } from './meeting.ts'
import type { Preferences } from './preferences.ts'
import { fromInstant } from './zoned-time.ts'

const NEVER = '0001-01-01T00:00:00Z'

/** Whose calendar one looks into, and how the answer is wanted. */
export type EventView = { viewer: PersonContent; organiser: PersonContent; preferences: Preferences; expand: string[] }

/** An event as Graph answers it (contracts: `microsoft.graph.event`). */
export function toEvent(meeting: Meeting, view: EventView): Record<string, unknown> {
  const { viewer, organiser, preferences, expand } = view
  const isOrganizer = viewer.id === organiser.id
  const id = toEventId(viewer.id, meeting.key, preferences.immutableIds)
  const changeKey = Buffer.from(`${meeting.key}/${meeting.version}`).toString('base64')
  return {
    ...{ '@odata.etag': `W/"${changeKey}"`, id, changeKey, transactionId: isOrganizer ? meeting.transactionId : null },
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
    attendees: meeting.attendees.map(toAttendee),
    responseStatus: isOrganizer ? { response: 'organizer', time: NEVER } : toOwnResponse(meeting, viewer),
    webLink: `https://outlook.office365.com/owa/?itemid=${encodeURIComponent(id)}&exvsurl=1&path=/calendar/item`,
    ...(expand.length > 0 ? toExpanded(meeting, expand) : {}),
  }
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

function toTimes(meeting: Meeting, zone: string) {
  return {
    start: fromInstant(meeting.startAt, zone),
    end: fromInstant(meeting.endAt, zone),
    originalStartTimeZone: meeting.startZone,
    originalEndTimeZone: meeting.endZone,
  }
}

function toPlace({ location }: Meeting) {
  const place = { displayName: location ?? '', locationType: 'default', uniqueIdType: 'unknown' }
  const named = { ...place, uniqueId: location ?? '', uniqueIdType: 'private' }
  return { location: location ? named : place, locations: location ? [named] : [] }
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

function toAttendee({ address, name, type, response, respondedAt }: Attendee) {
  return { type, status: toStatus(response, respondedAt), emailAddress: { name, address } }
}

function toOwnResponse(meeting: Meeting, viewer: PersonContent) {
  const own = meeting.attendees.find((attendee) => attendee.address.toLowerCase() === viewer.mail.toLowerCase())
  if (!own || own.response === 'none') return { response: 'notResponded', time: NEVER }
  return toStatus(own.response, own.respondedAt)
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
