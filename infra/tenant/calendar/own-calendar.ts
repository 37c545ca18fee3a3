import type { PersonContent, TenantContent } from '../content.ts'
import type { BusyTime } from './free-busy.ts'
import type { Meeting, Response } from './meeting.ts'

/** Whether a meeting stands in this person's calendar: an organiser's cancelled one is in Deleted Items. */
export function standsIn(person: PersonContent, meeting: Meeting): boolean {
  if (meeting.organiser === person.id) return !meeting.cancelled
  return findAttendee(person, meeting) !== undefined && meeting.copies?.[person.id]?.removed !== true
}

export function findAttendee(person: PersonContent, meeting: Pick<Meeting, 'attendees'>) {
  return meeting.attendees.find((attendee) => attendee.address.toLowerCase() === person.mail.toLowerCase())
}

export function organiserOf(content: TenantContent, meeting: Meeting): PersonContent {
  const organiser = content.people.find((person) => person.id === meeting.organiser)
  if (!organiser) throw new Error('A meeting has an organiser.')
  return organiser
}

/** How a meeting fills this person's time; null when it does not. */
export function toBusyTime(person: PersonContent, meeting: Meeting): BusyTime | null {
  if (!standsIn(person, meeting) || meeting.cancelled) return null
  const time = { from: meeting.startAt, to: meeting.endAt }
  const response = meeting.organiser === person.id ? 'accepted' : findOwnAnswer(person, meeting).response
  if (response === 'declined') return null
  const { showAs } = { ...meeting, ...meeting.copies?.[person.id] }
  return { ...time, status: response === 'accepted' ? showAs : 'tentative' }
}

/** What an attendee answered, whether the organiser was told or not. */
export function findOwnAnswer(person: PersonContent, meeting: Meeting): { response: Response; at: number | null } {
  const own = findAttendee(person, meeting)
  return own?.unsent ?? { response: own?.response ?? 'none', at: own?.respondedAt ?? null }
}
