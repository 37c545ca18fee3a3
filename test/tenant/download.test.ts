import { expect, test } from 'vitest'
import { bytesOf, connect, findDrive } from './graph-client.ts'
import { describeTenant, startForTest } from './tenant-under-test.ts'

async function open() {
  const entries = [
    { name: 'Åse’s plan.txt', text: '0123456789' },
    { name: 'Empty.txt', text: '' },
  ]
  const tenant = await startForTest({ content: describeTenant({ entries }) })
  const graph = await connect(tenant)
  const drive = `/drives/${await findDrive(graph)}`
  const item = (await graph('GET', `${drive}/root:/${encodeURIComponent('Åse’s plan.txt')}`)).body
  const url = item['@microsoft.graph.downloadUrl'] as string
  const get = (headers: Record<string, string> = {}, method = 'GET') => tenant.request(url, { method, headers })
  return { tenant, graph, drive, item, url, get }
}

test.each([
  ['bytes=2-4', 206, '234', 'bytes 2-4/10'],
  ['bytes=7-', 206, '789', 'bytes 7-9/10'],
  ['bytes=-3', 206, '789', 'bytes 7-9/10'],
  ['bytes=-30', 206, '0123456789', 'bytes 0-9/10'],
  ['bytes=8-99', 206, '89', 'bytes 8-9/10'],
  ['bytes=10-', 416, '', 'bytes */10'],
  ['bytes=-0', 416, '', 'bytes */10'],
  ['bytes=4-2', 200, '0123456789', null],
  ['bytes=0-1,4-5', 200, '0123456789', null],
  ['lines=0-1', 200, '0123456789', null],
])('a range: %s', async (range, status, text, contentRange) => {
  const { get } = await open()
  const answer = await get({ range })
  expect([answer.status, await answer.text()]).toEqual([status, text])
  expect(answer.headers.get('content-range')).toBe(contentRange)
  expect(answer.headers.get('access-control-allow-origin')).toBe('*')
})

test('what the file is called, what it is, and how long; for HEAD the same without the bytes', async () => {
  const { get, item } = await open()
  for (const [method, text] of [
    ['GET', '0123456789'],
    ['HEAD', ''],
  ] as const) {
    const answer = await get({}, method)
    expect([answer.status, await answer.text()]).toEqual([200, text])
    const { headers } = answer
    expect(headers.get('content-disposition')).toBe("attachment; filename*=UTF-8''%C3%85se%E2%80%99s%20plan.txt")
    expect([headers.get('content-type'), headers.get('content-length')]).toEqual(['text/plain', '10'])
    expect([headers.get('etag'), headers.get('accept-ranges')]).toEqual([item.eTag, 'bytes'])
  }
})

test('what the caller has already is not sent again, and a range of something older is the whole', async () => {
  const { get, item } = await open()
  expect((await get({ 'if-none-match': item.eTag })).status).toBe(304)
  expect((await get({ 'if-none-match': '"other"' })).status).toBe(200)
  expect((await get({ range: 'bytes=0-1', 'if-range': item.eTag })).status).toBe(206)
  expect((await get({ range: 'bytes=0-1', 'if-range': '"other"' })).status).toBe(200)
})

test('an address is good for an hour, for its file alone, and as long as it is there', async () => {
  const { tenant, graph, drive, item, url, get } = await open()
  const forged = new URL(url)
  forged.searchParams.set('tempauth', (forged.searchParams.get('tempauth') ?? '').replace(/.\./, 'x.'))
  const refused = await tenant.request(forged.href)
  expect([refused.status, refused.headers.get('access-control-allow-origin')]).toEqual([401, '*'])
  tenant.clock.set(tenant.clock.now() + 59 * 60_000)
  expect((await get()).status).toBe(200)
  tenant.clock.set(tenant.clock.now() + 2 * 60_000)
  expect((await get()).status).toBe(401)
  const fresh = (await graph('GET', `${drive}/items/${item.id}/content`)).headers.get('location') ?? ''
  await graph('DELETE', `${drive}/items/${item.id}`)
  expect((await tenant.request(fresh)).status).toBe(401)
})

test('an empty file is nothing, and has no ranges', async () => {
  const { tenant, graph, drive } = await open()
  const { body } = await graph('GET', `${drive}/root:/Empty.txt`)
  const address = body['@microsoft.graph.downloadUrl']
  const whole = await tenant.request(address)
  expect([whole.status, await whole.text(), whole.headers.get('content-length')]).toEqual([200, '', '0'])
  expect((await tenant.request(address, { headers: { range: 'bytes=0-' } })).status).toBe(416)
})

test.each(['', '/content'])(
  'who has the present file already is told so, by either tag: GET of the item%s',
  async (rest) => {
    const { graph, drive, item } = await open()
    const ask = async (tag: string) =>
      (await graph('GET', `${drive}/items/${item.id}${rest}`, undefined, { 'if-none-match': tag })).status
    expect(await ask(item.eTag)).toBe(304)
    expect(await ask(item.cTag)).toBe(304)
    expect(await ask('"other"')).toBe(rest === '' ? 200 : 302)
  },
)

test('a ticket is for the file that its address names', async () => {
  const { tenant, url } = await open()
  const other = new URL(url)
  other.searchParams.set('UniqueId', 'another')
  expect((await tenant.request(other.href)).status).toBe(401)
})

test('marks that would end a name in a header are encoded in it', async () => {
  const { tenant, graph, drive } = await open()
  const { body } = await graph('PUT', `${drive}/root:/O'Neil's (1).txt:/content`, bytesOf('x'))
  const { headers } = await tenant.request(body['@microsoft.graph.downloadUrl'])
  expect(headers.get('content-disposition')).toBe("attachment; filename*=UTF-8''O%27Neil%27s%20%281%29.txt")
})

test('an address to download from comes where it is named, or nothing is', async () => {
  const { graph, drive, item } = await open()
  const membersOf = async (query: string) => Object.keys((await graph('GET', `${drive}/items/${item.id}${query}`)).body)
  const address = '@microsoft.graph.downloadUrl'
  expect(await membersOf('')).toContain(address)
  expect(await membersOf('?$select=id,name')).toEqual(['id', 'name'])
  expect(await membersOf(`?$select=id,${address}`)).toEqual([address, 'id'])
  const { value } = (await graph('GET', `${drive}/root/children?$select=id`)).body
  expect(value.map((each: object) => Object.keys(each))).toEqual([['id'], ['id']])
})
