import { randomUUID } from 'node:crypto'
import { badRequest } from '../kernel/errors.ts'
import type { Kernel } from '../kernel/kernel.ts'

const PATIENCE_MS = 10_000

/** The address must give back the token as plain text within 10 s, or there is no subscription. */
export async function shakeHands(kernel: Kernel, address: string): Promise<void> {
  const token = `Validation: Testing client application reachability for subscription Request-Id: ${randomUUID()}`
  const url = new URL(address)
  url.searchParams.set('validationToken', token)
  const answer = await fetch(url, {
    ...{ method: 'POST', headers: { 'content-type': 'text/plain; charset=utf-8' }, body: '', redirect: 'manual' },
    signal: AbortSignal.timeout(PATIENCE_MS),
  })
    .then(async (response) => ({
      status: response.status,
      plain: response.headers.get('content-type')?.toLowerCase().startsWith('text/plain') === true,
      text: await response.text(),
    }))
    .catch(() => ({ status: 0, plain: false, text: '' }))
  kernel.traffic.record({
    ...{ surface: 'notification', method: 'POST', path: url.pathname + url.search, status: answer.status },
    ...{ request: {}, response: answer.text === '' ? {} : { body: answer.text } },
  })
  if (answer.status === 200 && answer.plain && answer.text === token) return
  const what = answer.status === 0 ? 'The request timed out or was refused.' : `HTTP status code is '${answer.status}'.`
  throw badRequest(`Subscription validation request failed. ${what}`, 'ValidationError')
}
