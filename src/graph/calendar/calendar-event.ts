import type { BookedEvent } from '../../services/ports/mailbox.ts'

/** What we read of an event of Outlook. */
export interface CalendarEvent {
  readonly id: string
  readonly subject?: string
  readonly start: ZonedTime
  readonly end: ZonedTime
  readonly isCancelled?: boolean
  readonly onlineMeeting?: { readonly joinUrl?: string } | null
  readonly webLink?: string
}

/** Wall-clock with up to seven fraction digits and no offset. */
export interface ZonedTime {
  readonly dateTime: string
  readonly timeZone: string
}

export function toBookedEvent(event: CalendarEvent, key: string): BookedEvent {
  const joinUrl = event.onlineMeeting?.joinUrl
  return {
    id: event.id,
    key,
    subject: event.subject ?? '',
    day: event.start.dateTime.slice(0, 10),
    start: event.start.dateTime.slice(11, 16),
    end: event.end.dateTime.slice(11, 16),
    ...(joinUrl ? { joinUrl } : {}),
    webLink: event.webLink ?? '',
    cancelled: event.isCancelled ?? false,
  }
}

/** Times in `zone` rather than UTC, and an id that survives moves between folders. */
export function preferences(zone: string): Readonly<Record<string, string>> {
  return { Prefer: `outlook.timezone="${zone}", IdType="ImmutableId"` }
}
