/** An answer, or part of one, that may be worth another try. */
export interface Refusal {
  /** 0 when there was no answer. */
  readonly status: number
  /** Milliseconds that the service asks us to wait. */
  readonly retryAfter: number | null
}

export interface Tries {
  readonly made: number
  /** Milliseconds waited between them so far. */
  readonly waited: number
}

const MOST_TRIES = 6
/** Longest `Retry-After` seen on SharePoint is 315 s; beyond two of those a job had better start afresh later. */
const LONGEST_TOTAL = 12 * 60_000
const FIRST_BACKOFF = 1_000
const LONGEST_BACKOFF = 60_000

/**
 * Milliseconds until the next try, or `null` when the refusal stands.
 * @param repeatable doing it twice does no harm: what is in doubt may be tried again, not only what was refused for certain
 * @param random 0 to 1, spreads the waits where the service names none
 */
export function nextWait(refusal: Refusal, repeatable: boolean, tries: Tries, random: () => number): number | null {
  if (tries.made >= MOST_TRIES) return null
  if (!isRefusedForCertain(refusal) && !(repeatable && isInDoubt(refusal))) return null
  const wait = refusal.retryAfter ?? backOff(tries.made, random)
  return tries.waited + wait > LONGEST_TOTAL ? null : wait
}

/** Throttled before anything was done: SharePoint uses 503 with `Retry-After` and 429 alike. */
function isRefusedForCertain({ status, retryAfter }: Refusal): boolean {
  return status === 429 || (status === 503 && retryAfter !== null)
}

function isInDoubt({ status }: Refusal): boolean {
  return status === 0 || status === 502 || status === 503 || status === 504
}

function backOff(made: number, random: () => number): number {
  const full = Math.min(LONGEST_BACKOFF, FIRST_BACKOFF * 2 ** (made - 1))
  return full / 2 + (full / 2) * random()
}
