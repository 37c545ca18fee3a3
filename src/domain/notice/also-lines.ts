import { binds, isSettled } from '../evidence/item-status.ts'
import type { ItemPicture, Picture } from '../inspection/picture.ts'
import { meetingsHeld } from '../meeting/meetings-held.ts'
import type { MeetingItem, Party } from '../programme/programme.ts'
import { addDays } from '../schedule/day.ts'
import { dayInWords, timeInWords } from '../schedule/day-in-words.ts'
import { openBetween } from '../schedule/due-between.ts'
import { mondayOfWeek } from '../schedule/week.ts'
import { dayOf, toWallClock } from '../schedule/zone.ts'
import { decapitalise } from './counted.ts'
import { outOfWeekLines } from './out-of-week-lines.ts'
import { isDue, type WeekItems } from './week-items.ts'
import { whenInWords } from './when-in-words.ts'

/** Standing actions that are named before the rest is counted. */
const STANDING = 3

/** What came ahead of its week or after it, meetings, open surveys, a pause and standing actions, a line each; in a week with no rows, one line for all. */
export function alsoLines(picture: Picture, week: number, items: WeekItems): readonly string[] {
  const lines = [
    ...outOfWeekLines(picture, items),
    ...meetingLines(picture, items),
    ...windowLines(picture, items, ['staff', 'people'], ' open until '),
    ...pauseLine(picture, week),
    ...standingLine(picture, week),
  ]
  if (items.overdue.length + items.due.length + items.awaited.length > 0) return lines
  const quiet = lines.length > 0 ? lines : windowLines(picture, items, ['inspection-team'], ', until ')
  return quiet.length > 0 ? [quiet.join(' · ')] : []
}

function meetingLines(picture: Picture, { start, end }: WeekItems): readonly string[] {
  const { items, meetings, programme } = picture
  const zone = programme.timeZone
  const booked = meetingsHeld(picture)
    .filter(({ day }) => day >= dayOf(start, zone) && day < dayOf(end, zone))
    .map(({ subject, day, start: time }) => `${subject}: ${timeInWords(time)} on ${dayInWords(day)}`)
  const others = items.filter((one) => isMeeting(one) && isDue(one, start, end) && !isSettled(one.status))
  const unbooked = others.filter(({ dated }) => meetings.every(({ itemId }) => itemId !== dated.item.id))
  return [...booked, ...unbooked.map((one) => unbookedLine(one, zone))]
}

function unbookedLine({ dated }: ItemPicture, zone: string): string {
  const { organisedBy } = dated.item as MeetingItem
  const how = binds(dated) ? (organisedBy === 'partnership' ? 'not booked yet, to be held ' : '') : 'may apply, '
  return `${dated.item.title}: ${how}${whenInWords(dated, zone)}`
}

function isMeeting({ dated }: ItemPicture): boolean {
  return dated.item.kind === 'meeting'
}

function windowLines(
  { items, programme }: Picture,
  { start, end }: WeekItems,
  parties: readonly Party[],
  until: string,
): readonly string[] {
  const windows = items
    .map(({ dated }) => dated)
    .filter(({ item, applies }) => parties.includes(item.who) && applies === 'yes')
  return openBetween(windows, start, end).flatMap(({ item, closes }) =>
    closes === null ? [] : `${item.title}${until}${dayInWords(toWallClock(closes, programme.timeZone).day)}`,
  )
}

function pauseLine({ inspection: { calendar }, programme }: Picture, week: number): readonly string[] {
  if (week === programme.weeks) return []
  const next = mondayOfWeek(week + 1, calendar)
  const pause = addDays(mondayOfWeek(week, calendar), 7)
  return next === pause ? [] : [`Paused from ${dayInWords(pause)}: week ${week + 1} starts on ${dayInWords(next)}`]
}

function standingLine({ programme }: Picture, week: number): readonly string[] {
  const titles = programme.entries
    .filter((entry) => entry.week === week && entry.standing === true)
    .map(({ title }, index) => (index === 0 ? title : decapitalise(title)))
  const left = titles.length - STANDING
  const named = left > 0 ? [...titles.slice(0, STANDING), `and ${left} more`] : titles
  return named.length === 0 ? [] : [named.join('; ')]
}
