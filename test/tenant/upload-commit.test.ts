import { expect, test } from 'vitest'
import { bytesOf, connect, findDrive, send } from './graph-client.ts'
import { ISLA, makeDataDir, startForTest } from './tenant-under-test.ts'

const DAY_MS = 86_400_000
const BYTES = bytesOf('ten bytes!')
const FAIL = { item: { '@microsoft.graph.conflictBehavior': 'fail' } }
const TAKEN = { status: 409, body: { error: { code: 'nameAlreadyExists' } } }

async function open(dataDir = makeDataDir()) {
  const tenant = await startForTest({ dataDir })
  const graph = await connect(tenant)
  const drive = `/drives/${await findDrive(graph)}`
  const start = async (name: string, body: object = {}, headers?: Record<string, string>) =>
    (await graph('POST', `${drive}/root:/${name}:/createUploadSession`, body, headers)).body.uploadUrl as string
  const put = (url: string) =>
    send(tenant, 'PUT', url, BYTES, { 'content-range': `bytes 0-${BYTES.length - 1}/${BYTES.length}` })
  const close = (url: string) => send(tenant, 'POST', url)
  const read = async (name: string) => (await graph('GET', `${drive}/root:/${name}`)).body
  const write = (name: string) => graph('PUT', `${drive}/root:/${name}:/content`, bytesOf('first'))
  return { tenant, graph, drive, start, put, close, read, write }
}

test('a deferred file is there when an empty POST asks for it, with its description, after a restart too', async () => {
  const dataDir = makeDataDir()
  const before = await open(dataDir)
  const url = await before.start('a.txt', { deferCommit: true, item: { description: 'In short' } })
  expect((await before.close(url)).status).toBe(400)
  expect(await before.put(url)).toMatchObject({ status: 202, body: { nextExpectedRanges: [] } })
  expect((await before.read('a.txt')).error.code).toBe('itemNotFound')
  await before.tenant.close()
  const { tenant, close, read, put } = await open(dataDir)
  expect((await send(tenant, 'GET', url)).body.nextExpectedRanges).toEqual([])
  expect((await put(url)).status).toBe(416)
  expect((await send(tenant, 'POST', url, BYTES)).status).toBe(400)
  expect(await close(url)).toMatchObject({ status: 201, body: { name: 'a.txt', description: 'In short' } })
  expect((await read('a.txt')).size).toBe(BYTES.length)
  expect((await close(url)).status).toBe(404)
})

test('a name taken meanwhile: the bytes stay, for another name or for when it is free', async () => {
  const { tenant, graph, drive, start, put, close, read, write } = await open()
  const [url, other] = [await start('x.txt', FAIL), await start('x.txt', FAIL)]
  const first = (await write('x.txt')).body
  expect(await put(url)).toMatchObject(TAKEN)
  expect(await put(other)).toMatchObject(TAKEN)
  expect((await send(tenant, 'GET', url)).body.nextExpectedRanges).toEqual([])
  const place = { name: 'x.txt', '@microsoft.graph.sourceUrl': url }
  expect(await graph('PUT', `${drive}/root`, place)).toMatchObject(TAKEN)
  const renamed = await graph('PUT', `${drive}/root`, { ...place, '@microsoft.graph.conflictBehavior': 'rename' })
  expect(renamed).toMatchObject({ status: 201, body: { name: 'x 1.txt', size: BYTES.length } })
  expect((await graph('PUT', `${drive}/root`, place)).status).toBe(404)
  await graph('DELETE', `${drive}/items/${first.id}`)
  expect((await close(other)).status).toBe(201)
  expect((await read('x.txt')).size).toBe(BYTES.length)
})

test('If-Match holds until the end, and so does a lock that came meanwhile', async () => {
  const { tenant, graph, drive, start, put, write, read } = await open()
  const { eTag } = (await write('x.txt')).body
  const replace = { item: { '@microsoft.graph.conflictBehavior': 'replace' } }
  const [guarded, plain] = [await start('x.txt', replace, { 'if-match': eTag }), await start('x.txt', replace)]
  await write('x.txt')
  expect(await put(guarded)).toMatchObject({ status: 412, body: { error: { code: 'preconditionFailed' } } })
  const isla = await connect(tenant, ISLA)
  await isla('POST', `${drive}/root:/x.txt:/checkout`)
  expect(await put(plain)).toMatchObject({ status: 423, body: { error: { code: 'resourceLocked' } } })
  await isla('POST', `${drive}/root:/x.txt:/checkin`, { comment: '' })
  expect((await send(tenant, 'POST', plain)).status).toBe(200)
  expect((await read('x.txt')).size).toBe(BYTES.length)
  const absent = await graph('PUT', `${drive}/root:/new.txt:/content`, BYTES, { 'if-match': eTag })
  expect(absent).toMatchObject({ status: 412 })
})

