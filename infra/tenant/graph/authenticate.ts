import type { JWTPayload } from 'jose'
import { GraphError } from '../kernel/errors.ts'
import type { Caller } from '../kernel/graph-call.ts'
import type { Tokens } from '../kernel/tokens.ts'
import { GRAPH, GRAPH_APP } from '../sign-in/tokens.ts'

/** Who the bearer token speaks for; throws 401. */
export async function authenticate(tokens: Tokens, authorization: string | null): Promise<Caller> {
  const token = /^Bearer (.+)$/i.exec(authorization ?? '')?.[1]
  if (!token) throw refuse('Access token is empty.')
  return toCaller(await verify(tokens, token))
}

async function verify(tokens: Tokens, token: string): Promise<JWTPayload> {
  try {
    return await tokens.verify(token, [GRAPH, `${GRAPH}/`, GRAPH_APP])
  } catch (error) {
    throw refuse(explain(error))
  }
}

function toCaller(claims: JWTPayload): Caller {
  const appId = String(claims.appid)
  const scopes = typeof claims.scp === 'string' ? claims.scp.split(' ') : []
  const roles = Array.isArray(claims.roles) ? claims.roles.map(String) : []
  return claims.idtyp === 'user'
    ? { appId, roles: [], scopes, person: String(claims.oid) }
    : { appId, roles, scopes: [] }
}

function explain(error: unknown): string {
  const code = (error as { code?: string }).code
  if (code === 'ERR_JWT_EXPIRED') return 'Lifetime validation failed, the token is expired.'
  const audience = (error as { claim?: string }).claim === 'aud'
  return `Access token validation failure. ${audience ? 'Invalid audience.' : 'Signature or claims are invalid.'}`
}

function refuse(message: string): GraphError {
  const headers = { 'www-authenticate': `Bearer realm="", client_id="${GRAPH_APP}"` }
  return new GraphError(401, 'InvalidAuthenticationToken', message, { headers })
}
