import { itemFolderName } from '../../domain/evidence/folder-plan.ts'
import type { Inspection } from '../../domain/inspection/inspection.ts'
import type { Destination, Programme, ReturnItem } from '../../domain/programme/programme.ts'
import type { Adjustment } from '../../domain/schedule/calendar.ts'
import { type Day, type TimeOfDay, weekdayOf } from '../../domain/schedule/day.ts'
import { weekOfDay } from '../../domain/schedule/week.ts'
import { dayOf, toInstant, toWallClock } from '../../domain/schedule/zone.ts'
import { allow } from '../allow.ts'
import { changeInspection } from '../change-inspection.ts'
import { noteMadeElsewhere, noteTakenBack } from '../made-elsewhere.ts'
import { refreshCards } from '../notice/refresh-cards.ts'
import { Refusal } from '../refusal.ts'
import { inspectionAndProgramme } from '../see.ts'
import type { Surroundings } from '../surroundings.ts'
import type { Wisher } from '../wisher.ts'
import { refuseUnfitWords } from './refuse-unfit-words.ts'

/** What the inspectors ask for beyond the programme, as a person writes it down. */
export interface AskedFor {
  readonly title: string
  readonly day: Day
  /** London time. */
  readonly time: TimeOfDay
  /** Its owner's; `null`: nobody yet. */
  readonly seat: string | null
  readonly destination: Destination
  readonly askedBy: string
  readonly askedOn: Day
  readonly message: string
}

interface Wish {
  readonly inspectionId: string
  readonly by: Wisher
}

interface SavedReturn extends Wish {
  /** Of one that is there, to be changed. */
  readonly itemId?: string
  readonly form: AskedFor
  /** The caller's: one that is sent twice is added once. */
  readonly key?: string
}

/**
 * Adds a return, or changes one that was added; its id stays. Its folders are made by themselves soon after. Gives its
 * id. Throws `Refusal`.
 */
export async function saveReturn(needs: Surroundings, saved: SavedReturn): Promise<string> {
  const { inspectionId, by, itemId, form, key = needs.newId() } = saved
  const { programme } = await whoMay(needs, inspectionId, by)
  refuseUnfitWords(form)
  const id = itemId ?? `added-${key}`
  let isNew = false
  await changeInspection(needs, inspectionId, (inspection) => {
    const known = inspection.calendar.added.some((item) => item.id === id)
    isNew = itemId === undefined && (!known || isSkipped(inspection, id))
    if (itemId === undefined && known) return withoutSkip(inspection, id)
    if (!known && itemId !== undefined) throw notThere()
    refuseUnlessPossible(needs, inspection, programme, form)
    const item = toReturn(id, form, inspection, programme)
    refuseTwin(item, inspection, programme)
    return withReturn(inspection, item, form)
  })
  if (isNew) await noteMadeElsewhere(needs, { inspectionId, by, made: { type: 'return added', itemId: id } })
  needs.log.info(itemId === undefined ? 'return added' : 'return changed', { inspection: inspectionId, item: id })
  await refreshCards(needs, inspectionId)
  return id
}

/** Takes an added return back, or puts it back: its folders, files and deeds stay. Throws `Refusal`. */
export async function keepReturn(
  needs: Surroundings,
  { inspectionId, by, itemId, kept }: Wish & { readonly itemId: string; readonly kept: boolean },
): Promise<void> {
  await whoMay(needs, inspectionId, by)
  await changeInspection(needs, inspectionId, (inspection) => {
    if (!inspection.calendar.added.some(({ id }) => id === itemId)) throw notThere()
    const there = withoutSkip(inspection, itemId)
    if (kept) return there
    const skipped = [...there.calendar.skipped, { itemId, reason: `Taken back by ${by.name}.` }]
    return { ...there, calendar: { ...there.calendar, skipped } }
  })
  if (!kept) await noteTakenBack(needs, { inspectionId, by, made: { type: 'return added', itemId } })
  needs.log.info(kept ? 'return put back' : 'return taken back', { inspection: inspectionId, item: itemId })
  await refreshCards(needs, inspectionId)
}

