import { answerFault } from '../kernel/answer-fault.ts'
import type { GraphAnswer } from '../kernel/graph-call.ts'
import { tellGraphFault } from '../kernel/graph-fault.ts'
import type { Kernel } from '../kernel/kernel.ts'

/** Puts one part of a batch under the faults that were asked for; it has no connection to cut or to keep waiting, so a lost part is a 504. */
export async function disturbPart(
  { faults }: Kernel,
  method: string,
  url: URL,
  dispatch: () => Promise<GraphAnswer>,
): Promise<GraphAnswer> {
  const fault = faults.take({ surface: 'graph', method, path: url.pathname + url.search }) ?? {}
  if (fault.delayMs) await new Promise((resolve) => setTimeout(resolve, fault.delayMs))
  if (fault.status !== undefined) return toAnswer(answerFault(tellGraphFault, fault.status, fault.retryAfter, url))
  if (fault.lose || fault.hang) return toAnswer(tellGraphFault(504, url))
  const answer = await dispatch()
  return fault.dropAnswer || fault.breakOff ? toAnswer(tellGraphFault(504, url)) : answer
}

async function toAnswer(response: Response): Promise<GraphAnswer> {
  const { 'content-type': _, ...headers } = Object.fromEntries(response.headers)
  return { status: response.status, headers, body: await response.json() }
}
