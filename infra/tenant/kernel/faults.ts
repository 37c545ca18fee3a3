/** A disturbance asked for beforehand; whatever member is left out matches everything. */
export interface FaultRule {
  surface?: string
  method?: string
  /** Part of the path (query included) that must occur in it. */
  path?: string
  /** How many requests it befalls; absent means one. */
  times?: number
  /** Answer this instead of doing anything. */
  status?: number
  /** Seconds, for the `Retry-After` header of `status`. */
  retryAfter?: number
  delayMs?: number
  /** Do the work, then cut the connection. */
  dropAnswer?: boolean
  /** Cut the connection (or lose the delivery) without doing anything. */
  lose?: boolean
  /** Deliver twice. */
  twice?: boolean
  /** Deliver after the next one. */
  reorder?: boolean
}

const MEMBERS = new Set([
  ...['surface', 'method', 'path', 'times', 'status', 'retryAfter'],
  ...['delayMs', 'dropAnswer', 'lose', 'twice', 'reorder'],
])

export interface Faults {
  /** Throws on a member it does not know. */
  add(rule: FaultRule): void
  /** The first rule that fits, used up by one. */
  take(request: { surface: string; method: string; path: string }): FaultRule | undefined
  clear(): void
}

export function createFaults(): Faults {
  let rules: (FaultRule & { times: number })[] = []
  return {
    add(rule) {
      const unknown = Object.keys(rule).find((member) => !MEMBERS.has(member))
      if (unknown) throw new Error(`A fault has no member '${unknown}'.`)
      rules.push({ ...rule, times: rule.times ?? 1 })
    },
    take(request) {
      const rule = rules.find((each) => fits(each, request))
      if (!rule) return undefined
      rule.times -= 1
      if (rule.times <= 0) rules = rules.filter((each) => each !== rule)
      return rule
    },
    clear() {
      rules = []
    },
  }
}

function fits(rule: FaultRule, request: { surface: string; method: string; path: string }): boolean {
  if (rule.surface !== undefined && rule.surface !== request.surface) return false
  if (rule.method !== undefined && rule.method.toUpperCase() !== request.method) return false
  return rule.path === undefined || request.path.includes(rule.path)
}