function isSkipped({ calendar }: Inspection, itemId: string): boolean {
  return calendar.skipped.some((skip) => skip.itemId === itemId)
}

function withoutSkip(inspection: Inspection, itemId: string): Inspection {
  const skipped = inspection.calendar.skipped.filter((skip) => skip.itemId !== itemId)
  return { ...inspection, calendar: { ...inspection.calendar, skipped } }
}

async function whoMay(needs: Surroundings, inspectionId: string, by: Wisher) {
  const seating = await inspectionAndProgramme(needs, inspectionId)
  allow(seating, by, 'add return', 'Only the coordinator adds returns, changes them or takes them back.')
  return seating
}

function refuseUnlessPossible(
  { clock }: Pick<Surroundings, 'clock'>,
  { calendar }: Inspection,
  { seats, timeZone, weeks }: Programme,
  { day, time, seat, askedOn }: AskedFor,
): void {
  const now = clock.now()
  const due = toInstant(day, time, timeZone)
  if (toWallClock(due, timeZone).time !== time) {
    throw new Refusal('not possible', 'There is no such time on that day: the clocks go forward. Give another.')
  }
  if (due <= now)
    throw new Refusal('not possible', 'That time is past. Give the day and time by which it is asked for.')
  const week = weekOfDay(day, weeks, calendar)
  if (week === 'before' || week === 'after') {
    throw new Refusal('not possible', 'That day lies outside the weeks of the inspection. Give one within them.')
  }
  if (askedOn > dayOf(now, timeZone)) throw new Refusal('not possible', 'The day on which they asked lies ahead.')
  if (seat !== null && !seats.some(({ id, role }) => id === seat && role !== 'outside')) {
    throw new Refusal('not possible', 'Nobody of the partnership has that seat. Choose another owner.')
  }
}

function toReturn(
  id: string,
  { title, day, time, seat, destination, askedBy, askedOn, message }: AskedFor,
  { calendar }: Inspection,
  { weeks }: Programme,
): ReturnItem {
  const week = weekOfDay(day, weeks, calendar)
  const number = typeof week === 'string' ? 1 : week.type === 'counted' ? week.number : week.after
  return {
    ...{ id, kind: 'return', who: 'partnership', title, artefact: title, destination },
    at: { week: number, weekday: weekdayOf(day), time },
    ...(seat !== null && { seat }),
    source: { standsIn: `asked for by ${askedBy}`, quote: message || title },
    asked: { by: askedBy, on: askedOn, ...(message && { message }) },
  }
}

/** Two of one name would share a folder. */
function refuseTwin(item: ReturnItem, { calendar }: Inspection, { items }: Programme): void {
  const nameOf = ({ at, artefact }: ReturnItem) => itemFolderName(at.week, artefact).toLowerCase()
  const returns = [...items, ...calendar.added].filter((one): one is ReturnItem => one.kind === 'return')
  if (!returns.some((one) => one.id !== item.id && nameOf(one) === nameOf(item))) return
  throw new Refusal('not possible', 'There is a return of that name in that week. Give this one another title.')
}

/** The inspectors named a day: that stands, whatever weeks are put in later. */
function withReturn(inspection: Inspection, item: ReturnItem, { day, time, askedBy, askedOn, message }: AskedFor) {
  const { calendar } = inspection
  const isOther = ({ itemId }: Adjustment) => itemId !== item.id
  const agreed = { agreedBy: askedBy, agreedOn: askedOn, ...(message && { message }) }
  const known = calendar.added.some(({ id }) => id === item.id)
  return {
    ...inspection,
    calendar: {
      ...calendar,
      added: known ? calendar.added.map((one) => (one.id === item.id ? item : one)) : [...calendar.added, item],
      adjustments: [...calendar.adjustments.filter(isOther), { itemId: item.id, day, time, ...agreed }],
    },
  }
}

function notThere(): Refusal {
  return new Refusal('unknown item', 'That return is not part of this inspection any more.')
}
