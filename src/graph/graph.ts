import { Client, type GraphRequest, type Middleware, ResponseType } from '@microsoft/microsoft-graph-client'
import { GraphFailure } from '../services/graph-failure.ts'
import { Repeatable } from './middleware/retry.ts'
import type { Waits } from './middleware/waits.ts'
import { failureOf, toFailure } from './to-failure.ts'

export interface GraphCall {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
  /** Below `/v1.0`, each segment and value percent-encoded, with its query. */
  readonly path: string
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: unknown
  /** But for GET and DELETE: twice does no harm, because it carries an idempotency key or changes nothing. */
  readonly repeatable?: boolean
  /** The answer itself is wanted, whatever its status. */
  readonly raw?: boolean
}

/** Microsoft Graph as the rest of this room speaks to it: JSON in and out, failures as `GraphFailure`. */
export interface Graph {
  send<T>(call: GraphCall): Promise<T>
  get<T>(path: string, headers?: Readonly<Record<string, string>>): Promise<T>
  /** The path of an absolute link that Graph gave; refuses one that leads elsewhere, since it would get our token. */
  pathOf(link: string): string
  /** Where Graph sends whoever asks for this, such as a file's content; nobody is sent there yet. */
  locate(path: string): Promise<string>
  readonly waits: Waits
}

/** @param baseUrl origin of Graph, without a version */
export function createGraph(baseUrl: string, middleware: Middleware[], waits: Waits): Graph {
  const client = Client.initWithMiddleware({ baseUrl, defaultVersion: 'v1.0', middleware })
  const send = async <T>(call: GraphCall): Promise<T> => {
    const request = client.api(call.path).headers({ ...call.headers })
    if (call.raw) request.responseType(ResponseType.RAW)
    if (call.repeatable) request.middlewareOptions([new Repeatable()])
    try {
      return (await dispatch(request, call)) as T
    } catch (error) {
      throw toFailure(error)
    }
  }
  return {
    send,
    get: (path, headers) => send({ method: 'GET', path, ...(headers ? { headers } : {}) }),
    pathOf: (link) => pathBelow(`${baseUrl}/v1.0`, link),
    async locate(path) {
      const answer = await send<Response>({ method: 'GET', path, raw: true })
      const location = answer.headers.get('location')
      if (answer.status === 302 && location !== null) return location
      throw failureOf(answer.status, {}, null)
    },
    waits,
  }
}

function dispatch(request: GraphRequest, call: GraphCall): Promise<unknown> {
  switch (call.method) {
    case 'GET':
      return request.get()
    case 'POST':
      return request.post(call.body)
    case 'PUT':
      return request.put(call.body)
    case 'PATCH':
      return request.patch(call.body)
    case 'DELETE':
      return request.delete()
  }
}

function pathBelow(root: string, link: string): string {
  if (link.startsWith(`${root}/`)) return link.slice(root.length)
  const message = 'Microsoft Graph gave a link that leads to another address; it was not followed.'
  throw new GraphFailure('invalid', { status: 0, code: 'foreignLink', message })
}
