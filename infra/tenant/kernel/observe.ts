import type { HttpBindings } from '@hono/node-server'
import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response'
import type { Context, MiddlewareHandler } from 'hono'
import { answerFault, type TellFault } from './answer-fault.ts'
import type { Faults } from './faults.ts'
import { describeBody, describeBytes } from './recorded-body.ts'
import type { Surface, Traffic } from './traffic.ts'

/** Puts a surface's requests under the faults that were asked for, and records each exchange. */
export function observe(
  kernel: { faults: Faults; traffic: Traffic },
  surface: Surface,
  tell: TellFault,
): MiddlewareHandler {
  return async (context, next) => {
    const url = new URL(context.req.url)
    const path = url.pathname + url.search
    const { method } = context.req
    const fault = kernel.faults.take({ surface, method, path }) ?? {}
    if (fault.delayMs) await new Promise((resolve) => setTimeout(resolve, fault.delayMs))
    const sent = new Uint8Array(await context.req.arrayBuffer())
    if (fault.lose) context.res = cutOff(context)
    else if (fault.status !== undefined) context.res = answerFault(tell, fault.status, fault.retryAfter, url)
    else await next()
    // 0: the connection was cut before anything was done.
    const status = fault.lose ? 0 : context.res.status
    const raw = surface === 'upload' || url.pathname.endsWith('/content')
    const request = raw ? describeBytes(sent) : describeBody(sent, context.req.header('content-type') ?? null)
    const response = fault.lose ? undefined : await describeResponse(context.res)
    kernel.traffic.record({ surface, method, path, status, request: { body: request }, response: { body: response } })
    if (fault.dropAnswer) context.res = cutOff(context)
  }
}

async function describeResponse(response: Response): Promise<unknown> {
  const type = response.headers.get('content-type')
  const json = (type ?? '').includes('json')
  const length = Number(response.headers.get('content-length'))
  if (!json) return length > 0 ? { bytes: length } : undefined
  return describeBody(new Uint8Array(await response.clone().arrayBuffer()), type)
}

/** The connection ends without an answer. In process there is none to cut: the caller sees 599. */
function cutOff(context: Context): Response {
  const outgoing = (context.env as Partial<HttpBindings> | undefined)?.outgoing
  if (!outgoing) return new Response(null, { status: 599 })
  outgoing.destroy()
  return RESPONSE_ALREADY_SENT
}
