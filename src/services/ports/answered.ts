import type { Instant } from '../../domain/schedule/day.ts'

/** What people said or pressed and was answered: kept for as long as Teams may give it again, to whichever process. */
export interface Answered {
  /** `null` where it was not. */
  get(key: string): Promise<{ readonly answer: unknown } | null>
  /** Forgets what is older than an hour. */
  save(key: string, at: Instant, answer: unknown): Promise<void>
}
