import { generateKeyPairSync } from 'node:crypto'
import { type JWTPayload, SignJWT } from 'jose'
import { expect, onTestFinished, test, vi } from 'vitest'
import { BOT_FRAMEWORK } from '../../../infra/tenant/sign-in/tokens.ts'
import type { Tenant } from '../../../infra/tenant/tenant.ts'
import { configFor, startTeams } from './teams-under-test.ts'

const SECOND = 1000

interface Token {
  claims?: JWTPayload
  without?: readonly string[]
  algorithm?: 'RS256' | 'HS256'
  anotherKey?: boolean
  kid?: string
}

/** A token as Teams sends it, with one thing wrong. */
async function tokenFor(tenant: Tenant, { claims, without = [], algorithm, anotherKey, kid }: Token = {}) {
  const key = tenant.kernel.tokens.botKeys.current()
  const now = Math.floor(Date.now() / SECOND)
  const good = { iss: BOT_FRAMEWORK, aud: configFor(tenant).appId, serviceurl: `${tenant.url}/connector/` }
  const whole: JWTPayload = { ...good, iat: now, nbf: now - 60, exp: now + 600, ...claims }
  for (const name of without) delete whole[name]
  const header = { alg: algorithm ?? 'RS256', typ: 'JWT', kid: kid ?? key.kid }
  const stranger = () => generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey
  const secret = algorithm === 'HS256' ? new Uint8Array(32) : anotherKey ? stranger() : key.privateKey
  return new SignJWT(whole).setProtectedHeader(header).sign(secret)
}

function activityOf(tenant: Tenant, more: object = {}) {
  const { tenantId } = configFor(tenant)
  return {
    type: 'message',
    id: '1800000000001',
    channelId: 'msteams',
    serviceUrl: `${tenant.url}/connector/`,
    from: { id: '29:one', name: 'Mairi Sandison', aadObjectId: '00000000-0000-4000-8000-000000000001' },
    recipient: { id: `28:${configFor(tenant).appId}`, name: 'Waymark' },
    conversation: { id: 'a:one', conversationType: 'personal', tenantId },
    channelData: { tenant: { id: tenantId } },
    text: 'help',
    ...more,
  }
}

function hearStderr() {
  const printed = vi.spyOn(console, 'error').mockImplementation(() => undefined)
  const warned = vi.spyOn(console, 'warn').mockImplementation(() => undefined)
  onTestFinished(() => {
    printed.mockRestore()
    warned.mockRestore()
  })
  return [printed, warned]
}

test('a good token lets a message in', async () => {
  const bench = await startTeams()
  const token = await tokenFor(bench.tenant)
  expect(await bench.post(`Bearer ${token}`, activityOf(bench.tenant))).toEqual({ status: 200, body: '' })
  expect(bench.turns).toMatchObject([{ type: 'message', text: 'help', person: { name: 'Mairi Sandison' } }])
})

test('a token that was right is believed for a minute, for what it was sent with alone', async () => {
  const bench = await startTeams()
  const authorization = `Bearer ${await tokenFor(bench.tenant)}`
  const post = async (more: object) => (await bench.post(authorization, activityOf(bench.tenant, more))).status
  expect(await post({ id: '1' })).toBe(200)
  expect(await post({ id: '2', serviceUrl: 'https://evil.example/' })).toBe(401)
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 3600 * SECOND })
  onTestFinished(() => void vi.useRealTimers())
  expect(await post({ id: '3' })).toBe(200)
  bench.pauses.push(61 * SECOND)
  expect(await post({ id: '4' })).toBe(401)
})

const hourAgo = () => Math.floor(Date.now() / SECOND) - 3600

