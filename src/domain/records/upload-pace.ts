import type { Holiday } from '../schedule/calendar.ts'
import { addDays, type Instant } from '../schedule/day.ts'
import { countWorkingDays, isWorkingDay } from '../schedule/working-days.ts'
import { dayOf } from '../schedule/zone.ts'
import type { Uploads } from './system-progress.ts'

/** Whether uploading goes fast enough. */
export interface UploadPace {
  /** Cases still to be uploaded. */
  readonly left: number
  /** Working days left, today's included and the deadline's own not, since it ends in its morning; 0 on that day. */
  readonly days: number
  /** Cases a working day that are needed from now on. */
  readonly needed: number
  /** Cases a working day since the first was uploaded; `null` before. */
  readonly soFar: number | null
  readonly state: 'done' | 'on course' | 'behind' | 'overdue'
}

/**
 * @param due when the last is to be there: 12 noon on the Wednesday of week 14
 * @param holidays those that the system's organisation keeps
 */
export function uploadPace(
  { cases, reached }: Pick<Uploads, 'cases' | 'reached'>,
  { due, now, holidays, zone }: { due: Instant; now: Instant; holidays: readonly Holiday[]; zone: string },
): UploadPace {
  const left = cases.length - reached.uploaded
  const today = dayOf(now, zone)
  // The count leaves out its first day: from yesterday on, today is in it.
  const days = countWorkingDays(addDays(today, -1), addDays(dayOf(due, zone), -1), holidays)
  const needed = left / Math.max(1, days)
  const soFar = paceSoFar(cases, today, holidays, zone)
  return { left, days, needed, soFar, state: stateOf() }

  function stateOf(): UploadPace['state'] {
    if (left === 0) return 'done'
    if (now > due) return 'overdue'
    return soFar !== null && soFar < needed ? 'behind' : 'on course'
  }
}

function paceSoFar(cases: Uploads['cases'], today: string, holidays: readonly Holiday[], zone: string): number | null {
  const uploaded = cases.flatMap(({ uploadedAt }) => uploadedAt ?? [])
  if (uploaded.length === 0) return null
  const first = dayOf(Math.min(...uploaded), zone)
  const days = countWorkingDays(first, today, holidays) + (isWorkingDay(first, holidays) ? 1 : 0)
  return uploaded.length / Math.max(1, days)
}
