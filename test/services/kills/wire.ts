import { CHANNEL_ID } from '../../../infra/rehearsal/tenant-content.ts'
import type { Tenant } from '../../../infra/tenant/tenant.ts'
import type { Blow, EffectName, Point } from './blow.ts'
import type { Life, Writes } from './life.ts'

/** A request on its way; the connector's body is not seen. */
interface Call {
  readonly method: string
  readonly path: string
  readonly body: string
}

/** What becomes of a call: it is done and answered, done without an answer, or never arrives. */
type Fate = 'pass' | 'unanswered' | 'lost'

/** Where a card is posted. */
export const CHANNEL = `/conversations/${CHANNEL_ID}/activities`

const MADE_BY: Readonly<Record<EffectName, (call: Call) => boolean>> = {
  folders: ({ path, body }) => path.endsWith('/$batch') && body.includes('"folder":{}'),
  columns: ({ method, path }) => method === 'POST' && path.endsWith('/columns'),
  subscription: ({ method, path }) => method === 'POST' && path.endsWith('/subscriptions'),
  event: ({ method, path }) => method === 'POST' && path.endsWith('/events'),
  'card post': ({ method, path }) => method === 'POST' && path.endsWith(CHANNEL),
  'card edit': ({ method, path }) => method === 'PUT' && path.includes(`${CHANNEL}/`),
  'personal message': ({ method, path }) =>
    method === 'POST' && path.endsWith('/activities') && !path.endsWith(CHANNEL),
  'meeting move': ({ method, path }) => method === 'PATCH' && path.includes('/events/'),
  'file move': ({ method, path, body }) =>
    method === 'PATCH' && path.includes('/items/') && body.includes('parentReference'),
  'log upload': ({ method, path }) => method === 'PUT' && path.endsWith('/content'),
  'document upload': ({ method, path }) => method === 'PUT' && path.endsWith('/content'),
}

/** Watches the calls of one effect, and lets the blow fall on one of them and on the writes that follow. */
export interface Wire extends Writes {
  /** Of the effect's calls so far. */
  readonly calls: number
  readonly struck: boolean
  fateOf(call: Call): Fate
  /** The other side has done what it was last asked for. */
  done(): void
}

/** @param blow `null`: the calls are counted only */
export function createWire(effect: EffectName, blow: Pick<Blow, 'point' | 'call'> | null, life: Life): Wire {
  let calls = 0
  let struck = false
  /** Where the process is to end from now on. */
  let ending: Point | null = null
  return {
    get calls() {
      return calls
    },
    get struck() {
      return struck
    },
    fateOf(call) {
      if (!MADE_BY[effect](call)) return 'pass'
      calls += 1
      if (blow === null || struck || calls - 1 !== blow.call) return 'pass'
      struck = true
      switch (blow.point) {
        case 'key stored':
          life.die()
          return 'lost'
        case 'call sent':
          ending = blow.point
          return 'unanswered'
        case 'answer lost':
          return 'unanswered'
        case 'call lost':
          return 'lost'
        default:
          ending = blow.point
          return 'pass'
      }
    },
    done() {
      if (ending === 'call sent') life.die()
    },
    before() {
      if (ending === 'answer received') life.die()
    },
    after() {
      if (ending === 'receipt stored') life.die()
    },
  }
}

/** `fetch` over this wire. */
export function fetchOver(wire: Wire): typeof fetch {
  return async (input, init) => {
    const url = new URL(String(input))
    const body = typeof init?.body === 'string' ? init.body : ''
    const fate = wire.fateOf({ method: init?.method ?? 'GET', path: decodeURIComponent(url.pathname), body })
    if (fate === 'lost') throw new TypeError('fetch failed')
    const answer = await fetch(input, init)
    if (fate === 'pass') return answer
    await answer.arrayBuffer()
    wire.done()
    throw new TypeError('fetch failed')
  }
}

/** The bot's calls go through a client of Teams' own, so they meet their fate where they arrive. */
export function layToConnector(tenant: Tenant, wire: () => Wire | undefined): void {
  const { faults, traffic } = tenant.kernel
  const { take } = faults
  const { record } = traffic
  traffic.record = (exchange) => {
    record(exchange)
    if (exchange.surface === 'connector') wire()?.done()
  }
  faults.take = (request) => {
    if (request.surface !== 'connector') return take(request)
    const fate = wire()?.fateOf({ method: request.method, path: decodeURIComponent(request.path), body: '' })
    if (fate === 'lost') return { lose: true }
    return fate === 'unanswered' ? { dropAnswer: true } : take(request)
  }
}
