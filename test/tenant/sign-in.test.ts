import { generateKeyPairSync, type KeyObject } from 'node:crypto'
import { createLocalJWKSet, decodeJwt, type JSONWebKeySet, jwtVerify, SignJWT } from 'jose'
import { expect, test } from 'vitest'
import type { Tenant } from '../../infra/tenant/tenant.ts'
import { APP, describeTenant, ISLA, makeDataDir, startForTest, TENANT_ID } from './tenant-under-test.ts'

const GRAPH_DEFAULT = 'https://graph.microsoft.com/.default'

async function ask(tenant: Tenant, form: Record<string, string>, tenantId = TENANT_ID) {
  const body = new URLSearchParams(form)
  const response = await tenant.request(`/${tenantId}/oauth2/v2.0/token`, { method: 'POST', body })
  return { status: response.status, body: (await response.json()) as Record<string, string> }
}

const byApp = {
  grant_type: 'client_credentials',
  client_id: APP.appId,
  client_secret: APP.secret,
  scope: GRAPH_DEFAULT,
}
const onBehalf = {
  ...{ grant_type: 'urn:ietf:params:oauth:grant-type:jwt-bearer', requested_token_use: 'on_behalf_of' },
  ...{ client_id: APP.appId, client_secret: APP.secret, scope: 'https://graph.microsoft.com/User.Read' },
}

test('metadata names the https issuer whichever side is asked, and its keys verify tokens', async () => {
  const tenant = await startForTest()
  const response = await fetch(`${tenant.url}/${TENANT_ID}/v2.0/.well-known/openid-configuration`)
  const metadata = (await response.json()) as { issuer: string; jwks_uri: string; token_endpoint: string }
  expect(metadata.issuer).toBe(`${tenant.signInUrl}/${TENANT_ID}/v2.0`)
  expect(metadata.token_endpoint.startsWith(tenant.url)).toBe(true)
  const keys = createLocalJWKSet((await (await fetch(metadata.jwks_uri)).json()) as JSONWebKeySet)
  const token = await tenant.kernel.tokens.forTab(APP, ISLA)
  const { payload } = await jwtVerify(token, keys, { issuer: metadata.issuer, audience: APP.appId })
  expect(payload).toMatchObject({ ver: '2.0', scp: 'access_as_user', oid: ISLA.id, tid: TENANT_ID, name: ISLA.name })
})

test('client credentials give an app-only Graph token with the roles consented to', async () => {
  const tenant = await startForTest()
  const { status, body } = await ask(tenant, byApp)
  expect(status).toBe(200)
  expect(body).toMatchObject({ token_type: 'Bearer', expires_in: 3599 })
  expect(decodeJwt(String(body.access_token))).toMatchObject({
    ...{ aud: 'https://graph.microsoft.com', appid: APP.appId, roles: APP.roles, idtyp: 'app', ver: '1.0' },
    ...{ iss: `https://sts.windows.net/${TENANT_ID}/`, tid: TENANT_ID },
  })
})

test('an app that has no secret is nobody’s who shows none', async () => {
  const tenant = await startForTest({ content: describeTenant({ app: { secret: '' } }) })
  for (const client_secret of ['', APP.secret])
    expect(await ask(tenant, { ...byApp, client_secret })).toMatchObject({ status: 401 })
  const { client_secret: _, ...none } = byApp
  expect(await ask(tenant, none)).toMatchObject({ status: 401 })
})

test('Graph by its app id is Graph: the same roles, for the audience that was named', async () => {
  const scope = '00000003-0000-0000-c000-000000000000/.default'
  const { body } = await ask(await startForTest(), { ...byApp, scope })
  const aud = '00000003-0000-0000-c000-000000000000'
  expect(decodeJwt(String(body.access_token))).toMatchObject({ aud, roles: APP.roles })
})

test('on-behalf-of turns the token of the tab into a delegated Graph token', async () => {
  const tenant = await startForTest()
  const assertion = await tenant.kernel.tokens.forTab(APP, ISLA)
  const { status, body } = await ask(tenant, { ...onBehalf, assertion })
  expect(status).toBe(200)
  expect(decodeJwt(String(body.access_token))).toMatchObject({ oid: ISLA.id, scp: 'User.Read', idtyp: 'user' })
})

