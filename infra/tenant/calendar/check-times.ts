import { badRequest } from '../kernel/errors.ts'
import type { Meeting } from './meeting.ts'
import { fromInstant } from './zoned-time.ts'

const LONGEST_MS = 5 * 366 * 86_400_000

type Times = Pick<Meeting, 'startAt' | 'endAt' | 'startZone' | 'endZone' | 'isAllDay'>

/** An end after its start, within five years; an all-day event from midnight to midnight in one zone (graph-docs resources/event). */
export function checkTimes({ startAt, endAt, startZone, endZone, isAllDay }: Times): void {
  if (endAt < startAt)
    throw badRequest('The end of the event is before its start.', 'ErrorCalendarEndDateIsEarlierThanStartDate')
  if (endAt - startAt > LONGEST_MS)
    throw badRequest('The event lasts longer than five years.', 'ErrorCalendarDurationIsTooLong')
  if (!isAllDay) return
  if (startZone !== endZone) throw refuse('Start and End of an all-day event need to be in the same time zone.')
  if (!isMidnight(startAt, startZone))
    throw refuse('The Event.Start property for an all-day event needs to be set to midnight.')
  if (!isMidnight(endAt, endZone))
    throw refuse('The Event.End property for an all-day event needs to be set to midnight.')
  if (endAt === startAt) throw refuse('The duration of an event marked as All day must be at least 24 hours.')
}

function isMidnight(instant: number, zone: string): boolean {
  return fromInstant(instant, zone).dateTime.endsWith('T00:00:00.0000000')
}

function refuse(message: string) {
  return badRequest(message, 'ErrorInvalidRequest')
}
