import { expect, test } from 'vitest'
import { askControl } from './asking.ts'
import { ISLA, startForTest } from './tenant-under-test.ts'

const POSTS = [
  '/token',
  '/clock',
  '/chat',
  '/card-action',
  '/faults',
  '/reset',
  '/install',
  '/uninstall',
  '/block',
  '/consent',
]
const GETS = ['/people', '/clock', '/channel', `/chats/${ISLA.id}`, '/calendar', '/faults', '/traffic', '/desk']

test.each(POSTS)('POST %s takes one JSON object of the members that it knows', async (path) => {
  const tenant = await startForTest()
  const post = (body: string, type = 'application/json') =>
    tenant.request(`/_tenant${path}`, { method: 'POST', body, headers: { 'content-type': type } })
  for (const body of ['x', '[]', 'null', '"x"']) expect([body, (await post(body)).status]).toEqual([body, 400])
  const told = await post('{"nobodyKnows": 1}')
  expect([told.status, ((await told.json()) as Json).error.message]).toEqual([
    400,
    expect.stringMatching(/'nobodyKnows'/),
  ])
  expect((await post(`{"person":"${'x'.repeat(1024 * 1024)}"}`)).status).toBe(413)
})

test.each(GETS)('GET %s refuses a query option that it would pass over', async (path) => {
  const { status, body } = await askControl(await startForTest())('GET', `${path}?nobodyKnows=1`)
  expect([status, body.error.message]).toEqual([400, expect.stringMatching(/'nobodyKnows'/)])
})

test('a body is JSON whatever it is called, as curl and fetch call it when told nothing', async () => {
  const tenant = await startForTest()
  for (const type of ['application/x-www-form-urlencoded', 'text/plain;charset=UTF-8', undefined]) {
    const headers = type === undefined ? {} : { 'content-type': type }
    const body = new TextEncoder().encode(JSON.stringify({ person: ISLA.id, audience: 'https://graph.microsoft.com' }))
    expect((await tenant.request('/_tenant/token', { method: 'POST', body, headers })).status).toBe(200)
  }
})

test('a wrong method is told the right ones, an unknown control those that there are', async () => {
  const ask = askControl(await startForTest())
  const wrong = await ask('PUT', '/clock', {})
  expect([wrong.status, wrong.headers.get('allow'), wrong.body.error.code]).toEqual([
    405,
    'GET, POST',
    'methodNotAllowed',
  ])
  expect((await ask('POST', `/chats/${ISLA.id}`, {})).headers.get('allow')).toBe('GET')
  const unknown = await ask('GET', '/nothing')
  expect([unknown.status, unknown.body.error.code]).toEqual([404, 'notFound'])
  const { body: index } = await ask('GET', '')
  expect(unknown.body.error.controls).toEqual(index)
  const paths = index.map(({ path }: { path: string }) => path)
  for (const path of [...POSTS, '/people', '/chats/:person', '/traffic']) expect(paths).toContain(`/_tenant${path}`)
})

test.each([
  ['by a name bent to this machine', { host: 'evil.example' }, 403],
  ['from a page elsewhere', { origin: 'https://evil.example' }, 403],
  ['from a page at another port of this machine', { origin: 'http://127.0.0.1:1' }, 403],
  ['from a page without origin', { origin: 'null' }, 403],
  ['from the desk itself', 'own', 200],
  ['as localhost', { host: 'localhost:8080', origin: 'http://localhost:8080' }, 200],
  ['by a program', {}, 200],
] as const)('asked %s', async (_what, headers, status) => {
  const tenant = await startForTest()
  const given = headers === 'own' ? { origin: tenant.url, host: new URL(tenant.url).host } : headers
  for (const [method, path] of [
    ['GET', '/people'],
    ['GET', ''],
    ['POST', '/reset'],
    ['DELETE', '/faults'],
  ] as const)
    expect([path, (await askControl(tenant)(method, path, undefined, given)).status]).toEqual([path, status])
})

test.each<[string, string, string, object, number, RegExp]>([
  ['nobody', 'POST', '/token', {}, 400, /'person' is missing/],
  ['a number for a person', 'POST', '/token', { person: 5 }, 400, /'person' is no string/],
  ['an unknown person', 'POST', '/token', { person: 'nobody' }, 404, /nobody with the id or name 'nobody'/],
  ['an unknown audience', 'POST', '/token', { person: ISLA.id, audience: 'https://x.test' }, 400, /'audience' is not/],
  ['no audience but null', 'POST', '/token', { person: ISLA.id, audience: null }, 400, /'audience'/],
  [
    'an answer to no event',
    'POST',
    '/calendar/none/answer',
    { person: ISLA.id, response: 'accepted' },
    404,
    /no event/,
  ],
  [
    'an unknown answer',
    'POST',
    '/calendar/none/answer',
    { person: ISLA.id, response: 'perhaps' },
    400,
    /'response' is not/,
  ],
  ['a block neither true nor false', 'POST', '/block', { person: ISLA.id, blocked: 1 }, 400, /'blocked' is no boolean/],
  ['a block of nobody', 'POST', '/block', { blocked: true }, 400, /'person' is missing/],
  ['an unknown app', 'POST', '/install', { app: 'none' }, 404, /no app with a bot of the id 'none'/],
])('refuses %s', async (_what, method, path, body, status, words) => {
  const told = await askControl(await startForTest())(method, path, body)
  expect(told.status).toBe(status)
  expect(told.body.error.message).toMatch(words)
})

type Json = { error: { message: string } }
