import type { Settings } from './settings.ts'
import type { Surface } from './traffic.ts'

/** A disturbance asked for beforehand; whatever member is left out matches everything. */
export interface FaultRule {
  surface?: Surface
  method?: string
  /** Part of the path (query included, encoded or not) that must occur in it. */
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
  /** Do nothing and never answer: the connection stays open for as long as whoever asked waits. */
  hang?: boolean
  /** Do the work and send half of the answer, then cut the connection. */
  breakOff?: boolean
  /** Deliver twice. */
  twice?: boolean
  /** Deliver after the next one. */
  reorder?: boolean
}

const ASKED: readonly Surface[] = ['graph', 'connector', 'signin', 'upload']

/** What the tenant delivers may come twice or out of order; what is asked of it may be answered by half or never. */
export const ONLY_ON: Readonly<Record<'twice' | 'reorder' | 'hang' | 'breakOff', readonly Surface[]>> = {
  twice: ['bot', 'notification'],
  reorder: ['notification'],
  hang: ASKED,
  breakOff: ASKED,
}

export const PARTICULAR = Object.keys(ONLY_ON) as readonly (keyof typeof ONLY_ON)[]

interface Request {
  surface: Surface
  method: string
  path: string
}

type Pending = FaultRule & { times: number }

export interface Faults {
  add(rule: FaultRule): void
  /** The first rule that fits, used up by one. */
  take(request: Request): FaultRule | undefined
  /** Those still to come, `times` being how often. */
  list(): FaultRule[]
  clear(): void
}

/** Kept for the next start: what shall befall the first request after a restart can be asked for before it. */
export function openFaults(settings: Settings): Faults {
  let rules = settings.read<Pending[]>('faults') ?? []
  const keep = (kept: Pending[]) => {
    rules = kept
    settings.write('faults', rules)
  }
  return {
    add: (rule) => keep([...rules, { ...rule, times: rule.times ?? 1 }]),
    take(request) {
      const rule = rules.find((each) => fits(each, request))
      if (rule) keep(rules.flatMap((each) => (each === rule ? spend(each) : each)))
      return rule
    },
    list: () => rules,
    clear: () => keep([]),
  }
}

function spend(rule: Pending): Pending[] {
  return rule.times > 1 ? [{ ...rule, times: rule.times - 1 }] : []
}

function fits(rule: FaultRule, { surface, method, path }: Request): boolean {
  if (rule.surface !== undefined && rule.surface !== surface) return false
  if (PARTICULAR.some((deed) => rule[deed] && !ONLY_ON[deed].includes(surface))) return false
  if (rule.method !== undefined && rule.method.toUpperCase() !== method) return false
  return rule.path === undefined || path.includes(rule.path) || decode(path).includes(rule.path)
}

function decode(path: string): string {
  try {
    return decodeURIComponent(path)
  } catch {
    return path
  }
}
