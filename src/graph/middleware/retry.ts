import type { Context, Middleware, MiddlewareOptions } from '@microsoft/microsoft-graph-client'
import { carriedFailure, carryFailures } from './carried-failure.ts'
import { chainLink } from './chain-link.ts'
import { nextWait, type Refusal } from './next-wait.ts'
import { readRetryAfter } from './retry-after.ts'
import type { Waits } from './waits.ts'

/** Marks a request that would not be repeated by its method alone, but may be: it carries an idempotency key or only reads. */
export class Repeatable implements MiddlewareOptions {}

/** No PUT: one that has to find what is there unchanged, or nothing, is refused the second time. */
const REPEATABLE_METHODS = new Set(['GET', 'HEAD', 'DELETE'])

/** Tries again what was refused for certain, and what is in doubt where a repetition does no harm; waits as long as it is told to. */
export function retry(waits: Waits): Middleware {
  return chainLink(async (context, next) => {
    let waited = 0
    for (let made = 1; ; made++) {
      const { refusal, settle } = await attempt(context, next, waits.now)
      const wait = refusal && nextWait(refusal, isRepeatable(context), { made, waited }, waits.random)
      if (wait === null) return settle()
      await carryFailures(waits.pause(wait))
      waited += wait
    }
  })
}

interface Attempt {
  readonly refusal: Refusal | null
  /** Accepts the outcome as it is: returns, or throws what was thrown. */
  readonly settle: () => void
}

async function attempt(context: Context, next: () => Promise<void>, now: () => number): Promise<Attempt> {
  try {
    await next()
  } catch (error) {
    const noAnswer = carriedFailure(error)?.code === 'noAnswer'
    const settle = () => {
      throw error
    }
    return { refusal: noAnswer ? { status: 0, retryAfter: null } : null, settle }
  }
  const answer = context.response
  if (!answer || answer.ok) return { refusal: null, settle: () => {} }
  const retryAfter = readRetryAfter(answer.headers.get('retry-after'), answer.headers.get('date'), now())
  return { refusal: { status: answer.status, retryAfter }, settle: () => {} }
}

function isRepeatable(context: Context): boolean {
  if (context.middlewareControl?.getMiddlewareOptions(Repeatable)) return true
  return REPEATABLE_METHODS.has(context.options?.method ?? 'GET')
}
