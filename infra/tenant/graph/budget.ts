import { GraphError } from '../kernel/errors.ts'

const MINUTE_MS = 60_000
const TOLD_FROM = 0.8

export interface Budget {
  /** Takes units from the app's minute; throws 429 when they are used up. Answers headers, from 80% of the budget on. */
  spend(appId: string, units: number): Record<string, string>
}

/**
 * SharePoint's resource units by app, per minute of the tenant's clock: a week that is wound through is a week's
 * allowance. Refused requests count too, so going on regardless keeps an app out.
 */
export function createBudget(perMinute: number, now: () => number): Budget {
  const windows = new Map<string, { opened: number; used: number }>()
  return {
    spend(appId, units) {
      let window = windows.get(appId)
      if (!window || Math.abs(now() - window.opened) >= MINUTE_MS) window = { opened: now(), used: 0 }
      windows.set(appId, window)
      window.used += units
      const reset = Math.ceil((window.opened + MINUTE_MS - now()) / 1000)
      if (window.used > perMinute) throw refuse(perMinute, reset)
      return window.used >= perMinute * TOLD_FROM ? describe(perMinute, perMinute - window.used, reset) : {}
    },
  }
}

function describe(limit: number, remaining: number, reset: number): Record<string, string> {
  return {
    'ratelimit-limit': String(limit),
    'ratelimit-remaining': String(Math.max(0, remaining)),
    'ratelimit-reset': String(reset),
  }
}

function refuse(limit: number, reset: number): GraphError {
  const headers = { ...describe(limit, 0, reset), 'retry-after': String(reset) }
  const message = 'The app or user has been throttled.'
  return new GraphError(429, 'activityLimitReached', message, { headers, innerCode: 'throttledRequest' })
}
