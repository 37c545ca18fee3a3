import type { ContentsByFolder } from '../evidence/folder-contents.ts'
import type { ItemStatus } from '../evidence/item-status.ts'
import { type Examined, lookAtReturns } from '../evidence/look-at-return.ts'
import { statusOf } from '../evidence/status-of.ts'
import type { BookedMeeting } from '../meeting/booked-meeting.ts'
import type { Programme } from '../programme/programme.ts'
import type { RecordsStep } from '../records/records-step.ts'
import { withCases } from '../records/with-cases.ts'
import type { DatedItem } from '../schedule/dated-item.ts'
import type { Day, Instant } from '../schedule/day.ts'
import { scheduleItems } from '../schedule/schedule.ts'
import { type Week, weekOfDay } from '../schedule/week.ts'
import { dayOf } from '../schedule/zone.ts'
import type { Deed } from './deed.ts'
import type { Inspection } from './inspection.ts'
import { type Owner, ownerOf } from './owner.ts'
import { reopenedAt } from './reopened-at.ts'
import { rolesIn } from './role-of.ts'

/** Everything that the surfaces show of one inspection at one moment; all of them are drawn from it. */
export interface Picture {
  readonly inspection: Inspection
  readonly programme: Programme
  readonly now: Instant
  readonly today: Day
  readonly week: Week | 'before' | 'after'
  /** In order of time. */
  readonly items: readonly ItemPicture[]
  readonly meetings: readonly BookedMeeting[]
  /** Web address of each planned folder that is there, by its key. */
  readonly folderUrls: ReadonlyMap<string, string>
  /** Last complete look at the library; `null` before the first. */
  readonly checkedAt: Instant | null
  /** One is under way: what seems to be gone may only lie elsewhere. */
  readonly looking?: true
}

export interface ItemPicture {
  readonly dated: DatedItem
  readonly status: ItemStatus
  readonly owner: Owner
  /** When what had settled it was last taken back. */
  readonly reopenedAt?: Instant
}

/** What was found in the store. */
export interface Records {
  readonly inspection: Inspection
  readonly deeds: readonly Deed[]
  /** At least of the folders that decide a state. */
  readonly contents: ContentsByFolder
  /** What was found in their files; absent where nothing was looked into. */
  readonly examined?: Examined
  /** What people noted about the records, oldest first; absent where no system is named. */
  readonly recordsSteps?: readonly RecordsStep[]
  readonly meetings: readonly BookedMeeting[]
  readonly folderUrls: ReadonlyMap<string, string>
  readonly checkedAt: Instant | null
  readonly looking?: true
}

/** @param schedule the programme's items in this inspection's calendar, as `scheduleItems` gives them */
export function drawPicture(
  programme: Programme,
  records: Records,
  now: Instant,
  schedule: readonly DatedItem[] = scheduleItems(programme, records.inspection.calendar),
): Picture {
  const { inspection, deeds, contents, examined = NOTHING_EXAMINED, recordsSteps = [], ...shown } = records
  const today = dayOf(now, programme.timeZone)
  const look = lookAtReturns(examined, { programme, settings: inspection.settings })
  const seated = { inspection, programme, now }
  const insight = { look, roleOf: rolesIn(inspection, programme) }
  const items = schedule.map((dated) => ({
    dated,
    status: withCases(dated, statusOf(dated, deeds, contents, now, insight), recordsSteps, seated),
    owner: ownerOf(dated.item, deeds, inspection, programme, today),
    ...reopenedAt(dated.item.id, deeds),
  }))
  const week = weekOfDay(today, programme.weeks, inspection.calendar)
  return { ...shown, inspection, programme, now, today, week, items }
}

const NOTHING_EXAMINED: Examined = { files: [], lookalikes: [] }
