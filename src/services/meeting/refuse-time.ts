import type { Picture } from '../../domain/inspection/picture.ts'
import type { MeetingTime } from '../../domain/meeting/booked-meeting.ts'
import { weekOfDay } from '../../domain/schedule/week.ts'
import { toInstant, toWallClock } from '../../domain/schedule/zone.ts'
import { Refusal } from '../refusal.ts'

/** A calendar would keep a time that spring skips as another one, and the meeting would be moved there again and again. */
export function refuseUnlessPossible({ inspection, programme, now }: Picture, { day, start }: MeetingTime): void {
  const instant = toInstant(day, start, programme.timeZone)
  if (instant <= now) throw new Refusal('not possible', 'That time is past. Give one that is still to come.')
  if (toWallClock(instant, programme.timeZone).time !== start) {
    throw new Refusal('not possible', 'There is no such time on that day: the clocks go forward. Give a later one.')
  }
  if (weekOfDay(day, programme.weeks, inspection.calendar) === 'after') {
    throw new Refusal('not possible', 'The inspection is over by then. Give a day in one of its weeks.')
  }
}
