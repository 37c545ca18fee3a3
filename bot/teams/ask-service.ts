import { request as askPlainly, Agent as PlainAgent, type RequestOptions } from 'node:http'
import { Agent, request as ask } from 'node:https'
import { text } from 'node:stream/consumers'

/** Teams' connector refused it. */
export class ConnectorRefusal extends Error {
  override readonly name = 'ConnectorRefusal'
  readonly statusCode: number
  /** Teams' own word for it. */
  readonly code: string
  /** Milliseconds. */
  readonly retryAfter: number | undefined

  constructor(statusCode: number, body: unknown, retryAfter: string | undefined) {
    const { code = '' } = (body as { error?: { code?: string } } | null)?.error ?? {}
    super(`Teams answered ${statusCode}${code && ` ${code}`}.`)
    this.statusCode = statusCode
    this.code = code
    const seconds = Number(retryAfter ?? Number.NaN)
    this.retryAfter = Number.isFinite(seconds) ? seconds * 1000 : undefined
  }
}

export interface Asking {
  readonly method: 'GET' | 'POST' | 'PUT'
  /** Below the service's conversations. */
  readonly path: string
  readonly body?: object | undefined
  readonly token: string
  readonly signal: AbortSignal
}

/** What we read of its answers, each of which has some of it. */
export interface ServiceAnswer {
  readonly id?: string
  readonly members?: readonly { readonly aadObjectId?: string }[]
  readonly continuationToken?: string
}

/** Dropped before the other side may: what is written to a connection that was closed meanwhile is in doubt. */
const IDLE = { keepAlive: true, timeout: 20_000 }
const agents = { 'http:': new PlainAgent(IDLE), 'https:': new Agent(IDLE) }

/**
 * One request of Teams' connector, never repeated (the framework's client repeats a POST after a 5xx, which is two messages
 * with one receipt), nor led elsewhere. Throws `ConnectorRefusal`, or what the connection says.
 */
export async function askService(
  serviceUrl: string,
  { method, path, body, token, signal }: Asking,
): Promise<ServiceAnswer> {
  const url = new URL(`${serviceUrl.replace(/\/?$/, '/')}v3/conversations${path}`)
  const content = body ? JSON.stringify(body) : ''
  const headers = {
    authorization: `Bearer ${token}`,
    ...(body && { 'content-type': 'application/json', 'content-length': Buffer.byteLength(content) }),
  }
  const { status, answer, retryAfter } = await exchange(url, { method, headers, signal }, content)
  const said: unknown = readJson(answer)
  if (status >= 300) throw new ConnectorRefusal(status, said, retryAfter)
  return said ?? {}
}

interface Exchanged {
  readonly status: number
  readonly answer: string
  readonly retryAfter: string | undefined
}

function exchange(url: URL, options: RequestOptions, content: string): Promise<Exchanged> {
  const isPlain = url.protocol === 'http:'
  const agent = agents[isPlain ? 'http:' : 'https:']
  return new Promise((resolve, reject) => {
    const asked = (isPlain ? askPlainly : ask)(url, { ...options, agent }, (answer) => {
      const { statusCode = 0, headers } = answer
      text(answer).then(
        (body) => resolve({ status: statusCode, answer: body, retryAfter: headers['retry-after'] }),
        reject,
      )
    })
    asked.on('error', reject)
    asked.end(content)
  })
}

function readJson(text: string): object | null {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
