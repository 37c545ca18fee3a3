import { fingerprint } from '../../domain/fingerprint.ts'
import type { Instant } from '../../domain/schedule/day.ts'

/** The next moment of something done every `span` milliseconds: each inspection has its own place in it, so that a hundred do not look at once. */
export function nextInPhase(id: string, now: Instant, span: number): Instant {
  const phase = Number.parseInt(fingerprint(id), 36) % span
  return now + span - ((now - phase) % span)
}
