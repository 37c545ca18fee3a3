import { randomUUID } from 'node:crypto'
import type { Hono } from 'hono'
import type { ErrorBody } from '../kernel/errors.ts'
import type { GraphAnswer } from '../kernel/graph-call.ts'
import { tellGraphFault } from '../kernel/graph-fault.ts'
import type { Kernel } from '../kernel/kernel.ts'
import { observe } from '../kernel/observe.ts'
import { authenticate } from './authenticate.ts'
import { registerBatch } from './batch.ts'
import { holdMailbox } from './hold-mailbox.ts'
import { registerLeftOut } from './left-out.ts'
import { createMailboxSlots } from './mailbox-slots.ts'
import { createThrottle } from './throttle.ts'

export interface GraphOptions {
  unitsPerMinute?: number
}

/** Resource units a minute of an app in a tenant of up to 1,000 licences. */
const SMALLEST_TENANT = 1250

/** Everything under `/v1.0`. */
export function registerGraph(app: Hono, kernel: Kernel, options: GraphOptions): void {
  const limits = { unitsPerMinute: options.unitsPerMinute ?? SMALLEST_TENANT }
  kernel.graph.guard({
    authenticate: (authorization) => authenticate(kernel.tokens, authorization),
    spend: createThrottle(limits, kernel.clock.now, kernel.content),
  })
  const slots = createMailboxSlots(kernel.content)
  registerBatch(kernel, slots)
  registerLeftOut(kernel)
  app.all('/v1.0/*', holdMailbox(kernel, slots), observe(kernel, 'graph', tellGraphFault), async (context) => {
    const { method, url, raw } = context.req
    const body = new Uint8Array(await context.req.arrayBuffer())
    const answer = await kernel.graph.handle({ method, url: new URL(url), headers: raw.headers, body })
    return toResponse(answer, raw.headers.get('client-request-id'))
  })
}

function toResponse({ status, headers: given, body }: GraphAnswer, asked: string | null): Response {
  const headers = { ...given, ...nameRequest(body, asked) }
  if (body === undefined) return new Response(null, { status, headers })
  if (body instanceof Uint8Array || body instanceof ReadableStream) {
    return new Response(body as Uint8Array<ArrayBuffer> | ReadableStream, { status, headers })
  }
  return Response.json(body, { status, headers })
}

/** By what Microsoft's support finds a request again: on every answer, and the same within a refusal's body. */
function nameRequest(body: unknown, asked: string | null): Record<string, string> {
  const { error } = (body ?? {}) as Partial<ErrorBody>
  const id = error?.innerError['request-id'] ?? randomUUID()
  return { 'request-id': id, 'client-request-id': asked ?? id }
}
