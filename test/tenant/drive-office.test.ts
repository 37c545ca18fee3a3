import { expect, test } from 'vitest'
import { askControl } from './asking.ts'
import { bytesOf, connect, findDrive, send, type Wire } from './graph-client.ts'
import { makeWorkbook, readWorkbook } from './office-document.ts'
import { ISLA, makeDataDir, ROSS, startForTest } from './tenant-under-test.ts'

async function open(dataDir = makeDataDir()) {
  const tenant = await startForTest({ dataDir })
  const [graph, isla] = [await connect(tenant), await connect(tenant, ISLA)]
  const drive = `/drives/${await findDrive(graph)}`
  const put = (name: string, bytes: Uint8Array) => isla('PUT', `${drive}/root:/${name}:/content`, bytes)
  const read = async (name: string) => (await graph('GET', `${drive}/root:/${name}`)).body
  const labels = async (name: string) =>
    (await graph('GET', `${drive}/root:/${name}:/versions`)).body.value.map((each: Wire) => each.id)
  const later = async (seconds: number) => {
    tenant.clock.set(tenant.clock.now() + seconds * 1000)
    await tenant.runDue()
  }
  const office = askControl(tenant)
  return { tenant, graph, isla, drive, put, read, labels, later, office }
}

test('some seconds after an upload SharePoint writes its properties into a document', async () => {
  const { tenant, graph, drive, put, read, labels, later } = await open()
  const bytes = await makeWorkbook('as agreed')
  const sent = (await put('Return.xlsx', bytes)).body
  const { '@odata.deltaLink': link } = (await graph('GET', `${drive}/root/delta`)).body
  const told: string[] = []
  tenant.kernel.changes.listen(({ resource }) => told.push(resource))
  expect(await read('Return.xlsx')).toMatchObject({ eTag: sent.eTag, size: bytes.length })
  await later(4)
  const now = await read('Return.xlsx')
  expect(now.size).toBeGreaterThan(bytes.length)
  expect(now.file.hashes).not.toEqual(sent.file.hashes)
  expect(now.eTag).not.toBe(sent.eTag)
  expect(now.cTag).not.toBe(sent.cTag)
  expect(now.lastModifiedBy).toEqual(sent.lastModifiedBy)
  expect(now.lastModifiedDateTime > sent.lastModifiedDateTime).toBe(true)
  expect(await labels('Return.xlsx')).toEqual(['1.0'])
  const download = await tenant.request(now['@microsoft.graph.downloadUrl'])
  const stored = await download.arrayBuffer()
  expect([stored.byteLength, await readWorkbook(stored)]).toEqual([now.size, 'as agreed'])
  // What is stored is hashed as if it had been sent so.
  expect((await put('Same.bin', new Uint8Array(stored))).body.file.hashes).toEqual(now.file.hashes)
  expect((await graph('GET', `${drive}/root`)).body.size).toBe(2 * now.size)
  expect(told).toContain(`${drive.slice(1)}/root`)
  const changed = (await graph('GET', link)).body.value.map((each: Wire) => each.name)
  expect(changed).toContain('Return.xlsx')
})

test('only documents of Office are rewritten, once, and only what was uploaded', async () => {
  const { graph, drive, put, read, later } = await open()
  const bytes = await makeWorkbook('as agreed')
  for (const [name, content] of [
    ['Return.pdf', bytes],
    ['Text.xlsx', bytesOf('no workbook')],
    ['Empty.docx', bytesOf('')],
  ] as const) {
    const { eTag } = (await put(name, content)).body
    await later(10)
    expect((await read(name)).eTag).toBe(eTag)
  }
  await put('Return.xlsx', bytes)
  await put('Return.xlsx', await makeWorkbook('again'))
  await later(10)
  const { eTag } = await read('Return.xlsx')
  await later(10)
  expect((await read('Return.xlsx')).eTag).toBe(eTag)
  await put('Gone.xlsx', bytes)
  await graph('DELETE', `${drive}/root:/Gone.xlsx:`)
  await later(10)
  expect((await read('Gone.xlsx')).error.code).toBe('itemNotFound')
})

test('a session’s upload is rewritten likewise, after a restart too', async () => {
  const dataDir = makeDataDir()
  const before = await open(dataDir)
  const bytes = await makeWorkbook('in parts')
  const session = await before.isla('POST', `${before.drive}/root:/Return.xlsx:/createUploadSession`, {})
  const headers = { 'content-range': `bytes 0-${bytes.length - 1}/${bytes.length}` }
  const sent = await send(before.tenant, 'PUT', session.body.uploadUrl, bytes, headers)
  await before.tenant.close()
  const after = await open(dataDir)
  await after.later(10)
  expect((await after.read('Return.xlsx')).cTag).not.toBe(sent.body.cTag)
})

test('while a person has a document open its tags move with every save, within one version, and nobody writes', async () => {
  const { graph, isla, drive, put, read, labels, later, office } = await open()
  const { id } = (await put('Plan.xlsx', await makeWorkbook('as agreed'))).body
  await later(4)
  expect((await office('POST', '/office', { person: ROSS.id, itemId: id, saves: 3 })).status).toBe(200)
  const tags = [(await read('Plan.xlsx')).cTag]
  for (let save = 0; save < 3; save += 1) {
    await later(5)
    const now = await read('Plan.xlsx')
    tags.push(now.cTag)
    expect(now.lastModifiedBy.user.id).toBe(ROSS.id)
    for (const write of [
      () => isla('PUT', `${drive}/items/${id}/content`, bytesOf('mine')),
      () => graph('PATCH', `${drive}/items/${id}`, { name: 'Other.xlsx' }),
      () => graph('PATCH', `${drive}/items/${id}/listItem/fields`, { Title: 'x' }),
      () => graph('DELETE', `${drive}/items/${id}`),
      () =>
        graph('POST', `${drive}/root:/Plan.xlsx:/createUploadSession`, {
          item: { '@microsoft.graph.conflictBehavior': 'replace' },
        }),
    ])
      expect(await write()).toMatchObject({ status: 423, body: { error: { code: 'resourceLocked' } } })
  }
  expect(new Set(tags).size).toBe(4)
  expect(await labels('Plan.xlsx')).toEqual(['2.0', '1.0'])
  await later(5)
  expect((await isla('PUT', `${drive}/items/${id}/content`, bytesOf('mine'))).status).toBe(200)
})

test('Office opens only its own documents, and one that is there', async () => {
  const { put, office } = await open()
  const { id } = (await put('Plan.txt', bytesOf('text'))).body
  expect((await office('POST', '/office', { person: ROSS.id, itemId: id })).status).toBe(400)
  expect((await office('POST', '/office', { person: ROSS.id, itemId: 'none' })).status).toBe(404)
  expect((await office('POST', '/office', { person: 'nobody', itemId: id })).status).toBe(404)
})
