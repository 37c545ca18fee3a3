import type { Kernel } from '../kernel/kernel.ts'

const PATIENCE_MS = 10_000

/** `held` is a delivery that shall come after the next one; `tookMs` is there when the address was really asked. */
export type Posting = { outcome: 'taken' | 'failed' | 'held'; tookMs?: number }

/** Posts one collection of notifications under the faults that were asked for; anything but 2xx in time is a failure. */
export async function postNotification(kernel: Kernel, address: string, value: object[]): Promise<Posting> {
  const { pathname, search } = new URL(address)
  const path = pathname + search
  const fault = kernel.faults.take({ surface: 'notification', method: 'POST', path }) ?? {}
  if (fault.delayMs) await new Promise((resolve) => setTimeout(resolve, fault.delayMs))
  if (fault.reorder) return { outcome: 'held' }
  if (fault.lose) return { outcome: 'taken' }
  if (fault.status !== undefined) {
    record(kernel, path, fault.status, value)
    return { outcome: fault.status < 300 ? 'taken' : 'failed' }
  }
  if (fault.twice) await post(kernel, address, path, value)
  const began = performance.now()
  const status = await post(kernel, address, path, value)
  const outcome = status >= 200 && status < 300 && !fault.dropAnswer ? 'taken' : 'failed'
  return { outcome, tookMs: performance.now() - began }
}

async function post(kernel: Kernel, address: string, path: string, value: object[]): Promise<number> {
  const status = await fetch(address, {
    ...{ method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ value }) },
    ...{ redirect: 'manual', signal: AbortSignal.timeout(PATIENCE_MS) },
  })
    .then(async (response) => {
      await response.arrayBuffer()
      return response.status
    })
    .catch(() => 0)
  record(kernel, path, status, value)
  return status
}

function record(kernel: Kernel, path: string, status: number, value: object[]) {
  kernel.traffic.record({
    surface: 'notification',
    method: 'POST',
    path,
    status,
    request: { body: { value } },
    response: {},
  })
}
