import type { BusyStatus } from './free-busy.ts'

export type Response = 'none' | 'accepted' | 'tentativelyAccepted' | 'declined'

export type Attendee = {
  address: string
  name: string
  type: 'required' | 'optional' | 'resource'
  response: Response
  /** Epoch milliseconds of the answer. */
  respondedAt: number | null
  /** Another time that they would rather have. */
  proposed?: { from: number; to: number }
  /** An answer that they keep to themselves: the organiser was not told. */
  unsent?: { response: Response; at: number }
}

/** What an attendee decides for their own calendar alone. */
export type OwnCopy = Partial<
  Pick<Meeting, 'showAs' | 'isReminderOn' | 'reminderMinutesBeforeStart' | 'categories' | 'sensitivity'>
> & { removed?: boolean }

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
  /** What else was said of the place, as Graph's `location` has it. */
  place?: Record<string, unknown>
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
  /** By object id of the attendee; absent: as the organiser has it. */
  copies?: Record<string, OwnCopy>
  created: number
  modified: number
  /** Goes up with every change. */
  version: number
  cancelled: boolean
}

/** All that a caller decides, and nothing that the calendar keeps itself. */
export type MeetingDraft = Omit<
  Meeting,
  'key' | 'organiser' | 'copies' | 'created' | 'modified' | 'version' | 'cancelled'
>
