import { decodeJwt } from 'jose'
import { expect, test } from 'vitest'
import type { AppContent } from '../../infra/tenant/content.ts'
import { APP, describeTenant, ISLA, makeDataDir, ROSS, startForTest, TENANT_ID } from './tenant-under-test.ts'
import { askToken, obtainCode, REDIRECTS, redeeming, SPA, VERIFIER, WEB } from './token-endpoint.ts'

const CONTENT = describeTenant({ app: { redirects: REDIRECTS, exposedApi: 'api://northmoor' } })
const open = () => startForTest({ content: CONTENT })
const ORIGIN = { origin: 'https://app.example' }
const publicly = { grant_type: 'authorization_code', client_id: APP.appId, code_verifier: VERIFIER }

test('a code gives tokens: one for Graph, one about the person, one to come again with', async () => {
  const tenant = await open()
  const { status, body } = await askToken(tenant, { ...redeeming, code: await obtainCode(tenant) })
  expect(status).toBe(200)
  expect(body).toMatchObject({ token_type: 'Bearer', expires_in: 3599, scope: 'openid profile User.Read' })
  expect(decodeJwt(body.access_token)).toMatchObject({ oid: ISLA.id, scp: 'User.Read', idtyp: 'user', appidacr: '1' })
  expect(decodeJwt(body.id_token)).toMatchObject({ aud: APP.appId, nonce: 'a nonce', name: ISLA.name, tid: TENANT_ID })
  const info = JSON.parse(Buffer.from(body.client_info, 'base64url').toString())
  expect(info).toEqual({ uid: ISLA.id, utid: TENANT_ID })
})

test('a code serves once, and not for long', async () => {
  const tenant = await open()
  const code = await obtainCode(tenant)
  expect((await askToken(tenant, { ...redeeming, code })).status).toBe(200)
  const again = await askToken(tenant, { ...redeeming, code })
  expect(again).toMatchObject({ status: 400, body: { error: 'invalid_grant', error_codes: [54005] } })
  const late = await obtainCode(tenant)
  tenant.kernel.db.run('UPDATE sign_in_codes SET expires = ? WHERE used = 0', Date.now() - 1)
  expect((await askToken(tenant, { ...redeeming, code: late })).body.error_codes).toEqual([70008])
})

test.each([
  ['another verifier', { code_verifier: 'x'.repeat(43) }, 'invalid_grant', 501481],
  ['no verifier', { code_verifier: '' }, 'invalid_grant', 501481],
  ['another address', { redirect_uri: SPA.uri }, 'invalid_grant', 500112],
  ['a made-up code', { code: 'made-up' }, 'invalid_grant', 70000],
  ['no code', { code: '' }, 'invalid_request', 900144],
  ['no secret', { client_secret: '' }, 'invalid_client', 7000215],
])('with %s there are no tokens, and the code is not used up', async (_what, change, error, number) => {
  const tenant = await open()
  const code = await obtainCode(tenant)
  const { body } = await askToken(tenant, { ...redeeming, code, ...change })
  expect(body).toMatchObject({ error, error_codes: [number] })
  expect((await askToken(tenant, { ...redeeming, code })).status).toBe(200)
})

test('a verifier for a code that was asked for without a challenge is refused: somebody took the challenge away', async () => {
  const tenant = await open()
  const code = await obtainCode(tenant, { code_challenge: null, code_challenge_method: null })
  const { body } = await askToken(tenant, { ...redeeming, code })
  expect(body).toMatchObject({ error: 'invalid_grant', error_codes: [501481] })
  const { code_verifier: _, ...plainly } = redeeming
  expect((await askToken(tenant, { ...plainly, code })).status).toBe(200)
})

test('a code of one app is nothing to another', async () => {
  const other: AppContent = { ...APP, appId: 'another app', redirects: REDIRECTS }
  const tenant = await startForTest({ content: { ...CONTENT, apps: [...CONTENT.apps, other] } })
  const code = await obtainCode(tenant)
  const answer = await askToken(tenant, { ...redeeming, client_id: other.appId, code })
  expect(answer).toMatchObject({ status: 400, body: { error: 'invalid_grant', error_codes: [70000] } })
})

