import { connectGraph, type GraphConnections, type GraphOptions } from '../../src/graph/connect.ts'

export const GRAPH = 'https://graph.example'

export interface Seen {
  readonly method: string
  /** With its query. */
  readonly url: string
  readonly headers: Headers
  readonly body: unknown
  /** Moment it went out, on the scripted clock. */
  readonly at: number
}

export type Reply = (request: Seen) => Response | Promise<Response>

export interface ScriptedGraph extends GraphConnections {
  readonly seen: Seen[]
  /** Milliseconds waited, wait by wait. */
  readonly waits: number[]
}

/** A Graph that gives these replies in turn (the last one for ever), and a clock that jumps over every wait. */
export function scriptGraph(replies: readonly Reply[], more: Partial<GraphOptions> = {}): ScriptedGraph {
  const seen: Seen[] = []
  const waits: number[] = []
  let now = Date.parse('2027-01-11T09:00:00Z')
  const connections = connectGraph({
    config: { graphUrl: GRAPH, publicUrl: 'https://waymark.example' },
    token: async (scope) => `token for ${scope}`,
    now: () => now,
    pause: async (milliseconds) => {
      waits.push(milliseconds)
      now += milliseconds
    },
    random: () => 0.5,
    fetch: async (input, init) => {
      const request = {
        method: init?.method ?? 'GET',
        url: String(input),
        headers: new Headers(init?.headers),
        body: init?.body instanceof Uint8Array ? init.body : init?.body ? JSON.parse(String(init.body)) : undefined,
        at: now,
      }
      seen.push(request)
      const reply = replies[Math.min(seen.length, replies.length) - 1]
      if (!reply) throw new Error(`No reply is scripted for ${request.method} ${request.url}`)
      return reply(request)
    },
    ...more,
  })
  return { ...connections, seen, waits }
}

export function json(body: unknown, status = 200, headers: Record<string, string> = {}): Reply {
  return () => Response.json(body, { status, headers })
}

export function refuse(status: number, code: string, headers: Record<string, string> = {}): Reply {
  const innerError = { 'request-id': 'request-7', date: '2027-01-11T09:00:00' }
  return json({ error: { code, message: `Refused: ${code}`, innerError } }, status, headers)
}

/** The connection breaks after the request was taken. */
export const breakOff: Reply = () => Promise.reject(new TypeError('fetch failed'))

export interface AskedPart {
  readonly id: string
  readonly method: string
  readonly url: string
  readonly headers?: Record<string, string>
  readonly body?: unknown
  readonly dependsOn?: readonly string[]
}

export type PartReply = { status: number; headers?: Record<string, string>; body?: unknown }

/** Answers each part of a `$batch` by itself, in reverse order as Graph may. */
export function batch(answer: (part: AskedPart, index: number) => PartReply): Reply {
  return (request) => {
    const { requests } = request.body as { requests: AskedPart[] }
    const responses = requests.map((part, index) => ({ id: part.id, ...answer(part, index) }))
    return Response.json({ responses: responses.reverse() })
  }
}

export function partsOf(request: Seen | undefined): readonly AskedPart[] {
  return (request!.body as { requests: AskedPart[] }).requests
}
