import { badRequest, type GraphError, notSupported } from '../kernel/errors.ts'
import { readMoment } from './check-zone.ts'
import { readProperties } from './extended-properties.ts'
import { toHtml } from './html-body.ts'
import type { Attendee, Meeting } from './meeting.ts'

/** Members of an event that a caller may write (graph-docs resources/event). */
const WRITABLE = new Set([
  ...[
    'subject',
    'body',
    'start',
    'end',
    'isAllDay',
    'attendees',
    'location',
    'isOnlineMeeting',
    'showAs',
    'importance',
  ],
  ...['onlineMeetingProvider', 'transactionId', 'singleValueExtendedProperties', 'sensitivity', 'categories'],
  ...['isReminderOn', 'reminderMinutesBeforeStart', 'responseRequested', 'allowNewTimeProposals', 'hideAttendees'],
])

const MAX_ATTENDEES = 500

/** What a request says of an event; `online` is what it wants of Teams. */
export type EventInput = Partial<Meeting> & { online?: boolean }

type Given = Record<string, unknown>

/** Reads the body of a POST or PATCH; what Exchange could not do, or we cannot, is refused. */
export function readEventInput(body: Given): EventInput {
  const unknown = Object.keys(body).find((member) => !WRITABLE.has(member) && !member.includes('@'))
  if (unknown === 'recurrence' && body.recurrence === null) return readEventInput(without(body, 'recurrence'))
  if (unknown === 'recurrence') throw notSupported('A recurring event')
  if (unknown) throw badRequest(`The property '${unknown}' of an event cannot be written here.`, 'RequestBodyRead')
  const provider = body.onlineMeetingProvider
  if (provider !== undefined && provider !== 'teamsForBusiness' && body.isOnlineMeeting === true) {
    throw badRequest(`The provider '${String(provider)}' is not allowed.`, 'ErrorInvalidRequest')
  }
  return { ...readPlain(body), ...readTimes(body), ...readPeople(body), ...readWords(body) }
}

function readPlain(body: Given): EventInput {
  const kinds = {
    ...{ isAllDay: 'boolean', isReminderOn: 'boolean', responseRequested: 'boolean', hideAttendees: 'boolean' },
    ...{ allowNewTimeProposals: 'boolean', reminderMinutesBeforeStart: 'number', transactionId: 'string' },
  }
  const plain = pick(body, Object.keys(kinds))
  for (const [member, kind] of Object.entries(kinds)) {
    if (plain[member] !== undefined && typeof plain[member] !== kind) throw invalid(member)
  }
  return {
    ...plain,
    ...readOneOf(body, 'showAs', ['free', 'tentative', 'busy', 'oof', 'workingElsewhere']),
    ...readOneOf(body, 'importance', ['low', 'normal', 'high']),
    ...readOneOf(body, 'sensitivity', ['normal', 'personal', 'private', 'confidential']),
    ...(typeof body.isOnlineMeeting === 'boolean' ? { online: body.isOnlineMeeting } : {}),
    ...(Array.isArray(body.categories) ? { categories: body.categories.map(String) } : {}),
  }
}

function readTimes(body: Given): EventInput {
  const start = body.start === undefined ? undefined : readMoment(body.start, 'start')
  const end = body.end === undefined ? undefined : readMoment(body.end, 'end')
  return {
    ...(start ? { startAt: start.at, startZone: start.zone } : {}),
    ...(end ? { endAt: end.at, endZone: end.zone } : {}),
  }
}

function readPeople(body: Given): EventInput {
  if (body.attendees === undefined) return {}
  if (!Array.isArray(body.attendees)) throw invalid('attendees')
  if (body.attendees.length > MAX_ATTENDEES) throw badRequest('More than 500 attendees.', 'ErrorInvalidRecipients')
  return { attendees: body.attendees.map(readAttendee) }
}

function readAttendee(given: unknown): Attendee {
  const { emailAddress, type = 'required' } = (given ?? {}) as { emailAddress?: Given; type?: Attendee['type'] }
  const address = emailAddress?.address
  if (typeof address !== 'string' || !/^\S+@\S+$/.test(address)) {
    throw badRequest('At least one recipient is not valid.', 'ErrorInvalidRecipients')
  }
  if (!['required', 'optional', 'resource'].includes(type)) throw invalid('attendees')
  return { address, name: String(emailAddress?.name ?? address), type, response: 'none', respondedAt: null }
}

function readWords(body: Given): EventInput {
  const { subject, location } = body as { subject?: unknown; location?: { displayName?: unknown } | null }
  if (subject !== undefined && typeof subject !== 'string') throw invalid('subject')
  return {
    ...(subject === undefined ? {} : { subject }),
    ...(location === undefined ? {} : { location: location === null ? null : String(location.displayName ?? '') }),
    ...(body.body === undefined
      ? {}
      : { body: toHtml((body.body ?? {}) as { contentType?: string; content?: string }) }),
    ...(body.singleValueExtendedProperties === undefined
      ? {}
      : { properties: readProperties(body.singleValueExtendedProperties) }),
  }
}

function readOneOf(body: Given, member: string, values: readonly string[]): EventInput {
  const value = body[member]
  if (value === undefined) return {}
  if (!values.includes(String(value))) throw invalid(member)
  return { [member]: value }
}

export function invalid(member: string): GraphError {
  return badRequest(`At least one property failed validation: ${member}.`, 'ErrorPropertyValidationFailure')
}

function pick(body: Given, members: string[]): Given {
  return Object.fromEntries(
    members.filter((member) => body[member] !== undefined).map((member) => [member, body[member]]),
  )
}

function without(body: Given, member: string): Given {
  return Object.fromEntries(Object.entries(body).filter(([name]) => name !== member))
}
