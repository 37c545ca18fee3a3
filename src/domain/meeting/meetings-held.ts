import type { Picture } from '../inspection/picture.ts'
import type { BookedMeeting } from './booked-meeting.ts'

/** The booked meetings but those that somebody marked not applicable, which may still stand on the calendar. */
export function meetingsHeld({ items, meetings }: Pick<Picture, 'items' | 'meetings'>): readonly BookedMeeting[] {
  const off = items.filter(({ status }) => status.state === 'not applicable').map(({ dated }) => dated.item.id)
  return meetings.filter(({ itemId }) => !off.includes(itemId))
}
