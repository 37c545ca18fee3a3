import { expect, test } from 'vitest'
import { connect, findDrive, send } from './graph-client.ts'
import { ISLA, makeDataDir, startForTest } from './tenant-under-test.ts'

const UNIT = 327_680
const DAY_MS = 86_400_000

function makeBytes(length: number): Uint8Array {
  return Uint8Array.from({ length }, (_, index) => (index * 31 + (index >> 8)) % 256)
}

async function open(dataDir = makeDataDir()) {
  const tenant = await startForTest({ dataDir })
  const graph = await connect(tenant)
  const drive = `/drives/${await findDrive(graph)}`
  const start = (name: string, item?: object, headers?: Record<string, string>) =>
    graph('POST', `${drive}/root:/Evidence/${name}:/createUploadSession`, item ? { item } : {}, headers)
  const put = (url: string, bytes: Uint8Array, from: number, total: number, headers: Record<string, string> = {}) => {
    const range = { 'content-range': `bytes ${from}-${from + bytes.length - 1}/${total}` }
    return send(tenant, 'PUT', url, bytes, { ...range, ...headers })
  }
  return { tenant, graph, drive, start, put }
}

test('ranges in order make the file, byte for byte, with the hash that Microsoft documents', async () => {
  const { tenant, graph, drive, start, put } = await open()
  const bytes = makeBytes(2 * UNIT + 1000)
  const times = { createdDateTime: '2026-01-02T03:04:05Z', lastModifiedDateTime: '2026-02-03T04:05:06Z' }
  const { status, body } = await start('scan.pdf', { fileSystemInfo: times, fileSize: bytes.length })
  expect(status).toBe(200)
  const first = await put(body.uploadUrl, bytes.subarray(0, UNIT), 0, bytes.length)
  expect(first).toMatchObject({ status: 202, body: { nextExpectedRanges: [`${UNIT}-`] } })
  expect((await send(tenant, 'GET', body.uploadUrl)).body.nextExpectedRanges).toEqual([`${UNIT}-`])
  const last = await put(body.uploadUrl, bytes.subarray(UNIT), UNIT, bytes.length)
  expect(last).toMatchObject({ status: 201, body: { name: 'scan.pdf', size: bytes.length, fileSystemInfo: times } })
  const whole = await graph('PUT', `${drive}/root:/same.pdf:/content`, bytes)
  expect(last.body.file.hashes).toEqual(whole.body.file.hashes)
  const download = await tenant.request(last.body['@microsoft.graph.downloadUrl'])
  expect(Buffer.compare(new Uint8Array(await download.arrayBuffer()), bytes)).toBe(0)
})

// Known answers that rclone's onedrive backend is tested with.
test.each([
  ['', 'AAAAAAAAAAAAAAAAAAAAAAAAAAA='],
  ['Sg==', 'SgAAAAAAAAAAAAAAAQAAAAAAAAA='],
  ['gQaybEqS/4UlDc8e4IJm', 'gDCALNigBEn8oxAlZ8AzPAAOQZg='],
  ['2fuxhBJXtpWFe8dOfdGeHw==', 'O9tHLAghgSvYohKFyMMxnNCHaHg='],
  ['T6LYJIfDh81JrAK309H2JMJTXis=', 'zBTHrspn3mEcohlJdIUAbjGNaNg='],
])('QuickXorHash of base64 %j', async (base64, hash) => {
  const { graph, drive } = await open()
  const { body } = await graph(
    'PUT',
    `${drive}/root:/hash.bin:/content`,
    Uint8Array.from(Buffer.from(base64, 'base64')),
  )
  expect(body.file.hashes.quickXorHash).toBe(hash)
})

test('upload-range-order, upload-range-size, and totals that change are refused', async () => {
  const { start, put } = await open()
  const url = (await start('a.bin')).body.uploadUrl
  const total = 3 * UNIT
  const part = makeBytes(UNIT)
  const early = await put(url, part, UNIT, total)
  expect(early).toMatchObject({ status: 416, body: { error: { code: 'invalidRange' } } })
  expect((await put(url, makeBytes(1000), 0, total)).status).toBe(400)
  expect((await put(url, part, 0, total)).status).toBe(202)
  const again = await put(url, part, 0, total)
  expect(again).toMatchObject({ status: 416, body: { error: { innerError: { code: 'fragmentOverlap' } } } })
  expect((await put(url, part, UNIT, total + 1)).status).toBe(400)
  expect((await put(url, part, UNIT, total, { 'content-range': 'nonsense' })).status).toBe(400)
  expect((await put(url, part, UNIT, total)).status).toBe(202)
})

test('upload-range-large: 60 MiB in one request are too many', async () => {
  const { start, put } = await open()
  const url = (await start('a.bin')).body.uploadUrl
  const bytes = new Uint8Array(60 * 1024 * 1024)
  expect((await put(url, bytes, 0, bytes.length)).status).toBe(413)
})

