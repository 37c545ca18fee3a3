import { expect, test } from 'vitest'
import type { LibraryContent } from '../../infra/tenant/content.ts'
import { bytesOf, connect, findDrive, send, type Wire } from './graph-client.ts'
import { describeTenant, ISLA, ROSS, SITE, startForTest } from './tenant-under-test.ts'

const DENIED = { status: 403, body: { error: { code: 'accessDenied' } } }
const MISSING = { status: 404, body: { error: { code: 'itemNotFound' } } }
const LOCKED = { status: 423, body: { error: { code: 'resourceLocked' } } }
const REPLACE = { '@microsoft.graph.conflictBehavior': 'replace' }
const BY_QUERY = '@microsoft.graph.conflictBehavior=replace'
const FOREVER_MS = 600_000
const ENTRIES = [
  {
    name: 'Records',
    children: [
      { name: 'case.txt', text: 'Isla alone' },
      { name: 'Closed', children: [{ name: 'deep.txt', text: 'Isla alone' }] },
      { name: 'open.txt', text: 'everybody' },
    ],
  },
  { name: 'Target', children: [] },
  { name: 'mine.txt', text: 'Ross' },
]

/** A library in which `case.txt` and the folder `Closed` are Isla's alone. */
async function open(options: Partial<LibraryContent> = {}) {
  const content = describeTenant({ role: 'fullcontrol', entries: ENTRIES })
  for (const library of content.sites.flatMap(({ libraries }) => libraries)) Object.assign(library, options)
  const tenant = await startForTest({ content, unitsPerMinute: 100_000 })
  const [app, isla, ross] = [await connect(tenant), await connect(tenant, ISLA), await connect(tenant, ROSS)]
  const drive = `/drives/${await findDrive(app)}`
  const close = (path: string) =>
    app('POST', `${drive}/root:/${path}:/invite`, {
      ...{ recipients: [{ email: ISLA.mail }], roles: ['write'], requireSignIn: true },
      ...{ sendInvitation: false, retainInheritedPermissions: false },
    })
  for (const path of ['Records/case.txt', 'Records/Closed']) expect((await close(path)).status).toBe(200)
  const read = async (path: string) => (await app('GET', `${drive}/root:/${path}`)).body
  const textOf = async (path: string) =>
    (await tenant.request((await read(path))['@microsoft.graph.downloadUrl'])).text()
  const finish = async (location: string | null) => {
    tenant.clock.set(tenant.clock.now() + FOREVER_MS)
    await tenant.runDue()
    return (await send(tenant, 'GET', location ?? '')).body
  }
  return { tenant, app, isla, ross, drive, close, read, textOf, finish }
}

const names = (page: Wire) => page.value.map((item: Wire) => item.name)

test('a copy holds what its maker was shown, and of a file with a draft what they were shown of it', async () => {
  const { tenant, app, isla, ross, drive, read, textOf, finish } = await open()
  await isla('POST', `${drive}/root:/Records/open.txt:/checkout`)
  await isla('PUT', `${drive}/root:/Records/open.txt:/content`, bytesOf('a draft'))
  const body = { parentReference: { id: (await read('Target')).id }, includeAllVersionHistory: true }
  const { status, headers } = await ross('POST', `${drive}/root:/Records:/copy`, body)
  expect(status).toBe(202)
  expect(await finish(headers.get('location'))).toMatchObject({ status: 'completed' })
  expect(names((await app('GET', `${drive}/root:/Target/Records:/children`)).body)).toEqual(['open.txt'])
  expect(await textOf('Target/Records/open.txt')).toBe('everybody')
  expect((await app('GET', `${drive}/root:/Target/Records/open.txt:/versions`)).body.value).toHaveLength(1)
  expect(tenant.nextDue()).toBeNull()
})

test('what was closed to its maker before a copy began is not copied', async () => {
  const { ross, drive, close, read, finish } = await open()
  const body = { parentReference: { id: (await read('Target')).id } }
  const { headers } = await ross('POST', `${drive}/root:/Records/open.txt:/copy`, body)
  await close('Records/open.txt')
  expect(await finish(headers.get('location'))).toMatchObject({ status: 'failed', error: { code: 'itemNotFound' } })
  const again = await ross('POST', `${drive}/root:/mine.txt:/copy`, body)
  await close('Target')
  expect(await finish(again.headers.get('location'))).toMatchObject({
    status: 'failed',
    error: { code: 'accessDenied' },
  })
})

test('nobody brings back what is closed to them', async () => {
  const { isla, ross, drive, read } = await open()
  const { id } = await read('Records/case.txt')
  await isla('DELETE', `${drive}/items/${id}`)
  expect(await ross('POST', `${drive}/items/${id}/restore`, { name: 'seen.txt' })).toMatchObject(MISSING)
  expect(await isla('POST', `${drive}/items/${id}/restore`, { name: 'a/b.txt' })).toMatchObject({ status: 400 })
  expect((await isla('POST', `${drive}/items/${id}/restore`)).status).toBe(200)
})

