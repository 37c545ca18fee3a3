import diagnostics from 'node:diagnostics_channel'
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Tenant } from '../../infra/tenant/tenant.ts'

/** A request that reached the connector: to which conversation, and when by the machine's clock. */
export interface Call {
  readonly at: number
  readonly method: string
  readonly conversation: string
  readonly status: number
}

export interface ConnectorCalls {
  readonly calls: readonly Call[]
  /** New messages whose card has this heading, in the order in which they came. */
  cardsOf(heading: string): readonly Call[]
  stop(): void
}

const STARTED = 'http.server.request.start'
const FINISHED = 'http.server.response.finish'
const CONVERSATION = /^\/connector\/v3\/conversations\/([^/?]+)\/activities/

/** Notes what is asked of the connector as it arrives; what was said in it is read from the tenant's traffic. */
export function watchConnector(tenant: Tenant): ConnectorCalls {
  const calls: Call[] = []
  const arrived = new WeakMap<IncomingMessage, number>()
  const port = Number(new URL(tenant.url).port)
  const start = (message: unknown) => {
    const { request } = message as { request: IncomingMessage }
    if (request.socket.localPort === port) arrived.set(request, Date.now())
  }
  const finish = (message: unknown) => {
    const { request, response } = message as { request: IncomingMessage; response: ServerResponse }
    const [, conversation] = CONVERSATION.exec(request.url ?? '') ?? []
    const at = arrived.get(request)
    if (conversation === undefined || at === undefined) return
    const { method = '' } = request
    calls.push({ at, method, conversation: decodeURIComponent(conversation), status: response.statusCode })
  }
  tenant.kernel.traffic.clear()
  diagnostics.subscribe(STARTED, start)
  diagnostics.subscribe(FINISHED, finish)
  return {
    calls,
    cardsOf: (heading) => cardsOf(tenant, calls, heading),
    stop() {
      diagnostics.unsubscribe(STARTED, start)
      diagnostics.unsubscribe(FINISHED, finish)
    },
  }
}

function cardsOf(tenant: Tenant, calls: readonly Call[], heading: string): readonly Call[] {
  const posted = [...tenant.kernel.traffic.list()].flatMap(({ surface, method, path, request }) => {
    const isCard = surface === 'connector' && method === 'POST' && JSON.stringify(request.body).includes(heading)
    const [, conversation] = isCard ? (CONVERSATION.exec(path) ?? []) : []
    return conversation === undefined ? [] : [decodeURIComponent(conversation)]
  })
  return posted.flatMap((conversation) => {
    const call = calls.find((one) => one.method === 'POST' && one.conversation === conversation)
    return call ? [call] : []
  })
}
