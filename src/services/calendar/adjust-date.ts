import type { Seating } from '../../domain/access.ts'
import type { Change, KeptChange } from '../../domain/inspection/inspection-change.ts'
import { isSameData } from '../../domain/same-data.ts'
import { decideApplies } from '../../domain/schedule/conditions.ts'
import type { Day, TimeOfDay } from '../../domain/schedule/day.ts'
import { weekOfDay } from '../../domain/schedule/week.ts'
import { dayOf, toInstant, toWallClock } from '../../domain/schedule/zone.ts'
import { allow } from '../allow.ts'
import { refuseUnfitWords } from '../deed/refuse-unfit-words.ts'
import { recordChange } from '../record-change.ts'
import { Refusal } from '../refusal.ts'
import { inspectionAndProgramme } from '../see.ts'
import type { Surroundings } from '../surroundings.ts'
import type { Wisher } from '../wisher.ts'
import { previewChange } from './preview-change.ts'

export const ONLY_COORDINATOR = 'Only the coordinator changes dates that were agreed with the inspection team.'

/** Another date for one item. */
export interface NewDate {
  readonly inspectionId: string
  readonly by: Wisher
  readonly itemId: string
  readonly day: Day
  /** London time; absent: the hour it has stands. */
  readonly time?: TimeOfDay
}

/** As it was agreed, and what the person saw when they agreed to it. */
export interface Agreed extends NewDate {
  readonly agreedBy: string
  readonly message?: string
  /** The caller's: what is sent twice is changed once. */
  readonly key: string
  /** `asSeen` of the adjustment that stood before it; of `null` where the programme's own date did. */
  readonly seen: string
}

/** What another date would do, in sentences; nothing is changed. Throws `Refusal`. */
export async function previewAdjustment(needs: Surroundings, wish: NewDate): Promise<readonly string[]> {
  const seating = await whoMay(needs, wish)
  const sentences = await previewChange(needs, seating, toChange(needs, seating, { ...wish, agreedBy: wish.by.name }))
  if (sentences.length === 0) throw standsAlready()
  return sentences
}

/** Moves the date of one item, as agreed with the inspection team. Throws `Refusal`: nothing is changed then. */
export async function adjustDate(needs: Surroundings, agreed: Agreed): Promise<KeptChange> {
  const { inspectionId, by, key, seen } = agreed
  const { programme } = await whoMay(needs, agreed)
  refuseUnfitWords({ agreedBy: agreed.agreedBy, message: agreed.message })
  return recordChange(needs, {
    ...{ inspectionId, by, key, seen },
    decide: (inspection) => toChange(needs, { inspection, programme }, agreed),
  })
}

async function whoMay(needs: Surroundings, { inspectionId, by }: NewDate): Promise<Seating> {
  const seating = await inspectionAndProgramme(needs, inspectionId)
  allow(seating, by, 'look')
  allow(seating, by, 'adjust', ONLY_COORDINATOR)
  return seating
}

function toChange(
  { clock }: Surroundings,
  { inspection, programme }: Seating,
  wish: NewDate & Pick<Agreed, 'agreedBy' | 'message'>,
): Change & { readonly type: 'adjusted' } {
  const { itemId, day, time, agreedBy, message } = wish
  const { calendar } = inspection
  refuseUnlessDated({ inspection, programme }, itemId)
  refuseUnlessPossible({ inspection, programme }, wish, clock.now())
  const from = calendar.adjustments.findLast((one) => one.itemId === itemId) ?? null
  const agreedOn = dayOf(clock.now(), programme.timeZone)
  const to = { itemId, day, ...(time && { time }), agreedBy, agreedOn, ...(message && { message }) }
  if (from && isSameData([from.day, from.time], [day, time])) {
    throw standsAlready()
  }
  return { type: 'adjusted', itemId, from, to }
}

function standsAlready(): Refusal {
  return new Refusal('not possible', 'It stands at that date already. Nothing was changed.')
}

/** Meetings are moved where their invitations are. */
function refuseUnlessDated({ inspection, programme }: Seating, itemId: string): void {
  const { calendar } = inspection
  const item = [...programme.items, ...calendar.added].find(({ id }) => id === itemId)
  const isSkipped = calendar.skipped.some((skip) => skip.itemId === itemId)
  if (!item || isSkipped || decideApplies(item, calendar.answers) === 'no') {
    throw new Refusal('unknown item', 'That is not part of this inspection any more.')
  }
  if (item.kind === 'meeting' && item.slot) {
    throw new Refusal('not possible', `${item.title} is a meeting. Say: move ${item.title} to another day and time.`)
  }
  if (item.kind === 'window' && !item.closes) {
    throw new Refusal('not possible', `${item.title} has no end that could be moved.`)
  }
}

function refuseUnlessPossible(
  { inspection, programme }: Seating,
  { day, time }: Pick<NewDate, 'day' | 'time'>,
  now: number,
): void {
  const zone = programme.timeZone
  if (time !== undefined && toWallClock(toInstant(day, time, zone), zone).time !== time) {
    throw new Refusal('not possible', 'There is no such time on that day: the clocks go forward. Give another.')
  }
  const isPast = time === undefined ? day < dayOf(now, zone) : toInstant(day, time, zone) <= now
  if (isPast) throw new Refusal('not possible', 'That time is past. Give one that is still to come.')
  const week = weekOfDay(day, programme.weeks, inspection.calendar)
  if (week !== 'before' && week !== 'after') return
  throw new Refusal('not possible', 'That day lies outside the weeks of the inspection. Give one within them.')
}
