import { expect, test } from 'vitest'
import { bytesOf, connect, findDrive, type Wire } from './graph-client.ts'
import { describeTenant, startForTest } from './tenant-under-test.ts'

async function open() {
  const tenant = await startForTest({ content: describeTenant({ entries: [{ name: 'Plan.txt', text: 'one' }] }) })
  const graph = await connect(tenant)
  const drive = `/drives/${await findDrive(graph)}`
  const { id } = (await graph('GET', `${drive}/root:/Plan.txt`)).body
  const file = `${drive}/items/${id}`
  const read = async () => (await graph('GET', file)).body
  const labels = async () => (await graph('GET', `${file}/versions`)).body.value.map((each: Wire) => each.id)
  const download = async (address: string) => (await tenant.request(address)).text()
  return { tenant, graph, file, read, labels, download }
}

test('new content and new values of columns are versions, a rename is none', async () => {
  const { graph, file, read, labels } = await open()
  const first = await read()
  await graph('PATCH', `${file}/listItem/fields`, { Title: 'In short' })
  const titled = await read()
  expect([titled.cTag, titled.eTag === first.eTag]).toEqual([first.cTag, false])
  await graph('PUT', `${file}/content`, bytesOf('three'))
  expect((await read()).cTag).not.toBe(first.cTag)
  await graph('PATCH', file, { name: 'Renamed.txt' })
  expect(await labels()).toEqual(['3.0', '2.0', '1.0'])
  await graph('PATCH', file, { fileSystemInfo: { lastModifiedDateTime: '2026-01-02T03:04:05Z' } })
  expect(await labels()).toEqual(['4.0', '3.0', '2.0', '1.0'])
  expect((await graph('GET', `${file}/listItem/fields`)).body._UIVersionString).toBe('4.0')
})

test('an earlier version is read, restored as a new one, and deleted', async () => {
  const { graph, file, read, labels, download } = await open()
  await graph('PATCH', `${file}/listItem/fields`, { Title: 'Of the second' })
  await graph('PUT', `${file}/content`, bytesOf('three'))
  await graph('PATCH', `${file}/listItem/fields`, { Title: 'Of the fourth' })
  expect((await graph('GET', `${file}/versions/1.0`)).body).toMatchObject({ id: '1.0', size: 3 })
  const address = (await graph('GET', `${file}/versions/1.0/content`)).headers.get('location') ?? ''
  expect(await download(address)).toBe('one')
  expect((await graph('POST', `${file}/versions/2.0/restoreVersion`)).status).toBe(204)
  expect(await labels()).toEqual(['5.0', '4.0', '3.0', '2.0', '1.0'])
  expect(await download((await read())['@microsoft.graph.downloadUrl'])).toBe('one')
  expect((await graph('GET', `${file}/listItem/fields`)).body.Title).toBe('Of the second')
  expect((await graph('DELETE', `${file}/versions/3.0`)).status).toBe(204)
  expect(await labels()).toEqual(['5.0', '4.0', '2.0', '1.0'])
})

test('the current version is no earlier one, and what is none is not found', async () => {
  const { graph, file } = await open()
  for (const [method, rest] of [
    ['GET', '/content'],
    ['POST', '/restoreVersion'],
    ['DELETE', ''],
  ] as const) {
    const now = await graph(method, `${file}/versions/1.0${rest}`)
    expect(now).toMatchObject({ status: 400, body: { error: { code: 'invalidRequest' } } })
    expect(await graph(method, `${file}/versions/7.0${rest}`)).toMatchObject({ status: 404 })
  }
})

test('versions of a tenant of before, when they were contents alone, are counted on', async () => {
  const { tenant, graph, file, labels, download, read } = await open()
  await graph('PUT', `${file}/content`, bytesOf('two'))
  tenant.kernel.db.run('UPDATE items SET version = NULL')
  tenant.kernel.db.run('UPDATE versions SET label = NULL, fields = NULL, hash = NULL')
  expect(await labels()).toEqual(['2.0', '1.0'])
  await graph('PUT', `${file}/content`, bytesOf('three'))
  expect((await graph('POST', `${file}/versions/1.0/restoreVersion`)).status).toBe(204)
  expect(await labels()).toEqual(['4.0', '3.0', '2.0', '1.0'])
  expect(await download((await read())['@microsoft.graph.downloadUrl'])).toBe('one')
})

test('500 versions are kept', async () => {
  const { tenant, graph, file, labels } = await open()
  for (let round = 0; round < 503; round += 1) {
    await graph('PUT', `${file}/content`, bytesOf(`round ${round}`))
    tenant.clock.set(tenant.clock.now() + 60_000)
  }
  const all = await labels()
  expect([all.length, all[0], all.at(-1)]).toEqual([500, '504.0', '5.0'])
})
