import type { INetworkModule, NetworkRequestOptions } from '@azure/msal-node'
import { within } from './within.ts'

/** msal's own gives up on a sign-in service that never answers only when the connection does. */
const TIMEOUT = 15_000

/** msal's way to the sign-in service, with an end: a time limit, and the server's own stop. */
export function signInTransport(stop: AbortSignal | undefined): INetworkModule {
  const send = <T>(method: 'GET' | 'POST', url: string, { headers = {}, body }: NetworkRequestOptions = {}) =>
    within(TIMEOUT, stop, async (signal) => {
      const answer = await fetch(url, { method, headers, signal, ...(body === undefined ? {} : { body }) })
      return {
        status: answer.status,
        headers: Object.fromEntries(answer.headers),
        body: (await answer.json()) as T,
      }
    })
  return {
    sendGetRequestAsync: (url, options) => send('GET', url, options),
    sendPostRequestAsync: (url, options) => send('POST', url, options),
  }
}