test('every answer of an upload address is open to browsers, errors too', async () => {
  const { tenant, start, put, write } = await open()
  const url = await start('x.txt', FAIL)
  await write('x.txt')
  const answers = [
    await put(url),
    await send(tenant, 'GET', url),
    await send(tenant, 'PUT', url, BYTES),
    await send(tenant, 'PUT', url, BYTES, { authorization: 'Bearer x' }),
    await send(tenant, 'GET', `${url}x`),
    await send(tenant, 'DELETE', url),
    await send(tenant, 'OPTIONS', url, undefined, { 'access-control-request-headers': 'authorization' }),
  ]
  expect(answers.map(({ status }) => status)).toEqual([409, 200, 400, 401, 404, 204, 403])
  for (const { headers } of answers) expect(headers.get('access-control-allow-origin')).toBe('*')
})

test('folders on the way may come, or go, between the beginning and the end', async () => {
  const { graph, drive, start, put, read } = await open()
  const [came, went] = [await start('New/a.txt'), await start('New/b.txt')]
  await graph('POST', `${drive}/root/children`, { name: 'New', folder: {} })
  expect((await put(came)).status).toBe(201)
  await graph('DELETE', `${drive}/root:/New:`)
  expect((await put(went)).status).toBe(201)
  expect((await read('New')).folder.childCount).toBe(1)
})

test('what expired sessions hold is thrown away', async () => {
  const { tenant, start } = await open()
  const count = () => tenant.kernel.db.get<{ n: number }>('SELECT count(*) AS n FROM upload_sessions')?.n
  await start('a.txt')
  expect(count()).toBe(1)
  tenant.clock.set(tenant.clock.now() + 3 * DAY_MS)
  await start('b.txt')
  expect(count()).toBe(1)
})

test.each([
  ['fail', 409, undefined],
  ['rename', 201, 'x 1.txt'],
  ['replace', 200, 'x.txt'],
  ['other', 400, undefined],
])('a small upload onto a taken name with %s', async (behaviour, status, name) => {
  const { graph, drive, write } = await open()
  await write('x.txt')
  const path = `${drive}/root:/x.txt:/content?@microsoft.graph.conflictBehavior=${behaviour}`
  const answer = await graph('PUT', path, bytesOf(''))
  expect([answer.status, answer.body.name]).toEqual([status, name])
  if (name) expect(answer.body).toMatchObject({ size: 0, file: { mimeType: 'text/plain' } })
})

test('what is addressed as itself is replaced, and neither kept nor numbered', async () => {
  const { graph, drive, write } = await open()
  const file = `${drive}/items/${(await write('x.txt')).body.id}`
  const item = (behaviour: string) => ({ item: { '@microsoft.graph.conflictBehavior': behaviour } })
  for (const [behaviour, status] of [
    ['fail', 409],
    ['rename', 400],
    ['replace', 200],
  ] as const) {
    const put = await graph('PUT', `${file}/content?@microsoft.graph.conflictBehavior=${behaviour}`, BYTES)
    expect(put.status).toBe(status)
    expect((await graph('POST', `${file}/createUploadSession`, item(behaviour))).status).toBe(status)
  }
  expect((await graph('POST', `${file}/createUploadSession`, { item: { name: 'y.txt' } })).status).toBe(400)
})

test('a big file by one PUT comes back byte for byte', async () => {
  const { tenant, graph, drive } = await open()
  const bytes = Uint8Array.from({ length: 9 * 1024 * 1024 + 7 }, (_, index) => (index * 31 + (index >> 8)) % 256)
  const { body } = await graph('PUT', `${drive}/root:/big.bin:/content`, bytes, { 'content-type': 'application/json' })
  expect(body).toMatchObject({ size: bytes.length, file: { mimeType: 'application/octet-stream' } })
  const stored = await (await tenant.request(body['@microsoft.graph.downloadUrl'])).arrayBuffer()
  expect(Buffer.compare(new Uint8Array(stored), bytes)).toBe(0)
})
