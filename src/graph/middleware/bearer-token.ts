import type { Middleware } from '@microsoft/microsoft-graph-client'
import { GraphFailure } from '../../services/graph-failure.ts'
import { GRAPH_SCOPE, type TokenSource } from '../access-token.ts'
import { carryFailure } from './carried-failure.ts'
import { addHeader, chainLink } from './chain-link.ts'

/** Signs requests to Graph's own origin, and no others: an upload or copy address must never see the token. */
export function bearerToken(token: TokenSource, graphOrigin: string): Middleware {
  return chainLink(async (context, next) => {
    if (new URL(String(context.request)).origin === graphOrigin) {
      addHeader(context, 'Authorization', `Bearer ${await take(token)}`)
    }
    await next()
  })
}

async function take(token: TokenSource): Promise<string> {
  try {
    return await token(GRAPH_SCOPE)
  } catch (error) {
    throw error instanceof GraphFailure ? carryFailure(error) : error
  }
}
