import { isSettled } from '../evidence/item-status.ts'
import { holderOf } from '../inspection/owner.ts'
import type { ItemPicture, Picture } from '../inspection/picture.ts'
import type { DuePoint } from '../schedule/dated-item.ts'
import type { Instant } from '../schedule/day.ts'
import { holidaysOf, sidesOf } from '../schedule/holidays.ts'
import { addWorkingDays, lastWorkingMoment, WORK_STARTS } from '../schedule/working-days.ts'
import { dayOf, toInstant } from '../schedule/zone.ts'
import { isOurs } from './week-card.ts'

/** A message that one person is owed. */
export interface DueNotice {
  /** Stable: item, deadline, step and person. Whatever was sent under it is never sent again. */
  readonly key: string
  readonly type: 'reminder' | 'missed'
  readonly at: Instant
  readonly item: ItemPicture & { readonly dated: DuePoint }
  readonly person: { readonly id: string; readonly name: string }
  /** Why this person: they own it, or nobody does and they coordinate. */
  readonly why: 'owner' | 'coordinator'
}

/** Working days before a deadline at which its owner is warned, where the item names none. */
const LEAD: readonly number[] = [2]

/** Every notice that the inspection as it stands gives rise to, in order of time. */
export function dueNotices(picture: Picture): readonly DueNotice[] {
  return picture.items
    .filter(isChased)
    .flatMap((item) => [...reminders(item, picture), ...missed(item, picture)])
    .sort((a, b) => a.at - b.at)
}

/** Nothing is chased that is settled, that only may apply, or that merely starts. */
function isChased(one: ItemPicture): one is DueNotice['item'] {
  const { dated, status } = one
  if (dated.type !== 'due' || !isOurs(one) || isSettled(status) || dated.applies === 'unanswered') return false
  return !(dated.item.kind === 'action' && (dated.item.starts || dated.item.optional))
}

function reminders(item: DueNotice['item'], picture: Picture): readonly DueNotice[] {
  const { dated } = item
  const lead = dated.item.kind === 'return' ? (dated.item.lead ?? LEAD) : LEAD
  const to = recipient(item, picture)
  if (!to) return []
  return lead.map((days) => ({
    ...to,
    key: `reminder/${dated.item.id}/${dated.due}/${days}/${to.person.id}`,
    type: 'reminder',
    at: reminderMoment(dated, days, picture),
    item,
  }))
}

/** At the start of the working day so many before the deadline, never later than the last working moment before it. */
function reminderMoment(dated: DuePoint, days: number, { programme, inspection }: Picture): Instant {
  const holidays = holidaysOf(sidesOf(dated.item, programme), inspection.calendar.holidays)
  const day = addWorkingDays(dayOf(dated.due, programme.timeZone), -days, holidays)
  const morning = toInstant(day, WORK_STARTS, programme.timeZone)
  return Math.min(morning, lastWorkingMoment(dated.due, holidays, programme.timeZone))
}

/** The owner and the coordinator are told; where they are one person, once. */
function missed(item: DueNotice['item'], picture: Picture): readonly DueNotice[] {
  const { dated } = item
  const to = [recipient(item, picture), coordinator(picture)].filter((one) => one !== undefined)
  const once = to.filter((one, index) => to.findIndex(({ person }) => person.id === one.person.id) === index)
  return once.map((one) => ({
    ...one,
    key: `missed/${dated.item.id}/${dated.due}/${one.person.id}`,
    type: 'missed',
    at: dated.due,
    item,
  }))
}

type Recipient = Pick<DueNotice, 'person' | 'why'>

function recipient({ owner }: ItemPicture, picture: Picture): Recipient | undefined {
  return owner.person ? { person: owner.person, why: 'owner' } : coordinator(picture)
}

function coordinator({ programme, inspection, today }: Picture): Recipient | undefined {
  const seat = programme.seats.find(({ role }) => role === 'coordinator')
  const person = seat && holderOf(seat.id, inspection, today)
  return person && { person: { id: person.id, name: person.name }, why: 'coordinator' }
}
