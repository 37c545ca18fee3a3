/** Pauses before a repeated delivery, the last again and again until four hours have passed; then it is lost. */
const PAUSES_MS = [5_000, 15_000, 60_000, 300_000, 900_000]
const GIVE_UP_MS = 4 * 3_600_000

/** What is to be delivered: when it was first due and how often it was tried, on the tenant's clock. */
export type Attempts = { attempts: number; first: number }

/** When to try again after a failure; null: given up. */
export function planRetry({ attempts, first }: Attempts, now: number): number | null {
  if (now - first >= GIVE_UP_MS) return null
  return now + (PAUSES_MS[Math.min(attempts, PAUSES_MS.length - 1)] ?? 0)
}
