import type { BusyStatus } from './free-busy.ts'

export type Response = 'none' | 'accepted' | 'tentativelyAccepted' | 'declined'

export type Attendee = {
  address: string
  name: string
  type: 'required' | 'optional' | 'resource'
  response: Response
  /** Epoch milliseconds of the answer. */
  respondedAt: number | null
}

export type ExtendedProperty = { id: string; value: string }

/** One entry of an organiser's calendar; the attendees' copies are views of it. */
export type Meeting = {
  key: number
  /** Object id of the organiser. */
  organiser: string
  transactionId: string | null
  subject: string
  /** Always HTML, as Exchange keeps it. */
  body: string
  startAt: number
  endAt: number
  /** Zone names as they were given. */
  startZone: string
  endZone: string
  isAllDay: boolean
  location: string | null
  attendees: Attendee[]
  /** Of its Teams meeting, while it has one. */
  joinUrl: string | null
  showAs: BusyStatus
  importance: 'low' | 'normal' | 'high'
  sensitivity: 'normal' | 'personal' | 'private' | 'confidential'
  categories: string[]
  isReminderOn: boolean
  reminderMinutesBeforeStart: number
  responseRequested: boolean
  allowNewTimeProposals: boolean
  hideAttendees: boolean
  properties: ExtendedProperty[]
  created: number
  modified: number
  /** Goes up with every change. */
  version: number
  cancelled: boolean
}

/** All that a caller decides, and nothing that the calendar keeps itself. */
export type MeetingDraft = Omit<Meeting, 'key' | 'organiser' | 'created' | 'modified' | 'version' | 'cancelled'>
