import { type Deed, lastOf } from '../inspection/deed.ts'
import { standing } from '../inspection/kept.ts'
import type { MeetingTime } from './booked-meeting.ts'

/**
 * Where people moved a meeting: the last move that stands, else, where every move was taken back, where it stood
 * before the first. `null` where nobody ever moved it.
 * @param deeds may be those of the whole inspection, oldest first
 */
export function movedTo(itemId: string, deeds: readonly Deed[]): MeetingTime | null {
  const own = deeds.filter((deed) => deed.itemId === itemId)
  const last = lastOf(standing(own), 'moved')
  if (last) return last.to
  return own.find((deed) => deed.type === 'moved')?.from ?? null
}
