import type { Inspection } from '../../../src/domain/inspection/inspection.ts'
import type { Plant } from '../world/live.ts'

export const timePlants: Readonly<Record<string, Plant>> = {
  "an hour's shift at the clock change": (outside) => ({
    ...outside,
    programmes: new Map([...outside.programmes].map(([id, one]) => [id, { ...one, timeZone: 'Etc/GMT' }])),
  }),
  'a holiday ignored'(outside) {
    const { store } = outside
    const { inspections } = store
    const get: typeof inspections.get = async (id) => withoutHolidays(await inspections.get(id))
    return { ...outside, store: { ...store, inspections: { ...inspections, get } } }
  },
}

function withoutHolidays(inspection: Inspection | null): Inspection | null {
  return inspection && { ...inspection, calendar: { ...inspection.calendar, holidays: [] } }
}
