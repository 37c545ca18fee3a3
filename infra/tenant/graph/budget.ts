export interface Budget {
  /** Takes units from what a key has in the present window. */
  spend(key: string, units: number): Spent
}

export interface Spent {
  limit: number
  /** Below nought when more was asked for than there was. */
  remaining: number
  /** Seconds until the next window. */
  reset: number
}

/**
 * So many units in each window of the tenant's clock: a week that is wound through is a week's allowance. What is
 * refused counts too, so that going on regardless keeps an app out.
 */
export function createBudget(limit: number, windowMs: number, now: () => number): Budget {
  const windows = new Map<string, { opened: number; used: number }>()
  return {
    spend(key, units) {
      let window = windows.get(key)
      if (!window || Math.abs(now() - window.opened) >= windowMs) window = { opened: now(), used: 0 }
      windows.set(key, window)
      window.used += units
      return { limit, remaining: limit - window.used, reset: Math.ceil((window.opened + windowMs - now()) / 1000) }
    },
  }
}
