import type { MeetingDraft } from './meeting.ts'

/** What an event is where its maker does not say (graph-docs resources/event). */
export const EVENT_DEFAULTS: Omit<MeetingDraft, 'startAt' | 'endAt' | 'startZone' | 'endZone'> = {
  ...{ subject: '', body: '', location: null, attendees: [], joinUrl: null, transactionId: null, properties: [] },
  ...{ isAllDay: false, showAs: 'busy', importance: 'normal', sensitivity: 'normal', categories: [] },
  ...{ isReminderOn: true, reminderMinutesBeforeStart: 15, responseRequested: true },
  ...{ allowNewTimeProposals: true, hideAttendees: false },
}