test('upload-gone: a cancelled, a finished and an expired session are no more', async () => {
  const { tenant, start, put } = await open()
  const open3 = await Promise.all(['a', 'b', 'c'].map(async (name) => (await start(name)).body.uploadUrl as string))
  const [cancelled = '', finished = '', expired = ''] = open3
  expect((await send(tenant, 'DELETE', cancelled)).status).toBe(204)
  expect((await put(finished, makeBytes(10), 0, 10)).status).toBe(201)
  const gone = { status: 404, body: { error: { code: 'itemNotFound' } } }
  expect(await put(cancelled, makeBytes(10), 0, 10)).toMatchObject(gone)
  expect(await put(finished, makeBytes(10), 0, 10)).toMatchObject(gone)
  expect((await send(tenant, 'GET', expired)).status).toBe(200)
  tenant.clock.set(tenant.clock.now() + 3 * DAY_MS)
  expect(await send(tenant, 'GET', expired)).toMatchObject(gone)
})

test('upload-auth-header: a token on the upload address is refused', async () => {
  const { start, put } = await open()
  const answer = await put((await start('a')).body.uploadUrl, makeBytes(10), 0, 10, { authorization: 'Bearer x' })
  expect(answer).toMatchObject({ status: 401, body: { error: { code: 'unauthenticated' } } })
})

test.each([
  ['content-range', 200],
  ['Content-Range, Content-Type', 200],
  ['authorization', 403],
  ['content-range, x-other', 403],
])('upload-cors-header: a browser that asks for %s', async (asked, status) => {
  const { tenant, start } = await open()
  const headers = {
    'access-control-request-headers': asked,
    'access-control-request-method': 'PUT',
    origin: 'https://a.example',
  }
  expect((await send(tenant, 'OPTIONS', (await start('a')).body.uploadUrl, undefined, headers)).status).toBe(status)
})

test('conflicts: a taken name is refused at once or on commit, replaced, or numbered', async () => {
  const { graph, drive, start, put } = await open()
  const begin = (behaviour: string) => start('x.txt', { '@microsoft.graph.conflictBehavior': behaviour })
  const late = (await begin('fail')).body.uploadUrl
  const first = (await graph('PUT', `${drive}/root:/Evidence/x.txt:/content`, makeBytes(3))).body
  expect(await put(late, makeBytes(9), 0, 9)).toMatchObject({
    status: 409,
    body: { error: { code: 'nameAlreadyExists' } },
  })
  expect(await begin('fail')).toMatchObject({ status: 409, body: { error: { code: 'nameAlreadyExists' } } })
  const replaced = await put((await begin('replace')).body.uploadUrl, makeBytes(4), 0, 4)
  expect(replaced).toMatchObject({ status: 200, body: { id: first.id, size: 4 } })
  const silent = await put((await start('x.txt')).body.uploadUrl, makeBytes(6), 0, 6)
  expect(silent).toMatchObject({ status: 200, body: { id: first.id, size: 6 } })
  const numbered = await put((await begin('rename')).body.uploadUrl, makeBytes(5), 0, 5)
  expect(numbered).toMatchObject({ status: 201, body: { name: 'x 1.txt' } })
  const stale = await start('x.txt', { '@microsoft.graph.conflictBehavior': 'replace' }, { 'if-match': first.eTag })
  expect(stale).toMatchObject({ status: 412, body: { error: { code: 'preconditionFailed' } } })
})

test('a session of a person signs the file with that person, and survives a restart', async () => {
  const dataDir = makeDataDir()
  const before = await open(dataDir)
  const isla = await connect(before.tenant, ISLA)
  const session = await isla('POST', `${before.drive}/root:/mine.bin:/createUploadSession`, {})
  const bytes = makeBytes(2 * UNIT)
  await before.put(session.body.uploadUrl, bytes.subarray(0, UNIT), 0, bytes.length)
  await before.tenant.close()
  const after = await open(dataDir)
  const status = await send(after.tenant, 'GET', session.body.uploadUrl)
  expect(status.body.nextExpectedRanges).toEqual([`${UNIT}-`])
  const done = await after.put(session.body.uploadUrl, bytes.subarray(UNIT), UNIT, bytes.length)
  expect(done).toMatchObject({ status: 201, body: { createdBy: { user: { displayName: ISLA.name } } } })
})

test.each([
  [{ deferCommit: 'yes' }, 400],
  [{ item: { name: 'other' } }, 400],
  [{ item: { description: 7 } }, 400],
  [{ item: { fileSize: 1e18 } }, 507],
  [{ item: { colour: 'red' } }, 400],
])('createUploadSession with %j is refused', async (body, status) => {
  const { graph, drive } = await open()
  expect((await graph('POST', `${drive}/root:/a:/createUploadSession`, body)).status).toBe(status)
})
