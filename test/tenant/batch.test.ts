import { expect, test } from 'vitest'
import { connect, findDrive, type Wire } from './graph-client.ts'
import { describeTenant, startForTest } from './tenant-under-test.ts'

async function open() {
  const entries = [{ name: 'Minutes', children: [{ name: 'March.txt', text: 'as agreed' }] }]
  const tenant = await startForTest({ content: describeTenant({ entries }) })
  const graph = await connect(tenant)
  const drive = `/drives/${await findDrive(graph)}`
  const batch = (requests: unknown) => graph('POST', '/$batch', { requests })
  return { graph, drive, batch }
}

const JSON_BODY = { 'Content-Type': 'application/json' }
const makeFolder = (drive: string, id: string, name: string, more: object = {}) => ({
  ...{ id, method: 'POST', url: `${drive}/root/children`, headers: JSON_BODY, body: { name, folder: {} } },
  ...more,
})
const statuses = (body: Wire) => Object.fromEntries(body.responses.map((each: Wire) => [each.id, each.status]))

test('parts are answered each with its own status, whatever the others come to', async () => {
  const { drive, batch } = await open()
  const { status, body } = await batch([
    makeFolder(drive, 'a', 'New'),
    makeFolder(drive, 'b', 'Minutes'),
    { id: 'c', method: 'GET', url: `${drive.slice(1)}/root:/Minutes` },
    { id: 'd', method: 'GET', url: '/nothing/here' },
    { id: 'e', method: 'GET', url: `${drive}/root:/Minutes/March.txt:/content` },
  ])
  expect(status).toBe(200)
  expect(statuses(body)).toEqual({ a: 201, b: 409, c: 200, d: 400, e: 302 })
  expect(body.responses.find((each: Wire) => each.id === 'e').headers.Location).toMatch(/^http/)
})

test('answers come in an order of their own', async () => {
  const { drive, batch } = await open()
  const { body } = await batch(['1', '2', '3'].map((id) => ({ id, method: 'GET', url: drive })))
  expect(body.responses.map((each: Wire) => each.id)).toEqual(['3', '2', '1'])
})

test('dependent parts run in order, so that a path made by one is there for the next', async () => {
  const { drive, batch } = await open()
  const second = { url: `${drive}/root:/One:/children`, dependsOn: ['1'] }
  const { body } = await batch([makeFolder(drive, '1', 'One'), makeFolder(drive, '2', 'Two', second)])
  expect(statuses(body)).toEqual({ 1: 201, 2: 201 })
})

test('batch-failed-dependency: what depends on a failure, a 409 included, fails with 424', async () => {
  const { drive, batch } = await open()
  const { body } = await batch([
    makeFolder(drive, '1', 'Minutes'),
    makeFolder(drive, '2', 'Two', { dependsOn: ['1'] }),
    makeFolder(drive, '3', 'Three', { dependsOn: ['2'] }),
  ])
  expect(statuses(body)).toEqual({ 1: 409, 2: 424, 3: 424 })
  expect(body.responses.find((each: Wire) => each.id === '2').body.error.code).toBe('FailedDependency')
})

test('batch-no-content-type: a part with a body needs its type', async () => {
  const { drive, batch } = await open()
  const { body } = await batch([makeFolder(drive, '1', 'One', { headers: {} })])
  expect(body.responses[0]).toMatchObject({ status: 400, body: { error: { code: 'BadRequest' } } })
})

test('batch-too-many, and other malformed batches, are refused whole', async () => {
  const { drive, batch } = await open()
  const many = (count: number) =>
    Array.from({ length: count }, (_, index) => makeFolder(drive, `n${index}`, `N${index}`))
  expect((await batch(many(20))).status).toBe(200)
  const malformed = [
    many(21),
    [makeFolder(drive, 'a', 'A'), makeFolder(drive, 'A', 'B')],
    [makeFolder(drive, 'a', 'A', { dependsOn: ['later'] })],
    [{ id: '1', method: 'GET', url: 'https://graph.microsoft.com/v1.0/me' }],
    [{ id: '1', method: 'GET', url: '//graph.microsoft.com/v1.0/me' }],
    [{ method: 'GET', url: '/me' }],
    [{ id: '1', url: '/me' }],
    [{ id: '1', method: 'GET', url: '/me', atomicityGroup: 'all' }],
    [{ id: '1', method: 'GET', url: '/me', headers: ['Accept'] }],
    [{ id: '1', method: 'GET', url: '/me', dependsOn: 'a' }],
    [{ id: '1', method: 'POST', url: '/$batch', headers: JSON_BODY, body: { requests: [] } }],
    ['GET /me'],
    [
      makeFolder(drive, 'a', 'A'),
      makeFolder(drive, 'b', 'B'),
      makeFolder(drive, 'c', 'C', { dependsOn: ['a'] }),
      makeFolder(drive, 'd', 'D', { dependsOn: ['b'] }),
    ],
    [],
  ]
  for (const requests of malformed) {
    expect(await batch(requests)).toMatchObject({ status: 400, body: { error: { code: 'BadRequest' } } })
  }
})

test('a binary body is sent as base64', async () => {
  const { graph, drive, batch } = await open()
  const url = `${drive}/root:/bin.txt:/content`
  const body = Buffer.from('four').toString('base64url')
  const answer = await batch([{ id: '1', method: 'PUT', url, headers: { 'Content-Type': 'text/plain' }, body }])
  expect(answer.body.responses[0]).toMatchObject({ status: 201, body: { size: 4 } })
  expect((await graph('GET', `${drive}/root:/bin.txt`)).body.size).toBe(4)
})

test('ids are equal whatever their case, in what depends on them too', async () => {
  const { drive, batch } = await open()
  const second = { url: `${drive}/root:/One:/children`, dependsOn: ['FIRST'] }
  const { body } = await batch([makeFolder(drive, 'first', 'One'), makeFolder(drive, 'Second', 'Two', second)])
  expect(statuses(body)).toEqual({ first: 201, Second: 201 })
})

test('what refuses one part leaves the others be', async () => {
  const { drive, batch } = await open()
  const { body } = await batch([
    { id: 'a', method: 'GET', url: drive, headers: JSON_BODY, body: {} },
    { id: 'b', method: 'GET', url: '/v1.0/drives' },
    { id: 'c', method: 'MOVE', url: drive },
    { id: 'd', method: 'GET', url: `${drive}?$select=shoeSize` },
    { id: 'e', method: 'GET', url: '/../../_tenant/people' },
    { id: 'f', method: 'GET', url: drive },
  ])
  expect(statuses(body)).toEqual({ a: 400, b: 400, c: 405, d: 400, e: 400, f: 200 })
})

test.each([
  ['two words', 400],
  ['***', 400],
  ['aGVsbG8_', 201],
  ['aGVsbG8/', 201],
  ['aGVsbG8=', 201],
])('bytes in a batch are a base64url string, or nothing is written: %s', async (body, status) => {
  const { drive, batch, graph } = await open()
  const headers = { 'Content-Type': 'text/plain' }
  const url = `${drive}/root:/Minutes/April.txt:/content`
  const answer = await batch([{ id: '1', method: 'PUT', url, headers, body }])
  expect(statuses(answer.body)).toEqual({ 1: status })
  expect((await graph('GET', `${drive}/root:/Minutes/April.txt`)).status).toBe(status === 201 ? 200 : 404)
})