test('a page redeems from its own origin without a secret, and others from nowhere', async () => {
  const tenant = await open()
  const asPage = { ...publicly, redirect_uri: SPA.uri }
  const code = await obtainCode(tenant, { redirect_uri: SPA.uri })
  expect((await askToken(tenant, { ...asPage, code })).body.error_codes).toEqual([9002327])
  const withSecret = await askToken(tenant, { ...asPage, code, client_secret: APP.secret }, ORIGIN)
  expect(withSecret.body).toMatchObject({ error: 'invalid_client', error_codes: [700025] })
  const { status, body } = await askToken(tenant, { ...asPage, code }, ORIGIN)
  expect(status).toBe(200)
  expect(decodeJwt(body.access_token).appidacr).toBe('0')
  const atServer = await askToken(tenant, { ...redeeming, code: await obtainCode(tenant) }, ORIGIN)
  expect(atServer.body.error_codes).toEqual([9002326])
})

test('a program on a person’s machine redeems without a secret', async () => {
  const tenant = await open()
  const redirect_uri = 'http://localhost:51234'
  const code = await obtainCode(tenant, { redirect_uri })
  expect((await askToken(tenant, { ...publicly, redirect_uri, code })).status).toBe(200)
})

test('a refresh token gives the next one each time, for the same person, and outlives a restart', async () => {
  const dataDir = makeDataDir()
  const before = await startForTest({ content: CONTENT, dataDir })
  const first = (await askToken(before, { ...redeeming, code: await obtainCode(before, { login_hint: ROSS.id }) })).body
  await before.close()
  const tenant = await startForTest({ content: CONTENT, dataDir })
  const refreshing = { grant_type: 'refresh_token', client_id: APP.appId, client_secret: APP.secret }
  const second = (await askToken(tenant, { ...refreshing, refresh_token: first.refresh_token })).body
  expect(second.refresh_token).not.toBe(first.refresh_token)
  expect(decodeJwt(second.access_token)).toMatchObject({ oid: ROSS.id, scp: 'User.Read' })
  expect(decodeJwt(second.id_token).nonce).toBeUndefined()
  const scope = 'openid offline_access Files.ReadWrite.All'
  const third = (await askToken(tenant, { ...refreshing, scope, refresh_token: second.refresh_token })).body
  expect(decodeJwt(third.access_token).scp).toBe('Files.ReadWrite.All')
  const own = { ...refreshing, scope: 'api://northmoor/access_as_user', refresh_token: second.refresh_token }
  const api = (await askToken(tenant, own)).body
  expect(decodeJwt(api.access_token)).toMatchObject({
    aud: APP.appId,
    azp: APP.appId,
    scp: 'access_as_user',
    ver: '2.0',
  })
  expect(api.refresh_token).toBeUndefined()
})

test('a refresh token that is made up, of a page a day ago, or of withdrawn consent, gives nothing', async () => {
  const tenant = await open()
  const refreshing = { grant_type: 'refresh_token', client_id: APP.appId, client_secret: APP.secret }
  const { refresh_token } = (await askToken(tenant, { ...redeeming, code: await obtainCode(tenant) })).body
  const made = await askToken(tenant, { ...refreshing, refresh_token: 'made-up' })
  expect(made).toMatchObject({ status: 400, body: { error: 'invalid_grant', error_codes: [70000] } })
  const consent = (granted: boolean) =>
    tenant.request('/_tenant/consent', { method: 'POST', body: JSON.stringify({ granted, appId: APP.appId }) })
  await consent(false)
  const withdrawn = await askToken(tenant, { ...refreshing, refresh_token })
  expect(withdrawn.body).toMatchObject({ error: 'invalid_grant', suberror: 'consent_required', error_codes: [65001] })
  await consent(true)
  expect((await askToken(tenant, { ...refreshing, refresh_token })).status).toBe(200)
  tenant.kernel.db.run("UPDATE refresh_tokens SET expires = 0, kind = 'spa'")
  const late = await askToken(tenant, { grant_type: 'refresh_token', client_id: APP.appId, refresh_token }, ORIGIN)
  expect(late.body).toMatchObject({ error: 'invalid_grant', error_codes: [700084] })
})

test('without offline_access there is no refresh token, without openid no word about the person', async () => {
  const tenant = await open()
  const code = await obtainCode(tenant, { scope: 'User.Read', redirect_uri: WEB.uri })
  const { body } = await askToken(tenant, { ...redeeming, code })
  expect([body.refresh_token, body.id_token]).toEqual([undefined, undefined])
})
