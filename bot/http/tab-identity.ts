import { createRemoteJWKSet, errors, type JWTPayload, jwtVerify } from 'jose'
import { z } from 'zod'

/** The person behind a tab's token. */
export interface TabIdentity {
  /** Entra object id. */
  readonly id: string
  readonly name: string
}

export interface TabIdentitySettings {
  readonly authorityHost: string
  readonly tenantId: string
  readonly appId: string
  readonly appUri: string
}

/** The token was not good; `cause` says why, for the log only. */
export class TokenRefused extends Error {
  override readonly name = 'TokenRefused'
}

const metadata = z.object({ issuer: z.string(), jwks_uri: z.url() })

/** The scope that Teams asks for when the tab calls `getAuthToken` (manifest `webApplicationInfo`). */
const SCOPE = 'access_as_user'

const SKEW = 300

/**
 * Checks signature, issuer, audience, tenant, scope and times of the token that the tab brings. Keys and
 * issuer come from the tenant's own OpenID configuration, fetched once. Throws `TokenRefused`.
 */
export function createTabIdentity(
  settings: TabIdentitySettings,
): (authorization: string | undefined) => Promise<TabIdentity> {
  const { authorityHost, tenantId, appId, appUri } = settings
  let trust: Promise<{ issuer: string; keys: ReturnType<typeof createRemoteJWKSet> }> | undefined
  return async (authorization) => {
    const [, token] = /^Bearer (\S+)$/i.exec(authorization ?? '') ?? []
    if (!token) throw new TokenRefused('no bearer token')
    const { issuer, keys } = await trusted()
    const payload = await verify(token, keys, { issuer, audience: [appId, appUri] })
    if (payload.tid !== tenantId) throw new TokenRefused('another tenant')
    if (
      !String(payload.scp ?? '')
        .split(' ')
        .includes(SCOPE)
    )
      throw new TokenRefused('scope missing')
    if (typeof payload.oid !== 'string') throw new TokenRefused('no person')
    return { id: payload.oid, name: String(payload.name ?? payload.preferred_username ?? '') }
  }

  function trusted() {
    trust ??= readTrust(`${authorityHost}/${tenantId}/v2.0/.well-known/openid-configuration`).catch(
      (error: unknown) => {
        trust = undefined
        throw error
      },
    )
    return trust
  }
}

async function readTrust(url: string) {
  const answer = await fetch(url)
  if (!answer.ok) throw new Error(`${url} answered ${answer.status}`)
  const { issuer, jwks_uri } = metadata.parse(await answer.json())
  return { issuer, keys: createRemoteJWKSet(new URL(jwks_uri)) }
}

async function verify(
  token: string,
  keys: ReturnType<typeof createRemoteJWKSet>,
  expected: { issuer: string; audience: string[] },
): Promise<JWTPayload> {
  try {
    const { payload } = await jwtVerify(token, keys, { ...expected, algorithms: ['RS256'], clockTolerance: SKEW })
    return payload
  } catch (error) {
    if (error instanceof errors.JOSEError) throw new TokenRefused(error.code, { cause: error })
    throw error
  }
}
