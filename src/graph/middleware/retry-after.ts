/**
 * The wait that a `Retry-After` header asks for, in milliseconds; `null` when it asks for none.
 * A date is measured from the answer's own `Date`, so that a clock that is wrong here does no harm.
 */
export function readRetryAfter(retryAfter: string | null, sentAt: string | null, now: number): number | null {
  if (!retryAfter) return null
  if (/^\d+$/.test(retryAfter.trim())) return Number(retryAfter) * 1000
  const until = Date.parse(retryAfter)
  if (Number.isNaN(until)) return null
  const from = sentAt ? Date.parse(sentAt) : Number.NaN
  return Math.max(0, until - (Number.isNaN(from) ? now : from))
}
