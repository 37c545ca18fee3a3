import type { FaultRule } from '../../../infra/tenant/kernel/faults.ts'
import type { Tenant } from '../../../infra/tenant/tenant.ts'
import type { FaultName, Step } from '../story.ts'
import type { SimClock } from './clock.ts'

/** What befalls the product's calls: what people do in the midst of them, faults, and where its process ends. */
export interface Wire {
  /** Of any call, on the way to the store, to Teams or to Graph. */
  fateOfCall(): 'live' | 'die before' | 'die after'
  send(address: string, init: RequestInit | undefined): Promise<Response>
  add(step: Extract<Step, { do: 'fault' | 'kill' }>): void
  /** Something happens just before the so many-th next call of Graph. */
  interrupt(call: number, happen: () => Promise<void>): void
  /** Begins a round of what falls due; what asks Graph without an end in one ends with its process. */
  newRound(): void
  /** Whether that befell it. */
  ranAway(): boolean
  /** Until its process is started again, in milliseconds; of the last one that ended. */
  downFor(): number
  /** From now on nothing befalls them; what was to happen in the midst happens. */
  calm(): Promise<void>
}

const RULES: Readonly<Record<FaultName, FaultRule>> = {
  throttled: { status: 429, retryAfter: 7 },
  unavailable: { status: 503 },
  'answer lost': { dropAnswer: true },
  'request lost': { lose: true },
  changed: { method: 'PATCH', status: 412 },
  locked: { method: 'PATCH', status: 423 },
}

/** What a call of Graph takes. */
const TAKES = 40
const MINUTE = 60_000
/** Far more than any look takes of a library as small as these. */
const MOST_CALLS = 3_000

export function createWire(tenant: Tenant, clock: SimClock): Wire {
  const { faults } = tenant.kernel
  const kills: { call: number; done: boolean; downFor: number }[] = []
  const waiting: { rule: FaultRule; times: number }[] = []
  const meanwhile: { call: number; happen: () => Promise<void> }[] = []
  let down = 0
  let calls = 0

  /** The rule for this call alone, where one fits it. */
  function takeFault(method: string, body: string): FaultRule | null {
    const next = waiting.find(
      ({ rule }) => rule.method === undefined || rule.method === method || body.includes(`"${rule.method}"`),
    )
    if (!next) return null
    next.times -= 1
    if (next.times === 0) waiting.splice(waiting.indexOf(next), 1)
    return { ...next.rule, surface: 'graph' }
  }

  async function interruptNow(): Promise<void> {
    for (const one of meanwhile) one.call -= 1
    for (const one of meanwhile.filter(({ call }) => call <= 0)) {
      meanwhile.splice(meanwhile.indexOf(one), 1)
      await one.happen()
    }
  }

  return {
    newRound() {
      calls = 0
    },
    ranAway: () => calls > MOST_CALLS,
    fateOfCall() {
      if (calls > MOST_CALLS) return 'die before'
      const [next] = kills
      if (!next) return 'live'
      next.call -= 1
      if (next.call > 0) return 'live'
      kills.shift()
      down = next.downFor * MINUTE
      return next.done ? 'die after' : 'die before'
    },
    async send(address, init) {
      calls += 1
      await interruptNow()
      clock.pass(TAKES)
      const others = faults.list()
      const fault = takeFault(init?.method ?? 'GET', typeof init?.body === 'string' ? init.body : '')
      if (fault) faults.add(fault)
      const answer = await tenant.request(address, init)
      clock.pass(TAKES)
      if (fault) {
        // Whether it struck or not: it was for this call alone.
        faults.clear()
        for (const other of others) faults.add(other)
      }
      // In process there is no connection to break: the tenant says so.
      if (answer.status === 599) throw new TypeError('fetch failed')
      return answer
    },
    add(step) {
      if (step.do === 'kill') kills.push({ ...step })
      else waiting.push({ rule: RULES[step.how], times: step.times })
    },
    interrupt: (call, happen) => void meanwhile.push({ call, happen }),
    downFor: () => down,
    async calm() {
      kills.length = 0
      waiting.length = 0
      for (const { happen } of meanwhile.splice(0)) await happen()
      faults.clear()
    },
  }
}
