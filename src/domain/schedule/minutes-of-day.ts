import type { TimeOfDay } from './day.ts'

/** Minutes since midnight on the clock on the wall. */
export function minutesOfDay(time: TimeOfDay): number {
  const [hours = 0, minutes = 0] = time.split(':').map(Number)
  return hours * 60 + minutes
}
