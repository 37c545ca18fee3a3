import type { Programme } from '../../../src/domain/programme/programme.ts'
import type { Calendar } from '../../../src/domain/schedule/calendar.ts'
import type { DatedItem } from '../../../src/domain/schedule/dated-item.ts'

/** What was asked for, worked out: every output is made from this and nothing else. */
export interface Plan {
  readonly programme: Programme
  readonly calendar: Calendar
  readonly items: readonly DatedItem[]
}
