import { binds } from '../evidence/item-status.ts'
import type { ItemPicture, Picture } from '../inspection/picture.ts'
import { addDays, type Instant } from '../schedule/day.ts'
import { mondayOfWeek } from '../schedule/week.ts'
import { toInstant } from '../schedule/zone.ts'
import { announcedFrom } from './announced-from.ts'
import { isOurs } from './is-ours.ts'

/** What one week is about, each in order of time. An item belongs to the week of its date, wherever the programme had it. */
export interface WeekItems {
  /** From midnight on its Monday to the Monday of the next week that counts: a pause belongs to the week before it. */
  readonly start: Instant
  readonly end: Instant
  /** Ours from before this week. */
  readonly overdue: readonly ItemPicture[]
  /** Ours of this week, overdue ones among them. */
  readonly due: readonly ItemPicture[]
  /** The inspection team's: what is to come this week, and what is late from before. */
  readonly awaited: readonly ItemPicture[]
}

export function itemsOfWeek(picture: Picture, week: number): WeekItems {
  const { inspection, programme } = picture
  const zone = programme.timeZone
  const monday = mondayOfWeek(week, inspection.calendar)
  const next = week < programme.weeks ? mondayOfWeek(week + 1, inspection.calendar) : addDays(monday, 7)
  const start = toInstant(monday, '00:00', zone)
  const end = toInstant(next, '00:00', zone)
  const from = announcedFrom(inspection, zone)
  const wanted = picture.items.filter(({ status }) => status.state !== 'not applicable')
  const ours = wanted.filter(isOurs)
  const theirs = wanted.filter(({ dated }) => dated.item.kind === 'incoming')
  return {
    start,
    end,
    overdue: ours.filter((one) => isDue(one, from, start) && one.status.state === 'overdue'),
    due: ours.filter((one) => isDue(one, start, end)),
    awaited: theirs.filter(
      (one) => isDue(one, start, end) || (isDue(one, from, start) && binds(one.dated) && one.status.state === 'late'),
    ),
  }
}

/** Due from `from` on and before `to`. */
export function isDue({ dated }: ItemPicture, from: Instant, to: Instant): boolean {
  return dated.type === 'due' && dated.due >= from && dated.due < to
}
