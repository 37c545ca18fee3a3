import { expect, test } from 'vitest'
import type { Exchange } from '../../infra/tenant/kernel/traffic.ts'
import { askControl } from './asking.ts'
import { bytesOf, connect, findDrive, send } from './graph-client.ts'
import { APP, ISLA, startForTest, TENANT_ID } from './tenant-under-test.ts'

const exchange = (more: Partial<Exchange>): Exchange => ({
  ...{ surface: 'graph', method: 'GET', path: '/v1.0/users', status: 200, request: {}, response: {} },
  ...more,
})
const JWT = `${'eyJhbGciOiJSUzI1NiJ9'}.eyJzdWIiOiIxIn0.c2lnbmF0dXJl`
const OUT = '(left out)'

test('shows each request with its query, bodies as parsed JSON, bytes as their number, and nothing else', async () => {
  const tenant = await startForTest()
  const graph = await connect(tenant)
  const drive = await findDrive(graph)
  tenant.kernel.traffic.clear()
  const folder = await graph('POST', `/drives/${drive}/root/children?$select=name`, { name: 'F', folder: {} })
  await graph('PUT', `/drives/${drive}/root:/a.txt:/content`, bytesOf('eleven char'))
  const session = (await graph('POST', `/drives/${drive}/root:/b.txt:/createUploadSession`, {})).body
  await send(tenant, 'PUT', session.uploadUrl, bytesOf('12345'), { 'content-range': 'bytes 0-4/5' })
  const seen = (await askControl(tenant)('GET', '/traffic')).body as Exchange[]
  for (const each of seen)
    expect(Object.keys(each)).toEqual(['surface', 'method', 'path', 'status', 'request', 'response'])
  expect(seen.map(({ surface, method, status }) => [surface, method, status])).toEqual([
    ['graph', 'POST', 201],
    ['graph', 'PUT', 201],
    ['graph', 'POST', 200],
    ['upload', 'PUT', 201],
  ])
  expect(seen[0]).toMatchObject({
    path: `/v1.0/drives/${drive}/root/children?$select=name`,
    request: { body: { name: 'F', folder: {} } },
    response: { body: folder.body },
  })
  expect([seen[1]?.request, seen[3]?.request]).toEqual([{ body: { bytes: 11 } }, { body: { bytes: 5 } }])
  expect(seen[3]?.path).toBe(new URL(session.uploadUrl).pathname)
})

test('no token, secret or ticket that was used can be read in it', async () => {
  const tenant = await startForTest()
  const form = { grant_type: 'client_credentials', client_id: APP.appId, client_secret: APP.secret }
  const body = new URLSearchParams({ ...form, scope: 'https://graph.microsoft.com/.default' })
  const signedIn = await tenant.request(`/${TENANT_ID}/oauth2/v2.0/token`, { method: 'POST', body })
  const { access_token } = (await signedIn.json()) as { access_token: string }
  const headers = { Authorization: `Bearer ${access_token}` }
  const graph = await connect(tenant)
  await graph('POST', '/$batch', { requests: [{ id: '1', method: 'GET', url: '/users', headers }] })
  const drive = await findDrive(graph)
  const file = (await graph('PUT', `/drives/${drive}/root:/a.txt:/content`, bytesOf('x'))).body
  const address = file['@microsoft.graph.downloadUrl'] as string
  await tenant.request(address)
  await graph('GET', `/drives/${drive}/items/${file.id}`)
  const text = JSON.stringify((await askControl(tenant)('GET', '/traffic')).body)
  const ticket = new URL(address).searchParams.get('tempauth') as string
  for (const secret of [access_token, APP.secret, graph.token, ticket, encodeURIComponent(ticket)])
    expect(text).not.toContain(secret)
  expect(text).toContain('download.aspx')
})

test.each<[string, unknown, unknown]>([
  ['keys wherever they stand', { value: [{ clientState: 's', id: '1' }] }, { value: [{ clientState: OUT, id: '1' }] }],
  ['keys in any case', { headers: { AUTHORIZATION: 'Basic x' } }, { headers: { AUTHORIZATION: OUT } }],
  ['a token in a text', `see ${JWT}.`, `see ${OUT}.`],
  [
    'a ticket in an address',
    { url: 'http://x/?a=1&tempauth=v1.abc&b=2' },
    { url: 'http://x/?a=1&tempauth=(left%20out)&b=2' },
  ],
])('leaves out %s', async (_what, body, shown) => {
  const tenant = await startForTest()
  tenant.kernel.traffic.record(exchange({ request: { body }, response: { body } }))
  expect([...tenant.kernel.traffic.list()][0]).toMatchObject({ request: { body: shown }, response: { body: shown } })
})

test("an error's code is no secret", async () => {
  const tenant = await startForTest()
  await (await connect(tenant))('GET', `/users/${ISLA.id}/nothing`)
  expect([...tenant.kernel.traffic.list()][0]?.response.body).toMatchObject({ error: { code: 'BadRequest' } })
})

test('keeps the last hundred thousand, oldest first, and writes them out in pieces', { timeout: 60_000 }, async () => {
  const tenant = await startForTest()
  const count = 105_000
  tenant.kernel.db.transaction(() => {
    for (let index = 1; index <= count; index += 1)
      tenant.kernel.traffic.record(exchange({ path: `/v1.0/users?n=${index}`, response: { body: { index } } }))
  })
  const answer = await tenant.request('/_tenant/traffic')
  // What comes while somebody reads is not for this reading, which would never end.
  tenant.kernel.traffic.record(exchange({ path: '/late' }))
  let pieces = 0
  let text = ''
  const decoder = new TextDecoder()
  for await (const piece of answer.body as ReadableStream<Uint8Array>) {
    pieces += 1
    text += decoder.decode(piece, { stream: true })
  }
  const seen = JSON.parse(text) as Exchange[]
  expect(seen).toHaveLength(100_000)
  expect([seen[0]?.path, seen.at(-1)?.path]).toEqual(['/v1.0/users?n=5001', `/v1.0/users?n=${count}`])
  expect(pieces).toBeGreaterThan(100)
})

test('whoever stops reading half way leaves nothing open', async () => {
  const tenant = await startForTest()
  for (let index = 0; index < 500; index += 1) tenant.kernel.traffic.record(exchange({}))
  const reading = tenant.kernel.traffic.list()
  reading.next()
  expect(tenant.kernel.db.get('PRAGMA wal_checkpoint(TRUNCATE)')).toMatchObject({ busy: 0 })
  tenant.kernel.traffic.clear()
  expect([...reading].length).toBeLessThan(500)
})