test.each([
  ['token-bad-secret', { ...byApp, client_secret: 'wrong' }, 401, 'invalid_client'],
  ['no secret', { ...byApp, client_secret: '' }, 401, 'invalid_client'],
  ['unknown app', { ...byApp, client_id: 'nobody' }, 400, 'unauthorized_client'],
  ['scope without .default', { ...byApp, scope: 'https://graph.microsoft.com/User.Read' }, 400, 'invalid_scope'],
  ['unknown resource', { ...byApp, scope: 'https://elsewhere.example/.default' }, 400, 'invalid_resource'],
  ['unknown grant', { ...byApp, grant_type: 'password' }, 400, 'unsupported_grant_type'],
  ['assertion that is no token', { ...onBehalf, assertion: 'nonsense' }, 400, 'invalid_grant'],
  ['no assertion', onBehalf, 400, 'invalid_request'],
  ['no client', { ...byApp, client_id: '' }, 400, 'invalid_request'],
  ['no grant', { client_id: APP.appId }, 400, 'invalid_request'],
] as const)('refuses: %s', async (_name, form, status, error) => {
  const tenant = await startForTest()
  const answer = await ask(tenant, form)
  expect(answer).toMatchObject({ status, body: { error } })
  expect(answer.body.error_description).toMatch(/^AADSTS\d+: /)
})

test('token-obo-audience: an assertion for someone else is refused, and a scope nobody consented to', async () => {
  const tenant = await startForTest()
  const foreign = await tenant.kernel.tokens.forTab({ ...APP, appId: 'another app' }, ISLA)
  expect(await ask(tenant, { ...onBehalf, assertion: foreign })).toMatchObject({
    status: 400,
    body: { error: 'invalid_grant' },
  })
  const assertion = await tenant.kernel.tokens.forTab(APP, ISLA)
  const scope = 'https://graph.microsoft.com/Mail.Read'
  expect(await ask(tenant, { ...onBehalf, scope, assertion })).toMatchObject({ body: { error: 'invalid_grant' } })
})

test('another tenant is not found here', async () => {
  const tenant = await startForTest()
  expect(await ask(tenant, byApp, 'other')).toMatchObject({ status: 400, body: { error: 'invalid_request' } })
})

test('the bot framework publishes keys endorsed for Teams that verify what the channel sends', async () => {
  const tenant = await startForTest()
  const metadata = await (await fetch(`${tenant.url}/botframework/v1/.well-known/openidconfiguration`)).json()
  const { issuer, jwks_uri } = metadata as { issuer: string; jwks_uri: string }
  const { keys } = (await (await fetch(jwks_uri)).json()) as JSONWebKeySet
  expect(keys[0]).toMatchObject({ endorsements: ['msteams'] })
  const token = await tenant.kernel.tokens.forChannel(APP, 'http://connector.example')
  const { payload } = await jwtVerify(token, createLocalJWKSet({ keys }), { issuer, audience: APP.appId })
  expect(payload.serviceurl).toBe('http://connector.example')
})

test('keys survive a restart, and a rotated key leaves the one before published', async () => {
  const dataDir = makeDataDir()
  const before = await startForTest({ dataDir })
  const token = await before.kernel.tokens.forPerson(ISLA)
  await before.close()
  const after = await startForTest({ dataDir })
  expect([after.url, after.signInUrl]).toEqual([before.url, before.signInUrl])
  after.kernel.tokens.keys.rotate()
  await expect(after.kernel.tokens.verify(token, ['https://graph.microsoft.com'])).resolves.toMatchObject({
    oid: ISLA.id,
  })
})

test('no-token, bad-token: Graph takes its own tokens only', async () => {
  const tenant = await startForTest()
  const call = async (authorization?: string) => {
    const response = await tenant.request('/v1.0/sites/root', authorization ? { headers: { authorization } } : {})
    return { status: response.status, code: ((await response.json()) as { error: { code: string } }).error.code }
  }
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
  const { kid, privateKey: ownKey } = tenant.kernel.tokens.keys.current()
  const claims = { aud: 'https://graph.microsoft.com', iss: `https://sts.windows.net/${TENANT_ID}/` }
  const sign = (key: KeyObject, lifetime: string) =>
    new SignJWT(claims).setProtectedHeader({ alg: 'RS256', kid }).setExpirationTime(lifetime).sign(key)
  const forged = await sign(privateKey, '5m')
  const expired = await sign(ownKey, '-1m')
  const wrongAudience = await tenant.kernel.tokens.forTab(APP, ISLA)
  const refused = { status: 401, code: 'InvalidAuthenticationToken' }
  expect(await call()).toEqual(refused)
  for (const token of [forged, expired, wrongAudience, 'nonsense'])
    expect(await call(`Bearer ${token}`)).toEqual(refused)
})

test('a parameter that comes twice is refused, whichever was meant', async () => {
  const tenant = await startForTest()
  const body = new URLSearchParams(byApp)
  body.append('scope', 'https://api.botframework.com/.default')
  const response = await tenant.request(`/${TENANT_ID}/oauth2/v2.0/token`, { method: 'POST', body })
  expect(response.status).toBe(400)
  expect(await response.json()).toMatchObject({ error: 'invalid_request', error_codes: [9000411] })
})
