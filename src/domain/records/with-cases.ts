import { type ItemStatus, isSettled } from '../evidence/item-status.ts'
import type { Inspection } from '../inspection/inspection.ts'
import type { Programme } from '../programme/programme.ts'
import type { DatedItem } from '../schedule/dated-item.ts'
import type { Instant } from '../schedule/day.ts'
import { holidaysOf } from '../schedule/holidays.ts'
import type { RecordsStep } from './records-step.ts'
import { systemProgress } from './system-progress.ts'
import { uploadPace } from './upload-pace.ts'

interface Scene {
  readonly inspection: Inspection
  readonly programme: Programme
  readonly now: Instant
}

/**
 * The state of the return of records, of which Waymark may see no file, with what people noted of its cases: how many of
 * all systems' are uploaded, and that it goes too slowly.
 */
export function withCases(
  dated: DatedItem,
  status: ItemStatus,
  steps: readonly RecordsStep[],
  { inspection, programme, now }: Scene,
): ItemStatus {
  const settings = inspection.settings.records
  if (!settings || dated.item.id !== programme.records?.uploads || isSettled(status)) return status
  const systems = settings.systems
    .map((system) => systemProgress(system, settings, steps))
    .filter((one) => one.way === 'uploads')
  const of = systems.reduce((sum, { cases }) => sum + cases.length, 0)
  if (of === 0) return status
  const uploaded = systems.reduce((sum, { reached }) => sum + reached.uploaded, 0)
  const begun = systems.some(({ reached }) => reached.prepared > 0)
  const isSlow = (one: (typeof systems)[number]) => {
    const holidays = holidaysOf([one.system.side], inspection.calendar.holidays)
    const zone = programme.timeZone
    return dated.type === 'due' && uploadPace(one, { due: dated.due, now, holidays, zone }).state === 'behind'
  }
  return {
    ...status,
    ...(begun && status.reached === 'not started' && { reached: 'drafting' }),
    ...(begun && status.state === 'not started' && { state: 'drafting' }),
    progress: `${uploaded} of ${of} cases are uploaded`,
    ...(status.attention === undefined && systems.some(isSlow) && { attention: SLOW }),
  }
}

const SLOW = 'Records are uploaded too slowly to be done in time. The Records page shows how many a day are needed.'
