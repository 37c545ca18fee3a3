import { type Deed, lastOf } from '../../domain/inspection/deed.ts'
import { standing } from '../../domain/inspection/kept.ts'
import type { Picture } from '../../domain/inspection/picture.ts'
import type { MeetingTime } from '../../domain/meeting/booked-meeting.ts'
import { toInstant } from '../../domain/schedule/zone.ts'
import { Refusal } from '../refusal.ts'

type Moved = Deed & { readonly type: 'moved' }

/**
 * A meeting goes back one move after the other, and never into the past. Throws `Refusal`.
 * @param deeds those of the whole inspection, oldest first
 */
export function refuseMoveBack({ meetings, programme, now }: Picture, moved: Moved, deeds: readonly Deed[]): void {
  const isPast = ({ day, start }: MeetingTime) => toInstant(day, start, programme.timeZone) <= now
  const own = standing(deeds).filter(({ itemId }) => itemId === moved.itemId)
  if (lastOf(own, 'moved')?.id !== moved.id) {
    throw new Refusal('not possible', 'It was moved again since. Undo that move first.')
  }
  const meeting = meetings.find(({ itemId }) => itemId === moved.itemId)
  if (!meeting) throw new Refusal('not possible', 'It is not booked any more, so there is nothing to move back.')
  if (isPast(meeting)) {
    throw new Refusal('not possible', 'It has begun already, or is over. Nothing was changed.')
  }
  if (isPast(moved.from)) {
    throw new Refusal('not possible', 'It cannot go back: that time is past. Move it to one that is still to come.')
  }
}
