import { badRequest } from '../kernel/errors.ts'
import type { Attendee } from './meeting.ts'
import { invalid, readObject } from './read-member.ts'

const MOST = 500
const TYPES = ['required', 'optional', 'resource'] as const

export function readAttendees(given: unknown): Attendee[] {
  if (!Array.isArray(given)) throw invalid('attendees')
  if (given.length > MOST) throw badRequest(`More than ${MOST} attendees.`, 'ErrorInvalidRecipients')
  return given.map(readAttendee)
}

/** Status and proposals are the attendees' own to give: they may come along and change nothing. */
function readAttendee(given: unknown): Attendee {
  const attendee = readObject(given, 'attendees', ['emailAddress', 'type', 'status', 'proposedNewTime'])
  const { address, name } = readObject(attendee.emailAddress, 'attendees', ['address', 'name'])
  if (typeof address !== 'string' || !/^[^\s@]+@[^\s@]+$/.test(address)) {
    throw badRequest('At least one recipient is not valid.', 'ErrorInvalidRecipients')
  }
  const type = TYPES.find((each) => each === (attendee.type ?? 'required'))
  if (!type) throw invalid('attendees')
  return { address, name: String(name ?? address), type, response: 'none', respondedAt: null }
}
