import type { Inspection } from '../domain/inspection/inspection.ts'
import type { Programme } from '../domain/programme/programme.ts'
import type { DatedItem } from '../domain/schedule/dated-item.ts'
import { scheduleItems } from '../domain/schedule/schedule.ts'

/** Remembers each inspection's schedule until its calendar changes: it is the dear part of every look. */
export interface ScheduleMemory {
  of(programme: Programme, inspection: Inspection): readonly DatedItem[]
}

export function createScheduleMemory(): ScheduleMemory {
  const known = new Map<string, { readonly calendar: string; readonly schedule: readonly DatedItem[] }>()
  return {
    of(programme, { id, calendar }) {
      const key = JSON.stringify([programme.id, programme.version, calendar])
      const remembered = known.get(id)
      if (remembered?.calendar === key) return remembered.schedule
      const schedule = scheduleItems(programme, calendar)
      known.set(id, { calendar: key, schedule })
      return schedule
    },
  }
}
