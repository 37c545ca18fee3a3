import type { TenantContent } from '../content.ts'
import { findUser } from '../find-user.ts'
import { GraphError } from '../kernel/errors.ts'
import type { GraphCall } from '../kernel/graph-call.ts'
import type { Route } from '../kernel/graph-router.ts'
import { createBudget, type Spent } from './budget.ts'
import { isOutlooks } from './mailbox-slots.ts'

const TOLD_FROM = 0.2
/** What is left of a budget when traffic that does not say whose it is gets nothing more of it. */
const KEPT_FOR_DECORATED = 0.2
/** `ISV|Company|App/1.0` or `NONISV|...` (learn.microsoft.com: avoid getting throttled or blocked in SharePoint Online). */
const DECORATED = /^(NON)?ISV\|[^|]+\|[^|/]+\/\S/

/** What each service allows an app in the smallest kind of tenant (graph-docs throttling-limits). */
interface Limits {
  /** SharePoint's resource units a minute of an app; its other limits grow with it. */
  unitsPerMinute: number
}

/** For 1,250 units a minute: 1.2 million a day of an app, 18,750 in five minutes of all apps, 3,000 requests of a person. */
const GROWTH = { day: 960, allApps: 15, person: 2.4 }
const [MINUTE_MS, DAY_MS] = [60_000, 86_400_000]

/** Takes a call from the budgets of the service it goes to; answers headers to send, or throws 429. */
export type Throttle = (route: Route, call: GraphCall) => Record<string, string>

export function createThrottle({ unitsPerMinute }: Limits, now: () => number, content: TenantContent): Throttle {
  const sharePoint = createSharePointBudget(unitsPerMinute, now)
  const mailbox = createBudget(10_000, 600_000, now)
  const directory = createBudget(3500, 10_000, now)
  const teams = createBudget(30, 1000, now)
  const oneTeam = createBudget(4, 1000, now)
  return (route, call) => {
    const { appId } = call.caller
    const units = typeof route.cost === 'function' ? route.cost(call) : (route.cost ?? 0)
    if (units > 0) return sharePoint(call, units)
    const service = serviceOf(route)
    if (service === 'mailbox') {
      const { user = '' } = call.params
      const owner = findUser(content, user)?.id ?? user
      refuseBeyond(mailbox.spend(`${appId} ${owner}`, 1), 'ApplicationThrottled')
    }
    if (service === 'directory') refuseBeyond(directory.spend(appId, directoryUnits(route, call)), 'TooManyRequests')
    if (service === 'teams') refuseBeyond(teams.spend(appId, 1), 'TooManyRequests')
    const { team } = call.params
    if (team !== undefined) refuseBeyond(oneTeam.spend(`${appId} ${team}`, 1), 'TooManyRequests')
    return {}
  }
}

function serviceOf({ pattern: [first, , third] }: Route): 'mailbox' | 'directory' | 'teams' | undefined {
  if (first === 'teams' || third === 'joinedTeams') return 'teams'
  if (first === 'users') return isOutlooks(third) ? 'mailbox' : 'directory'
  return first === 'groups' ? 'directory' : undefined
}

/** Members of a group cost 3, users 2; a choice of members and a short page make it cheaper, expansion dearer. */
function directoryUnits({ pattern }: Route, { query }: GraphCall): number {
  const top = query.get('$top')
  const cheaper = Number(query.has('$select')) + Number(top !== null && Number(top) < 20)
  return Math.max(1, (pattern.includes('members') ? 3 : 2) - cheaper + Number(query.has('$expand')))
}

/** The first limit that is reached throttles; how much is left is said of the app's minute, when that is little. */
function createSharePointBudget(unitsPerMinute: number, now: () => number) {
  const minute = createBudget(unitsPerMinute, MINUTE_MS, now)
  const day = createBudget(unitsPerMinute * GROWTH.day, DAY_MS, now)
  const allApps = createBudget(unitsPerMinute * GROWTH.allApps, 5 * MINUTE_MS, now)
  const people = createBudget(unitsPerMinute * GROWTH.person, 5 * MINUTE_MS, now)
  return ({ caller: { appId, person }, headers }: GraphCall, units: number): Record<string, string> => {
    const spent = minute.spend(appId, units)
    const told = tell(spent)
    const isDecorated = person !== undefined || DECORATED.test(headers.get('user-agent') ?? '')
    const kept = isDecorated ? 0 : spent.limit * KEPT_FOR_DECORATED
    refuseBeyond({ ...spent, remaining: spent.remaining - kept }, 'throttledRequest', told)
    for (const wider of [day.spend(appId, units), allApps.spend('', units)]) refuseBeyond(wider, 'throttledRequest')
    if (person !== undefined) refuseBeyond(people.spend(person, 1), 'throttledRequest')
    return spent.remaining <= spent.limit * TOLD_FROM ? told : {}
  }
}

function tell({ limit, remaining, reset }: Spent): Record<string, string> {
  return {
    'ratelimit-limit': String(limit),
    'ratelimit-remaining': String(Math.max(0, remaining)),
    'ratelimit-reset': String(reset),
  }
}

/** Graph's own word for it is the same everywhere; the finer one is the service's. */
function refuseBeyond(spent: Spent, innerCode: string, told: Record<string, string> = {}): void {
  if (spent.remaining >= 0) return
  const headers = { ...told, 'retry-after': String(spent.reset) }
  throw new GraphError(429, 'activityLimitReached', 'The app or user has been throttled.', { headers, innerCode })
}
