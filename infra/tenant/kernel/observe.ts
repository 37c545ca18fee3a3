import type { MiddlewareHandler } from 'hono'
import { answerFault, type TellFault } from './answer-fault.ts'
import { breakOff, cutOff, neverAnswer } from './broken-answer.ts'
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
    else if (!fault.hang) await next()
    // 0: nothing was done, and no answer sent.
    const unheard = fault.lose || fault.hang
    const status = unheard ? 0 : context.res.status
    const raw = surface === 'upload' || url.pathname.endsWith('/content')
    const request = raw ? describeBytes(sent) : describeBody(sent, context.req.header('content-type') ?? null)
    const response = unheard ? undefined : await describeResponse(context.res)
    kernel.traffic.record({ surface, method, path, status, request: { body: request }, response: { body: response } })
    if (fault.dropAnswer) context.res = cutOff(context)
    if (fault.breakOff) context.res = await breakOff(context)
    if (fault.hang) context.res = await neverAnswer(context)
  }
}

async function describeResponse(response: Response): Promise<unknown> {
  const type = response.headers.get('content-type')
  const json = (type ?? '').includes('json')
  const length = Number(response.headers.get('content-length'))
  if (!json) return length > 0 ? { bytes: length } : undefined
  return describeBody(new Uint8Array(await response.clone().arrayBuffer()), type)
}
