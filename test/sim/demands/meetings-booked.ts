import type { MeetingItem } from '../../../src/domain/programme/programme.ts'
import type { EventSeen } from '../happened.ts'
import type { Case } from './case.ts'
import type { Violation } from './violation.ts'
import { dayNumber, dayText, instantOf, minuteOf, say } from './wall.ts'
import { daysOff, EVENING, nextWorkingDay, workingDaysBefore } from './work.ts'

const WEEKDAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday']

/** Where a meeting is to stand. */
interface Slot {
  readonly day: number
  readonly minute: number
  readonly minutes: number
  /** Its hour was agreed, and is not to be shifted. */
  readonly agreed: boolean
}

/** Each meeting that is the partnership's to book stands once on the calendar, at a slot within its rules, none in the past. */
export function meetingsBooked(all: Case): readonly Violation[] {
  const { happened, story } = all
  const tell = (at: number, what: string): Violation => ({ rule: 'meetings', inspection: story.id, at, what })
  const own = happened.events.filter(({ key, cancelled }) => key.startsWith(`${story.id}/`) && !cancelled)
  const meetings = story.books ? all.items.flatMap(({ item }) => (item.kind === 'meeting' ? [item] : [])) : []
  const keys = new Set(meetings.map(({ id }) => `${story.id}/${id}`))
  const strange = own.filter(({ key }) => !keys.has(key))
  return [
    ...strange.map(({ key, madeAt }) => tell(madeAt, `${key} was booked, and is not to be`)),
    ...meetings.flatMap((item) => {
      const events = own.filter(({ key }) => key === `${story.id}/${item.id}`)
      return faultsOf(item, events, all).map((what) => tell(events[0]?.madeAt ?? all.settled, `${item.id} ${what}`))
    }),
  ]
}

function faultsOf(item: MeetingItem, events: readonly EventSeen[], all: Case): readonly string[] {
  const slot = slotOf(item, all)
  const [event, second] = events
  if (!slot) return event ? ['was booked, and is not ours to book'] : []
  const proposed = instantOf(slot.day, slot.minute)
  if (second) return [`was booked ${events.length} times`]
  if (!event) return proposed > all.settled && isOn(item.id, all) ? [`was not booked for ${say(proposed)}`] : []
  const start = minuteOf(event.start)
  const late = start - slot.minute
  const inRule = late === 0 || (!slot.agreed && late > 0 && late % 30 === 0 && start + slot.minutes <= EVENING)
  return [
    ...(event.day === dayText(slot.day) && inRule
      ? []
      : [`stands at ${event.day} ${event.start}, and belongs at ${say(proposed)}`]),
    ...(minuteOf(event.end) - start === slot.minutes ? [] : [`ends at ${event.end}`]),
    ...(event.subject === item.subject ? [] : [`is called "${event.subject}"`]),
    ...(event.calendar === all.story.organiser ? [] : [`stands on the calendar of ${event.calendar}`]),
    ...(instantOf(dayNumber(event.day), start) > event.madeAt ? [] : ['was booked in the past']),
  ]
}

/** Not booked where a person had said by then that it is not to be. */
function isOn(itemId: string, { lives, settled }: Case): boolean {
  return lives.at(itemId, settled).every(({ state }) => state === 'open')
}

/** As agreed; else on its day, on a holiday that everyone keeps the working day before within the week, else after. */
function slotOf({ id, slot, at }: MeetingItem, { story, weeks }: Case): Slot | null {
  if (!slot) return null
  const { minutes } = slot
  const moved = story.adjustments.filter(({ itemId }) => itemId === id).at(-1)
  if (moved) {
    const minute = minuteOf(moved.time ?? slot.time)
    return { day: dayNumber(moved.day), minute, minutes, agreed: moved.time !== undefined }
  }
  const monday = weeks[at.week - 1]?.monday ?? 0
  const day = monday + WEEKDAYS.indexOf(slot.weekday)
  return { day: nearby(day, monday, story), minute: minuteOf(slot.time), minutes, agreed: false }
}

function nearby(day: number, monday: number, story: Case['story']): number {
  const off = daysOff(story, [])
  if (!off(day)) return day
  const before = workingDaysBefore(day, 1, off)
  return before >= monday ? before : nextWorkingDay(day, off)
}
