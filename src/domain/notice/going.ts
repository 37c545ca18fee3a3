import type { Day, Instant } from '../schedule/day.ts'
import { isWorkingDay } from '../schedule/working-days.ts'
import { dayOf, toInstant } from '../schedule/zone.ts'
import type { DueNotice } from './due-notice.ts'
import { morningOf, nextLoud, workingMorning } from './told-time.ts'

type Going = Pick<DueNotice, 'type' | 'at' | 'told' | 'item'>

/**
 * When a notice that is not sent yet goes, seen from `now`: at its moment; once that has passed, today from the hour at
 * which it may be told, else on the next working day.
 * @param spent its person has had the digest of today
 */
export function goesAt(notice: Going, now: Instant, spent: boolean): Instant {
  if (notice.type === 'reminder') return digestMoment(notice, now, spent)
  if (notice.at > now) return notice.at
  return lateMoment(notice, now)
}

/** Only what cannot wait for the end of the quiet hours goes in them: a last call before a deadline that they would hide. */
function lateMoment({ type, at, told, item }: Going, now: Instant): Instant {
  const loud = nextLoud(now, told)
  if (loud > now) return type === 'last call' && loud >= item.dated.due ? at : loud
  return Math.max(at, toInstant(dayOf(now, told.zone), told.rules.quietTo, told.zone))
}

/** What missed its day's digest goes with the next one. */
function digestMoment({ at, told }: Going, now: Instant, spent: boolean): Instant {
  const today = dayOf(now, told.zone)
  if (dayOf(at, told.zone) > today) return at
  const isOver = now >= toInstant(today, told.rules.quietFrom, told.zone)
  if (spent || isOver || !isWorkingDay(today, told.holidays)) return workingMorning(today, 1, told)
  return Math.max(at, morningOf(today, told))
}

/** What goes to one person on one day as one message. */
export interface Digest<N extends DueNotice> {
  readonly person: DueNotice['person']
  readonly day: Day
  /** The earliest moment of its parts. */
  readonly at: Instant
  readonly parts: readonly N[]
}

/** @param goes when a part would go by itself */
export function digestsOf<N extends DueNotice>(parts: readonly N[], goes: (part: N) => Instant): readonly Digest<N>[] {
  const digests = new Map<string, Digest<N>>()
  for (const part of parts) {
    const at = goes(part)
    const day = dayOf(at, part.told.zone)
    const key = `${day}/${part.person.id}`
    const known = digests.get(key)
    digests.set(key, {
      person: part.person,
      day,
      at: Math.min(at, known?.at ?? at),
      parts: [...(known?.parts ?? []), part],
    })
  }
  return [...digests.values()].sort((a, b) => a.at - b.at)
}
