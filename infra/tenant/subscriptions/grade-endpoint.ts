/** The share of slow answers from which an address is told later, or nothing (graph-docs change-notifications-delivery-webhooks). */
const SLOW_SHARE = 0.1
const DROP_SHARE = 0.15
const SLOW_MS = 10_000
const WINDOW_MS = 10 * 60_000
/** Too few deliveries say nothing about an address. */
const LEAST = 100

export type Grade = 'good' | 'slow' | 'dropped'

/** Changes that come within it are told together. */
export const GATHER_MS = 100

/** What a slow address hears, it hears later. */
const SLOW_DELAY_MS = 10_000

/** When an address of this grade is told of a change; null: never. */
export function planTelling(grade: Grade, now: number): number | null {
  if (grade === 'dropped') return null
  return now + GATHER_MS + (grade === 'slow' ? SLOW_DELAY_MS : 0)
}

/** How an address answered over the last ten minutes. What comes for a dropped one is lost for good. */
export function createGrades() {
  const answers = new Map<string, { at: number; slow: boolean }[]>()
  const recent = (address: string, now: number) =>
    (answers.get(address) ?? []).filter(({ at }) => Math.abs(now - at) < WINDOW_MS)
  return {
    /** @param tookMs real time until the answer, or until it was given up */
    record(address: string, now: number, tookMs: number) {
      answers.set(address, [...recent(address, now), { at: now, slow: tookMs >= SLOW_MS }])
    },
    of(address: string, now: number): Grade {
      const within = recent(address, now)
      const share = within.filter(({ slow }) => slow).length / within.length
      if (within.length < LEAST || share <= SLOW_SHARE) return 'good'
      return share > DROP_SHARE ? 'dropped' : 'slow'
    },
  }
}

export type Grades = ReturnType<typeof createGrades>
