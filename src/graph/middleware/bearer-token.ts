import type { Middleware } from '@microsoft/microsoft-graph-client'
import { GRAPH_SCOPE, type TokenSource } from '../access-token.ts'
import { carryFailures } from './carried-failure.ts'
import { addHeader, chainLink } from './chain-link.ts'

/**
 * Signs requests to Graph's own origin, and no others: an upload or copy address must never see the token. A token that
 * is refused, because it was revoked or the keys have changed, is replaced once; nothing was done with the first.
 */
export function bearerToken(token: TokenSource, graphOrigin: string): Middleware {
  return chainLink(async (context, next) => {
    if (new URL(String(context.request)).origin !== graphOrigin) return next()
    addHeader(context, 'Authorization', `Bearer ${await carryFailures(token(GRAPH_SCOPE))}`)
    await next()
    if (context.response?.status !== 401) return
    addHeader(context, 'Authorization', `Bearer ${await carryFailures(token(GRAPH_SCOPE, true))}`)
    await next()
  })
}
