import type { TenantContent } from '../content.ts'
import { findUser } from '../find-user.ts'
import { GraphError } from '../kernel/errors.ts'
import type { GraphCall } from '../kernel/graph-call.ts'
import type { Route } from '../kernel/graph-router.ts'
import { createBudget, type Spent } from './budget.ts'
import { isOutlooks } from './mailbox-slots.ts'

const TOLD_FROM = 0.2

/** What each service allows an app in the smallest kind of tenant (graph-docs throttling-limits). */
interface Limits {
  /** SharePoint's resource units a minute. */
  unitsPerMinute: number
}

/** Takes a call from the budgets of the service it goes to; answers headers to send, or throws 429. */
export type Throttle = (route: Route, call: GraphCall) => Record<string, string>

export function createThrottle({ unitsPerMinute }: Limits, now: () => number, content: TenantContent): Throttle {
  const sharePoint = createBudget(unitsPerMinute, 60_000, now)
  const mailbox = createBudget(10_000, 600_000, now)
  const directory = createBudget(3500, 10_000, now)
  const teams = createBudget(30, 1000, now)
  const oneTeam = createBudget(4, 1000, now)
  return (route, call) => {
    const { appId } = call.caller
    const units = typeof route.cost === 'function' ? route.cost(call) : (route.cost ?? 0)
    if (units > 0) return tell(sharePoint.spend(appId, units))
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

/** SharePoint says how much is left, when that is little. */
function tell(spent: Spent): Record<string, string> {
  const headers = {
    'ratelimit-limit': String(spent.limit),
    'ratelimit-remaining': String(Math.max(0, spent.remaining)),
    'ratelimit-reset': String(spent.reset),
  }
  refuseBeyond(spent, 'throttledRequest', headers)
  return spent.remaining <= spent.limit * TOLD_FROM ? headers : {}
}

/** Graph's own word for it is the same everywhere; the finer one is the service's. */
function refuseBeyond(spent: Spent, innerCode: string, told: Record<string, string> = {}): void {
  if (spent.remaining >= 0) return
  const headers = { ...told, 'retry-after': String(spent.reset) }
  throw new GraphError(429, 'activityLimitReached', 'The app or user has been throttled.', { headers, innerCode })
}
