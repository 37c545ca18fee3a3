import { GraphFailure } from '../services/graph-failure.ts'
import { failureOf } from './to-failure.ts'
import { within } from './within.ts'

/** Asks an address that Graph gave for one file: SharePoint itself, which must never see our token. */
export interface Outside {
  /** One request and its whole answer, whatever its status. Throws `GraphFailure` (`unavailable`) where there is none. */
  ask(url: string, request: OutsideRequest): Promise<OutsideAnswer>
}

export interface OutsideRequest {
  readonly method: 'GET' | 'PUT' | 'DELETE'
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: Uint8Array<ArrayBuffer>
}

export interface OutsideAnswer {
  readonly status: number
  readonly headers: Headers
  /** Parsed; `null` where it is no JSON. */
  readonly body: unknown
}

/** A range of a file takes longer than a question. */
const TIMEOUT = 120_000

/** @param stop cuts off what is still unanswered */
export function openOutside(fetch: typeof globalThis.fetch, stop?: AbortSignal): Outside {
  return {
    async ask(url, request) {
      try {
        return await within(TIMEOUT, stop, async (signal) => {
          const answer = await fetch(url, { ...request, redirect: 'manual', signal })
          const body = (await answer.json().catch(() => null)) as unknown
          return { status: answer.status, headers: answer.headers, body }
        })
      } catch (cause) {
        const message = 'SharePoint did not answer.'
        throw new GraphFailure('unavailable', { status: 0, code: 'noAnswer', message, cause })
      }
    },
  }
}

export function outsideFailure({ status, body }: OutsideAnswer): GraphFailure {
  const { error } = (body ?? {}) as { error?: { code?: string; message?: string } }
  return failureOf(status, error ?? {}, null)
}