test('nobody puts something in the place of what is closed to them', async () => {
  const { ross, drive, read, textOf, finish } = await open()
  const records = (await read('Records')).id
  const mine = (await read('mine.txt')).id
  const made = { name: 'Closed', folder: {}, description: 'mine now', ...REPLACE }
  expect(await ross('POST', `${drive}/items/${records}/children`, made)).toMatchObject(DENIED)
  const moved = { name: 'case.txt', parentReference: { id: records }, ...REPLACE }
  expect(await ross('PATCH', `${drive}/items/${mine}`, moved)).toMatchObject(DENIED)
  const { headers } = await ross('POST', `${drive}/items/${mine}/copy?${BY_QUERY}`, {
    ...{ name: 'case.txt', parentReference: { id: records } },
  })
  expect(await finish(headers.get('location'))).toMatchObject({ status: 'failed', error: { code: 'accessDenied' } })
  expect(await textOf('Records/case.txt')).toBe('Isla alone')
  expect((await read('Records/Closed')).description).toBeUndefined()
})

test('an upload that ends late replaces nothing that is closed to who began it', async () => {
  const { tenant, isla, ross, drive, close, read, textOf } = await open()
  const range = { 'content-range': 'bytes 0-3/4' }
  const start = async (path: string, body: object) =>
    (await ross('POST', `${drive}/root:/${path}:/createUploadSession`, body)).body.uploadUrl as string
  const late = await start('Records/late.txt', { item: REPLACE })
  await isla('PUT', `${drive}/root:/Records/late.txt:/content`, bytesOf('Isla'))
  await close('Records/late.txt')
  expect(await send(tenant, 'PUT', late, bytesOf('Ross'), range)).toMatchObject(DENIED)
  const other = await start('Records/other.txt', { deferCommit: true, item: {} })
  expect((await send(tenant, 'PUT', other, bytesOf('Ross'), range)).status).toBe(202)
  const commit = { name: 'case.txt', '@microsoft.graph.sourceUrl': other, ...REPLACE }
  expect(await ross('PUT', `${drive}/items/${(await read('Records')).id}`, commit)).toMatchObject(DENIED)
  expect([await textOf('Records/late.txt'), await textOf('Records/case.txt')]).toEqual(['Isla', 'Isla alone'])
})

test('a locked file is not replaced by a move, and goes with no folder', async () => {
  const { app, isla, ross, drive, read } = await open()
  const [records, mine, file] = [await read('Records'), await read('mine.txt'), await read('Records/open.txt')]
  await isla('POST', `${drive}/items/${file.id}/checkout`)
  const moved = { name: 'open.txt', parentReference: { id: records.id }, ...REPLACE }
  expect(await ross('PATCH', `${drive}/items/${mine.id}`, moved)).toMatchObject(LOCKED)
  const target = (await read('Target')).id
  expect(await ross('PATCH', `${drive}/items/${records.id}`, { parentReference: { id: target } })).toMatchObject(LOCKED)
  const site = `/sites/${(await app('GET', `/sites/${SITE}`)).body.id}`
  const { id } = (await app('GET', `${drive}/items/${records.id}/listItem`)).body
  expect(await ross('DELETE', `${site}/lists/Documents/items/${id}`)).toMatchObject(LOCKED)
  expect((await read('Records/open.txt')).id).toBe(file.id)
})

test('of what is closed a delta says that it is gone, and not where it lay', async () => {
  const { isla, ross, drive } = await open()
  await isla('PUT', `${drive}/root:/Records/Closed/new.txt:/content`, bytesOf('x'))
  const prefer = { prefer: 'deltashowremovedasdeleted' }
  const { value } = (await ross('GET', `${drive}/root/delta`, undefined, prefer)).body
  expect(value.filter((item: Wire) => item.deleted)).toHaveLength(4)
  expect(JSON.stringify(value)).not.toMatch(/Closed|case\.txt/)
})

test('an address to download from does not come to lead to a draft', async () => {
  const { tenant, isla, ross, drive } = await open()
  const path = `${drive}/root:/Records/open.txt`
  const before = (await ross('GET', path)).body
  const fetched = async () => {
    const response = await tenant.request(before['@microsoft.graph.downloadUrl'])
    return [response.headers.get('etag'), await response.text()]
  }
  await isla('POST', `${path}:/checkout`)
  await isla('PUT', `${path}:/content`, bytesOf('a draft'))
  expect(await fetched()).toEqual([before.eTag, 'everybody'])
  await isla('POST', `${path}:/checkin`, {})
  expect((await fetched())[1]).toBe('a draft')
})

test('the author of a file that nobody has approved yet downloads it', async () => {
  const { tenant, isla, drive } = await open({ contentApproval: true })
  const put = await isla('PUT', `${drive}/root:/new.txt:/content`, bytesOf('mine'))
  expect(await (await tenant.request(put.body['@microsoft.graph.downloadUrl'])).text()).toBe('mine')
})
