import { decodeJwt, decodeProtectedHeader } from 'jose'
import { expect, test } from 'vitest'
import type { Tenant } from '../../infra/tenant/tenant.ts'
import { APP, describeTenant, ISLA, ROSS, startForTest, TENANT_ID } from './tenant-under-test.ts'
import { REDIRECTS } from './token-endpoint.ts'

const GRAPH = 'https://graph.microsoft.com'
const V1 = { iss: `https://sts.windows.net/${TENANT_ID}/`, tid: TENANT_ID, ver: '1.0' }
const ROSS_NAMES = { given_name: 'Ross', family_name: 'Northmoor', name: ROSS.name, unique_name: ROSS.mail }

type Make = (tenant: Tenant) => Promise<string>

/** All claims of each kind of token, but for times and the token's own name. */
const KINDS: [string, Make, (tenant: Tenant) => Record<string, unknown>][] = [
  [
    'an app by itself, for Graph',
    ({ kernel }) => kernel.tokens.forApp(APP, GRAPH, '2'),
    () => ({
      ...{ ...V1, aud: GRAPH, appid: APP.appId, app_displayname: APP.name, appidacr: '2', idtyp: 'app' },
      ...{ roles: APP.roles, oid: expect.any(String), sub: expect.any(String) },
    }),
  ],
  [
    'an app by itself, for the bot framework',
    ({ kernel }) => kernel.tokens.forApp(APP, 'https://api.botframework.com', '1'),
    () => ({
      ...{ ...V1, aud: 'https://api.botframework.com', appid: APP.appId, app_displayname: APP.name, appidacr: '1' },
      ...{ idtyp: 'app', oid: expect.any(String), sub: expect.any(String) },
    }),
  ],
  [
    'an app for a guest, for Graph',
    ({ kernel }) => kernel.tokens.forAppAsPerson(APP, ROSS, ['User.Read', 'Files.Read']),
    () => ({
      ...V1,
      ...ROSS_NAMES,
      aud: GRAPH,
      appid: APP.appId,
      appidacr: '1',
      idtyp: 'user',
      scp: 'User.Read Files.Read',
      ...{ acr: '1', amr: ['pwd'], acct: 1, oid: ROSS.id, sub: expect.any(String) },
      upn: 'ross_health.example#EXT#@northmoor.example',
    }),
  ],
  [
    'the tab',
    ({ kernel }) => kernel.tokens.forTab(APP, ISLA),
    ({ signInUrl }) => ({
      ...{ iss: `${signInUrl}/${TENANT_ID}/v2.0`, tid: TENANT_ID, ver: '2.0', aud: APP.appId, acct: 0 },
      ...{ azp: '5e3ce6c0-2b1f-4285-8d4a-75ee78787346', azpacr: '0', scp: 'access_as_user' },
      ...{ oid: ISLA.id, sub: expect.any(String), name: ISLA.name, preferred_username: ISLA.mail },
    }),
  ],
  [
    'OpenID Connect, with all that it may tell',
    ({ kernel }) => kernel.tokens.forIdentity(APP, ISLA, ['openid', 'profile', 'email'], 'a nonce'),
    ({ signInUrl }) => ({
      ...{ iss: `${signInUrl}/${TENANT_ID}/v2.0`, tid: TENANT_ID, ver: '2.0', aud: APP.appId, nonce: 'a nonce' },
      ...{ oid: ISLA.id, sub: expect.any(String), name: ISLA.name, preferred_username: ISLA.mail, email: ISLA.mail },
    }),
  ],
  [
    'OpenID Connect, of a person who is only recognised',
    ({ kernel }) => kernel.tokens.forIdentity(APP, ISLA, ['openid']),
    ({ signInUrl }) => ({
      ...{ iss: `${signInUrl}/${TENANT_ID}/v2.0`, tid: TENANT_ID, ver: '2.0', aud: APP.appId, sub: expect.any(String) },
    }),
  ],
]

test.each(KINDS)('the token of %s has Entra’s claims and no others', async (_kind, make, expected) => {
  const tenant = await startForTest()
  const [token, next] = [await make(tenant), await make(tenant)]
  const { exp = 0, iat = 0, nbf, uti, ...claims } = decodeJwt(token)
  expect(claims).toEqual(expected(tenant))
  expect([exp - iat, nbf]).toEqual([3599, iat])
  expect(uti).toMatch(/^[\w-]{22}$/)
  expect(decodeJwt(next).uti).not.toBe(uti)
  const { kid } = tenant.kernel.tokens.keys.current()
  expect(decodeProtectedHeader(token)).toMatchObject({ alg: 'RS256', typ: 'JWT', kid })
})

test('a person is another subject to another app, and the same object', async () => {
  const tenant = await startForTest()
  const subjectFor = async (appId: string) => decodeJwt(await tenant.kernel.tokens.forTab({ ...APP, appId }, ISLA))
  const [one, again, other] = [await subjectFor('a'), await subjectFor('a'), await subjectFor('b')]
  expect(one.sub).toBe(again.sub)
  expect(other.sub).not.toBe(one.sub)
  expect(other.oid).toBe(one.oid)
})

test('whatever the OpenID configuration points at answers, and what it names as supported is', async () => {
  const tenant = await startForTest({ content: describeTenant({ app: { redirects: REDIRECTS } }) })
  const path = `/${TENANT_ID}/v2.0/.well-known/openid-configuration`
  const metadata = (await (await tenant.request(path)).json()) as Record<string, string | string[]>
  const addresses = Object.entries(metadata).filter(([name]) => /_(endpoint|uri)$/.test(name))
  expect(addresses.map(([name]) => name).toSorted()).toEqual([
    ...['authorization_endpoint', 'end_session_endpoint', 'jwks_uri', 'token_endpoint'],
  ])
  for (const [name, address] of addresses) {
    const { status } = await tenant.request(String(address), { method: name === 'token_endpoint' ? 'POST' : 'GET' })
    expect(status, name).toBeLessThan(404)
  }
  const told = decodeJwt(await tenant.kernel.tokens.forIdentity(APP, ISLA, ['openid', 'profile', 'email'], 'n'))
  expect(Object.keys(told).toSorted()).toEqual((metadata.claims_supported as string[]).toSorted())
})
