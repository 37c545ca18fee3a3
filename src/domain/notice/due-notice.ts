import { binds, isSettled } from '../evidence/item-status.ts'
import type { ItemPicture, Picture } from '../inspection/picture.ts'
import type { DuePoint } from '../schedule/dated-item.ts'
import type { Instant } from '../schedule/day.ts'
import { holidaysOf, sidesOf } from '../schedule/holidays.ts'
import { addWorkingDays, isWorkingDay, lastWorkingMoment, WORK_ENDS, WORK_STARTS } from '../schedule/working-days.ts'
import { dayOf, toInstant, toWallClock } from '../schedule/zone.ts'
import { announcedFrom } from './announced-from.ts'
import { isOurs } from './is-ours.ts'
import { coordinatorAt, type Recipient, recipientAt } from './recipient.ts'

/** A message that one person is owed. */
export interface DueNotice extends Recipient {
  /** Stable: item, deadline, step and person. Whatever was sent under it is never sent again. */
  readonly key: string
  readonly type: 'reminder' | 'missed'
  readonly at: Instant
  readonly item: ItemPicture & { readonly dated: DuePoint }
  /** Reminders still to come before the deadline. */
  readonly left: number
}

/** Working days before a deadline at which its owner is warned, where the item names none. */
const LEAD: readonly number[] = [2]

/** Every notice that the inspection as it stands gives rise to, in order of time; of what fell due before the set-up, none. */
export function dueNotices(picture: Picture): readonly DueNotice[] {
  const from = announcedFrom(picture.inspection, picture.programme.timeZone)
  return picture.items
    .filter(isChased)
    .filter(({ dated }) => dated.due >= from)
    .flatMap((item) => [...reminders(item, picture), ...missed(item, picture)])
    .sort((a, b) => a.at - b.at)
}

/** Nothing is chased that is settled or that cannot be late. */
function isChased(one: ItemPicture): one is DueNotice['item'] {
  return one.dated.type === 'due' && isOurs(one) && !isSettled(one.status) && binds(one.dated)
}

/** Of those whose moment has passed only the last is owed: after a gap or a change of owner they do not come in a bunch. */
function reminders(item: DueNotice['item'], picture: Picture): readonly DueNotice[] {
  const { dated } = item
  const lead = dated.item.kind === 'return' ? (dated.item.lead ?? LEAD) : LEAD
  const steps = lead.map((days) => ({ days, at: reminderMoment(dated, days, picture) })).sort((a, b) => a.at - b.at)
  const last = steps.findLastIndex(({ at }) => at <= picture.now)
  return steps.slice(Math.max(0, last)).flatMap(({ days, at }, index, owed): readonly DueNotice[] => {
    const to = recipientAt(item, at, picture)
    if (!to) return []
    const key = `reminder/${dated.item.id}/${dated.due}/${days}/${to.person.id}`
    return [{ ...to, key, type: 'reminder', at, item, left: owed.length - 1 - index }]
  })
}

/** At the start of the working day so many before the deadline, never later than the last working moment before it. */
function reminderMoment(dated: DuePoint, days: number, picture: Picture): Instant {
  const zone = picture.programme.timeZone
  const holidays = holidaysFor(dated, picture)
  const day = addWorkingDays(dayOf(dated.due, zone), -days, holidays)
  return Math.min(toInstant(day, WORK_STARTS, zone), lastWorkingMoment(dated.due, holidays, zone))
}

/** The owner and the coordinator are told; where they are one person, once. */
function missed(item: DueNotice['item'], picture: Picture): readonly DueNotice[] {
  const { dated } = item
  const at = missedMoment(dated, picture)
  const to = [recipientAt(item, at, picture), coordinatorAt(at, picture)].filter((one) => one !== undefined)
  const once = to.filter((one, index) => to.findIndex(({ person }) => person.id === one.person.id) === index)
  return once.map((one) => ({
    ...one,
    key: `missed/${dated.item.id}/${dated.due}/${one.person.id}`,
    type: 'missed',
    at,
    item,
    left: 0,
  }))
}

/** The first moment at which it is late and somebody is at work: handed in on the dot is in time. */
function missedMoment(dated: DuePoint, picture: Picture): Instant {
  const zone = picture.programme.timeZone
  const holidays = holidaysFor(dated, picture)
  const { day, time } = toWallClock(dated.due, zone)
  if (!isWorkingDay(day, holidays) || time > WORK_ENDS) {
    return toInstant(addWorkingDays(day, 1, holidays), WORK_STARTS, zone)
  }
  return time < WORK_STARTS ? toInstant(day, WORK_STARTS, zone) : dated.due + 1
}

function holidaysFor({ item }: DuePoint, { programme, inspection }: Picture) {
  return holidaysOf(sidesOf(item, programme), inspection.calendar.holidays)
}
