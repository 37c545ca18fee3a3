import { badRequest, notSupported } from '../kernel/errors.ts'
import type { Json } from '../kernel/graph-call.ts'
import { isAnnotation } from '../kernel/read-json.ts'
import { readMoment } from './check-zone.ts'
import { readProperties } from './extended-properties.ts'
import type { Meeting } from './meeting.ts'
import { readAttendees } from './read-attendees.ts'
import { invalid } from './read-member.ts'
import { readBody, readPlace } from './read-words.ts'

/** What a request says of an event; `online` is what it wants of Teams. */
export type EventInput = Partial<Meeting> & { online?: boolean }

/** Members that are kept as they come. */
const KINDS: Readonly<Record<string, 'boolean' | 'number' | 'string'>> = {
  ...{ isAllDay: 'boolean', isReminderOn: 'boolean', responseRequested: 'boolean', hideAttendees: 'boolean' },
  ...{ allowNewTimeProposals: 'boolean', reminderMinutesBeforeStart: 'number', subject: 'string' },
  transactionId: 'string',
}

const CHOICES: Readonly<Record<string, readonly string[]>> = {
  showAs: ['free', 'tentative', 'busy', 'oof', 'workingElsewhere'],
  importance: ['low', 'normal', 'high'],
  sensitivity: ['normal', 'personal', 'private', 'confidential'],
}

const PROVIDERS = ['unknown', 'skypeForBusiness', 'skypeForConsumer', 'teamsForBusiness']

/** All that a caller may write (graph-docs resources/event). */
const WRITABLE = new Set([
  ...Object.keys(KINDS),
  ...Object.keys(CHOICES),
  ...['body', 'start', 'end', 'attendees', 'location', 'categories', 'isOnlineMeeting', 'onlineMeetingProvider'],
  'singleValueExtendedProperties',
])

/** What Exchange can keep and this calendar cannot. */
const BEYOND = new Set(['recurrence', 'locations', 'attachments', 'extensions', 'multiValueExtendedProperties'])

/** Reads the body of a POST or PATCH; what Exchange could not do, or we cannot, is refused. */
export function readEventInput(body: Json): EventInput {
  for (const [member, value] of Object.entries(body)) checkMember(member, value)
  return { ...readPlain(body), ...readTimes(body), ...readRich(body) }
}

function checkMember(member: string, value: unknown) {
  if (isAnnotation(member) || WRITABLE.has(member)) return
  if (!BEYOND.has(member))
    throw badRequest(`The property '${member}' of an event cannot be written here.`, 'RequestBodyRead')
  if (value !== null) throw notSupported(member === 'recurrence' ? 'A recurring event' : `'${member}' of an event`)
}

function readPlain(body: Json): EventInput {
  const given = Object.entries(body)
  const plain = given.filter(([member]) => member in KINDS)
  for (const [member, value] of plain) if (typeof value !== KINDS[member]) throw invalid(member)
  const chosen = given.filter(([member]) => member in CHOICES)
  for (const [member, value] of chosen) if (!CHOICES[member]?.includes(String(value))) throw invalid(member)
  const minutes = body.reminderMinutesBeforeStart ?? 0
  if (!Number.isInteger(minutes) || Number(minutes) < 0) throw invalid('reminderMinutesBeforeStart')
  return Object.fromEntries([...plain, ...chosen])
}

function readTimes(body: Json): EventInput {
  const start = body.start === undefined ? undefined : readMoment(body.start, 'start')
  const end = body.end === undefined ? undefined : readMoment(body.end, 'end')
  return {
    ...(start ? { startAt: start.at, startZone: start.zone } : {}),
    ...(end ? { endAt: end.at, endZone: end.zone } : {}),
  }
}

function readRich(body: Json): EventInput {
  const { attendees, location, categories, singleValueExtendedProperties: properties } = body
  return {
    ...(body.body === undefined ? {} : { body: readBody(body.body) }),
    ...(attendees === undefined ? {} : { attendees: readAttendees(attendees) }),
    ...(location === undefined ? {} : readPlace(location)),
    ...(categories === undefined ? {} : { categories: readCategories(categories) }),
    ...(properties === undefined ? {} : { properties: readProperties(properties) }),
    ...readOnline(body),
  }
}

function readCategories(given: unknown): string[] {
  if (Array.isArray(given) && given.every((each) => typeof each === 'string')) return given
  throw invalid('categories')
}

/** Teams is the only provider that the tenant allows. */
function readOnline({ isOnlineMeeting: online, onlineMeetingProvider: provider = 'teamsForBusiness' }: Json) {
  if (!PROVIDERS.includes(String(provider))) throw invalid('onlineMeetingProvider')
  if (online === undefined) return {}
  if (typeof online !== 'boolean') throw invalid('isOnlineMeeting')
  if (online && provider !== 'teamsForBusiness')
    throw badRequest(`The provider '${String(provider)}' is not allowed.`, 'ErrorInvalidRequest')
  return { online }
}
