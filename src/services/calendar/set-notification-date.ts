import type { Seating } from '../../domain/access.ts'
import type { Inspection } from '../../domain/inspection/inspection.ts'
import type { Change, KeptChange } from '../../domain/inspection/inspection-change.ts'
import { listBankHolidays } from '../../domain/schedule/bank-holidays.ts'
import { addDays, type Day, daysBetween } from '../../domain/schedule/day.ts'
import { dayOf } from '../../domain/schedule/zone.ts'
import { allow } from '../allow.ts'
import { recordChange } from '../record-change.ts'
import { Refusal } from '../refusal.ts'
import { inspectionAndProgramme } from '../see.ts'
import type { Surroundings } from '../surroundings.ts'
import type { Wisher } from '../wisher.ts'
import { previewChange } from './preview-change.ts'

export interface NewNotification {
  readonly inspectionId: string
  readonly by: Wisher
  /** Of the letter. */
  readonly day: Day
}

/** Furthest from today that a letter is dated, in days: what lies beyond is a mistyped year. */
const FURTHEST = 400
/** Weeks beyond the last one over which holidays are known. */
const BEYOND = 8

/** What another notification date would do, in sentences; nothing is changed. Throws `Refusal`. */
export async function previewNotification(needs: Surroundings, wish: NewNotification): Promise<readonly string[]> {
  const seating = await whoMay(needs, wish)
  return previewChange(needs, seating, toChange(needs, seating, wish.day))
}

/**
 * Moves every week of the inspection with the day of its letter. `seen`: `asSeen` of the one before, with its holidays.
 * Throws `Refusal`: nothing is changed then.
 */
export async function setNotificationDate(
  needs: Surroundings,
  wish: NewNotification & { readonly key: string; readonly seen: string },
): Promise<KeptChange> {
  const { inspectionId, by, key, day, seen } = wish
  const { programme } = await whoMay(needs, wish)
  return recordChange(needs, {
    ...{ inspectionId, by, key, seen },
    decide: (inspection) => toChange(needs, { inspection, programme }, day),
  })
}

async function whoMay(needs: Surroundings, { inspectionId, by }: NewNotification): Promise<Seating> {
  const seating = await inspectionAndProgramme(needs, inspectionId)
  allow(seating, by, 'look')
  allow(seating, by, 'adjust', 'Only the coordinator sets the notification date.')
  return seating
}

function toChange({ clock }: Surroundings, { inspection, programme }: Seating, day: Day) {
  const { notified, holidays } = inspection.calendar
  if (day === notified) throw new Refusal('not possible', 'That is the notification date already.')
  if (Math.abs(daysBetween(dayOf(clock.now(), programme.timeZone), day)) > FURTHEST) {
    throw new Refusal('not possible', 'That is more than a year from today. Give the day of the letter, with its year.')
  }
  const to = { notified: day, holidays: withHolidaysOf(inspection, day, programme.weeks) }
  return { type: 'notified', from: { notified, holidays }, to } as const satisfies Change
}

/** Those that are known stay, additions among them; the public ones of weeks that are new are put beside them. */
function withHolidaysOf({ calendar: { holidays } }: Inspection, day: Day, weeks: number) {
  const known = new Set(holidays.map((holiday) => `${holiday.day} ${holiday.name}`))
  const listed = listBankHolidays(day, addDays(day, 7 * (weeks + BEYOND)))
  return [...listed.filter((holiday) => !known.has(`${holiday.day} ${holiday.name}`)), ...holidays]
}
