import type { Middleware } from '@microsoft/microsoft-graph-client'
import { GraphFailure } from '../../services/graph-failure.ts'
import { within } from '../within.ts'
import { carryFailure } from './carried-failure.ts'

const WITHOUT_BODY = new Set([204, 205, 304])

/**
 * The last link: one request, one whole answer. The body is read here too, so that an answer that breaks off half-way
 * is a failed attempt like any other. Redirects are not followed, since they may lead away from Graph.
 * @param timeout milliseconds for request and answer together
 * @param stop cuts off what is still unanswered
 */
export function transport(fetch: typeof globalThis.fetch, timeout: number, stop?: AbortSignal): Middleware {
  return {
    execute: async (context) => {
      try {
        context.response = await within(timeout, stop, async (signal) => {
          const answer = await fetch(context.request, { ...context.options, redirect: 'manual', signal })
          const body = WITHOUT_BODY.has(answer.status) ? null : await answer.arrayBuffer()
          return new Response(body, { status: answer.status, headers: answer.headers })
        })
      } catch (cause) {
        const message = 'Microsoft Graph did not answer.'
        throw carryFailure(new GraphFailure('unavailable', { status: 0, code: 'noAnswer', message, cause }))
      }
    },
  }
}