test.each<[string, (tenant: Tenant) => Promise<string | undefined>]>([
  ['no token', async () => undefined],
  ['an empty one', async () => 'Bearer '],
  ['another scheme', async () => 'Basic d2F5bWFyazp3YXltYXJr'],
  ['no token at all but words', async () => 'Bearer not.a.token'],
  ['one for another app', async (tenant) => `Bearer ${await tokenFor(tenant, { claims: { aud: 'another-app' } })}`],
  ['another issuer', async (tenant) => `Bearer ${await tokenFor(tenant, { claims: { iss: 'https://evil.example' } })}`],
  [
    'another service URL',
    async (tenant) => `Bearer ${await tokenFor(tenant, { claims: { serviceurl: 'https://evil.example/' } })}`,
  ],
  ['no service URL', async (tenant) => `Bearer ${await tokenFor(tenant, { without: ['serviceurl'] })}`],
  ['an expired one', async (tenant) => `Bearer ${await tokenFor(tenant, { claims: { exp: hourAgo() } })}`],
  [
    'one not yet valid',
    async (tenant) => `Bearer ${await tokenFor(tenant, { claims: { nbf: hourAgo() + 7200, exp: hourAgo() + 9000 } })}`,
  ],
  ['a stranger’s signature', async (tenant) => `Bearer ${await tokenFor(tenant, { anotherKey: true })}`],
  ['an unknown key', async (tenant) => `Bearer ${await tokenFor(tenant, { kid: 'unknown', anotherKey: true })}`],
  ['a signature with a shared secret', async (tenant) => `Bearer ${await tokenFor(tenant, { algorithm: 'HS256' })}`],
  [
    'the app’s own token for Teams',
    async (tenant) => `Bearer ${await tenant.kernel.tokens.forApp(tenant.kernel.content.apps[0]!, BOT_FRAMEWORK, '1')}`,
  ],
])('%s is refused with 401, and nothing is printed', async (_name, authorization) => {
  const printed = hearStderr()
  const bench = await startTeams()
  const answer = await bench.post(await authorization(bench.tenant), activityOf(bench.tenant))
  expect(answer).toEqual({ status: 401, body: '' })
  expect(bench.turns).toEqual([])
  for (const spy of printed) expect(spy).not.toHaveBeenCalled()
  expect(bench.logged).toMatchObject([{ event: 'activity not taken', facts: { status: 401 } }])
})

test('a key that is not endorsed for Teams is refused with 401', async () => {
  const bench = await startTeams()
  const publish = vi.spyOn(bench.tenant.kernel.tokens, 'publishBotKeys')
  publish.mockReturnValue(
    bench.tenant.kernel.tokens.publishBotKeys().map((key) => ({ ...key, endorsements: ['webchat'] })),
  )
  const token = await tokenFor(bench.tenant)
  expect((await bench.post(`Bearer ${token}`, activityOf(bench.tenant))).status).toBe(401)
})

test.each([
  ['no object', 'hello'],
  ['nothing', null],
  ['no type', { channelId: 'msteams' }],
  [
    'another channel',
    { type: 'message', channelId: 'webchat', serviceUrl: 'https://a.example', conversation: { id: 'a' } },
  ],
])('%s is no activity from Teams: 400, whatever the token', async (_name, body) => {
  const bench = await startTeams()
  expect((await bench.post(`Bearer ${await tokenFor(bench.tenant)}`, body)).status).toBe(400)
})

test('people of another tenant are told, nothing is done or kept of it, and it is logged', async () => {
  const bench = await startTeams()
  const authorization = `Bearer ${await tokenFor(bench.tenant)}`
  const elsewhere = { channelData: { tenant: { id: '99999999-0000-4000-8000-000000000000' } } }
  const pressed = { type: 'invoke', name: 'adaptiveCard/action', value: { action: { verb: 'done', data: {} } } }
  const post = (more: object) => bench.post(authorization, activityOf(bench.tenant, { ...elsewhere, ...more }))
  const { status, body } = await post({ ...pressed, text: undefined })
  expect([status, JSON.parse(body).value]).toEqual([200, expect.stringMatching(/so nothing was done/)])
  expect((await post({ id: '2' })).status).toBe(200)
  const said = [...bench.tenant.kernel.traffic.list()].filter(({ surface }) => surface === 'connector')
  expect(JSON.stringify(said.map(({ request }) => request.body))).toMatch(/so nothing was done/)
  expect(bench.turns).toEqual([])
  expect(await bench.store.conversations.get('person/00000000-0000-4000-8000-000000000001')).toBeNull()
  expect(bench.logged[0]).toMatchObject({ event: 'another tenant refused', facts: { type: 'invoke' } })
})

test('signing keys that cannot be fetched are no fault of the token: 500, so that Teams shows a failure', async () => {
  const bench = await startTeams()
  bench.tenant.kernel.faults.add({ surface: 'signin', path: 'openidconfiguration', status: 503 })
  const token = await tokenFor(bench.tenant)
  expect((await bench.post(`Bearer ${token}`, activityOf(bench.tenant))).status).toBe(500)
})

test('what fails while it is handled is a 500, and other things still print while tokens are checked', async () => {
  const [printed] = hearStderr()
  const bench = await startTeams()
  bench.handle = async () => {
    console.error('a fault of ours')
    throw new Error('broken')
  }
  const answer = await bench.post(`Bearer ${await tokenFor(bench.tenant)}`, activityOf(bench.tenant))
  expect(answer.status).toBe(500)
  expect(bench.logged).toMatchObject([{ facts: { status: 500, reason: 'Error' } }])
  expect(printed?.mock.calls).toEqual([['a fault of ours']])
})
