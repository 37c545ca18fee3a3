import type { InspectionStory } from '../story.ts'
import { dayNumber } from './wall.ts'

/** The holder; the deputy while the holder is away or there is none. */
export function sitterOn(seat: string, day: number, { seats }: Pick<InspectionStory, 'seats'>): string | null {
  const own = seats.find((one) => one.seat === seat)
  if (!own) return null
  const away = own.leave.some(({ from, to }) => dayNumber(from) <= day && day <= dayNumber(to))
  const [first, second] = away ? [own.deputy, own.holder] : [own.holder, own.deputy]
  return first ?? second ?? null
}
