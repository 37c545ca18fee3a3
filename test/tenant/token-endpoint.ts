import { expect } from 'vitest'
import type { RedirectContent } from '../../infra/tenant/content.ts'
import type { Tenant } from '../../infra/tenant/tenant.ts'
import { APP, ISLA, TENANT_ID } from './tenant-under-test.ts'

export const WEB: RedirectContent = { uri: 'https://app.example/signed-in', kind: 'web' }
export const SPA: RedirectContent = { uri: 'https://app.example/page', kind: 'spa' }
const LOCAL: RedirectContent = { uri: 'http://localhost', kind: 'public' }
export const REDIRECTS = [WEB, SPA, LOCAL]

/** Of RFC 7636, appendix B. */
export const VERIFIER = 'dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk'
export const CHALLENGE = 'E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM'

interface TokenAnswer {
  status: number
  // biome-ignore lint/suspicious/noExplicitAny: what is answered is looked into member by member
  body: any
}

export async function askToken(
  tenant: Tenant,
  form: Record<string, string>,
  headers: Record<string, string> = {},
): Promise<TokenAnswer> {
  const path = `/${TENANT_ID}/oauth2/v2.0/token`
  const response = await tenant.request(path, { method: 'POST', body: new URLSearchParams(form), headers })
  return { status: response.status, body: await response.json() }
}

export const authorizeWish = {
  ...{ client_id: APP.appId, response_type: 'code', redirect_uri: WEB.uri, state: 'a state', nonce: 'a nonce' },
  ...{ scope: 'openid profile offline_access User.Read', code_challenge: CHALLENGE, code_challenge_method: 'S256' },
  ...{ login_hint: ISLA.mail, prompt: 'none' },
}

/** @param wish in place of what `authorizeWish` says; `null` leaves something out. */
export async function askAuthorize(tenant: Tenant, wish: Record<string, string | null> = {}): Promise<Response> {
  const all = Object.entries({ ...authorizeWish, ...wish }).filter((each): each is [string, string] => each[1] !== null)
  return tenant.request(`/${TENANT_ID}/oauth2/v2.0/authorize?${new URLSearchParams(all)}`)
}

/** Where the sign-in page led back to. */
export async function followBack(answer: Response): Promise<URL> {
  expect(answer.status, await answer.clone().text()).toBe(302)
  return new URL(answer.headers.get('location') ?? '')
}

export async function obtainCode(tenant: Tenant, wish: Record<string, string | null> = {}): Promise<string> {
  return (await followBack(await askAuthorize(tenant, wish))).searchParams.get('code') ?? ''
}

export const redeeming = {
  ...{ grant_type: 'authorization_code', client_id: APP.appId, client_secret: APP.secret },
  ...{ redirect_uri: WEB.uri, code_verifier: VERIFIER, client_info: '1' },
}
