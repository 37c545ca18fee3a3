import { expect, test } from 'vitest'
import type { LibraryContent } from '../../infra/tenant/content.ts'
import { askControl } from './asking.ts'
import { bytesOf, connect, findDrive, type GraphClient, type Wire } from './graph-client.ts'
import { makeWorkbook } from './office-document.ts'
import { describeTenant, ISLA, ROSS, SITE, startForTest } from './tenant-under-test.ts'

const REQUIRED = [{ name: 'Period', text: {} }]
const MISSING = { status: 404, body: { error: { code: 'itemNotFound' } } }

/** A library with such options, seen through the eyes of the app (which may write), of Isla and of Ross. */
async function open(options: Partial<LibraryContent>) {
  const entries = [{ name: 'old.txt', text: 'as agreed' }]
  const content = describeTenant({ role: 'write', entries })
  for (const library of content.sites.flatMap(({ libraries }) => libraries)) Object.assign(library, options)
  const tenant = await startForTest({ content, unitsPerMinute: 10_000 })
  const [app, isla, ross] = [await connect(tenant), await connect(tenant, ISLA), await connect(tenant, ROSS)]
  const drive = `/drives/${await findDrive(app)}`
  const site = `/sites/${(await app('GET', `/sites/${SITE}`)).body.id}`
  const put = (graph: GraphClient, name: string, text: string) =>
    graph('PUT', `${drive}/root:/${name}:/content`, bytesOf(text))
  const read = async (graph: GraphClient, id: string) => {
    const { status, headers } = await graph('GET', `${drive}/items/${id}/content`)
    if (status !== 302) return status
    return (await tenant.request(headers.get('location') ?? '')).text()
  }
  const judge = (itemId: string, approved: boolean) => askControl(tenant)('POST', '/approval', { itemId, approved })
  return { tenant, app, isla, ross, drive, site, put, read, judge }
}

/** All the places where a file could show. */
async function placesOf(graph: GraphClient, drive: string, site: string, id: string): Promise<string[]> {
  const has = async (path: string) => ((await graph('GET', path)).body.value as Wire[]).some((item) => item.id === id)
  const listed = (await graph('GET', `${site}/lists/Documents/items?$expand=driveItem`)).body.value as Wire[]
  const places: [string, boolean][] = [
    ['children', await has(`${drive}/root/children`)],
    ['delta', await has(`${drive}/root/delta`)],
    ['list', listed.some((item) => item.driveItem.id === id)],
    ['id', (await graph('GET', `${drive}/items/${id}`)).status === 200],
  ]
  return places.filter(([, shown]) => shown).map(([place]) => place)
}

const EVERYWHERE = ['children', 'delta', 'list', 'id']
const publicationOf = async (graph: GraphClient, drive: string, id: string) =>
  (await graph('GET', `${drive}/items/${id}?$select=id,publication`)).body.publication

test('approval: a new file is its author’s alone until somebody approves it', async () => {
  const { app, isla, ross, drive, site, put, judge } = await open({ contentApproval: true })
  const { id } = (await put(isla, 'new.txt', 'mine')).body
  expect(await placesOf(isla, drive, site, id)).toEqual(EVERYWHERE)
  for (const other of [ross, app]) expect(await placesOf(other, drive, site, id)).toEqual([])
  expect((await isla('GET', `${drive}/items/${id}/listItem/fields`)).body._ModerationStatus).toBe(2)
  expect(await publicationOf(isla, drive, id)).toEqual({ level: 'draft', versionId: '1.0' })
  const { '@odata.deltaLink': link } = (await app('GET', `${drive}/root/delta`)).body
  expect((await judge(id, true)).status).toBe(200)
  expect((await app('GET', link)).body.value.map((item: Wire) => item.name)).toContain('new.txt')
  for (const other of [ross, app]) expect(await placesOf(other, drive, site, id)).toEqual(EVERYWHERE)
  expect((await judge(id, true)).status).toBe(400)
})

test('approval: of a changed file others see what was approved, content, columns and tags', async () => {
  const { isla, ross, drive, put, read, judge } = await open({ contentApproval: true })
  const before = (await ross('GET', `${drive}/root:/old.txt`)).body
  await put(isla, 'old.txt', 'better')
  await isla('PATCH', `${drive}/items/${before.id}/listItem/fields`, { Title: 'New' })
  expect([await read(isla, before.id), await read(ross, before.id)]).toEqual(['better', 'as agreed'])
  const shown = (await ross('GET', `${drive}/items/${before.id}`)).body
  expect([shown.eTag, shown.cTag, shown.size]).toEqual([before.eTag, before.cTag, before.size])
  expect((await ross('GET', `${drive}/items/${before.id}/listItem/fields`)).body.Title).toBeUndefined()
  await judge(before.id, false)
  expect(await read(ross, before.id)).toBe('as agreed')
  await put(isla, 'old.txt', 'best')
  await judge(before.id, true)
  expect(await read(ross, before.id)).toBe('best')
})

test('approval shows in the columns of the list, and only there', async () => {
  const names = async (options: Partial<LibraryContent>) => {
    const { app, site } = await open(options)
    return (await app('GET', `${site}/lists/Documents/columns`)).body.value.map((column: Wire) => column.name)
  }
  expect(await names({ contentApproval: true })).toContain('_ModerationStatus')
  expect(await names({})).not.toContain('_ModerationStatus')
})

test('forced check-out: a new file stays with who uploaded it, unseen by others, until it is checked in', async () => {
  const { app, isla, ross, drive, site, put } = await open({ forcedCheckOut: true })
  const { id } = (await put(app, 'new.txt', 'x')).body
  expect(await publicationOf(app, drive, id)).toMatchObject({ level: 'checkout', checkedOutBy: { application: {} } })
  for (const other of [isla, ross]) expect(await placesOf(other, drive, site, id)).toEqual([])
  expect(await isla('POST', `${drive}/items/${id}/checkin`, {})).toMatchObject(MISSING)
  expect((await put(isla, 'new.txt', 'y')).status).toBe(423)
  const checkIn = { comment: 'Read through', checkInAs: 'published' }
  expect((await app('POST', `${drive}/items/${id}/checkin`, checkIn)).status).toBe(204)
  expect(await placesOf(ross, drive, site, id)).toEqual(EVERYWHERE)
  expect((await ross('GET', `${drive}/items/${id}/listItem/fields`)).body._CheckinComment).toBe('Read through')
  expect(await publicationOf(ross, drive, id)).toEqual({ level: 'published', versionId: '1.0' })
})

test('forced check-out: nothing is written without one', async () => {
  const { isla, drive, put } = await open({ forcedCheckOut: true })
  const { id } = (await isla('GET', `${drive}/root:/old.txt`)).body
  const item = `${drive}/items/${id}`
  const refusals = [
    await put(isla, 'old.txt', 'x'),
    await isla('PATCH', `${item}/listItem/fields`, { Title: 'x' }),
    await isla('PATCH', item, { name: 'new.txt' }),
  ]
  for (const answer of refusals) {
    expect(answer).toMatchObject({ status: 423, body: { error: { code: 'resourceLocked' } } })
    expect(answer.body.error.message).toContain('must first check out')
  }
  await isla('POST', `${item}/checkout`)
  expect((await put(isla, 'old.txt', 'x')).status).toBe(200)
  expect((await isla('PATCH', `${item}/listItem/fields`, { Title: 'x' })).status).toBe(200)
})

test('a file that lacks a required value stays checked out, and is not checked in without it', async () => {
  const { app, isla, drive, site, put } = await open({ columns: REQUIRED, requiredColumns: ['Period'] })
  const columns = (await app('GET', `${site}/lists/Documents/columns`)).body.value
  expect(columns.find((column: Wire) => column.name === 'Period').required).toBe(true)
  const { id } = (await put(app, 'new.txt', 'x')).body
  expect(await placesOf(isla, drive, site, id)).toEqual([])
  const refused = await app('POST', `${drive}/items/${id}/checkin`, {})
  expect(refused).toMatchObject({ status: 400, body: { error: { code: 'invalidRequest' } } })
  await app('PATCH', `${drive}/items/${id}/listItem/fields`, { Period: '2026-27' })
  expect((await app('POST', `${drive}/items/${id}/checkin`, {})).status).toBe(204)
  expect(await placesOf(isla, drive, site, id)).toEqual(EVERYWHERE)
})

test('what is checked out others see as it was, and it comes back as it was when that is discarded', async () => {
  const { isla, ross, drive, put, read } = await open({})
  const before = (await ross('GET', `${drive}/root:/old.txt`)).body
  const item = `${drive}/items/${before.id}`
  await isla('POST', `${item}/checkout`)
  await put(isla, 'old.txt', 'first')
  await put(isla, 'old.txt', 'second')
  await isla('PATCH', `${item}/listItem/fields`, { Title: 'mine' })
  expect([await read(isla, before.id), await read(ross, before.id)]).toEqual(['second', 'as agreed'])
  expect((await ross('GET', item)).body.cTag).toBe(before.cTag)
  expect((await ross('GET', `${item}/versions`)).body.value).toHaveLength(1)
  expect((await isla('GET', `${item}/versions`)).body.value.length).toBeGreaterThan(1)
  expect(await publicationOf(ross, drive, before.id)).toMatchObject({
    level: 'checkout',
    checkedOutBy: { user: { displayName: ISLA.name } },
  })
  expect((await ross('POST', `${item}/discardCheckout`)).status).toBe(423)
  expect((await isla('POST', `${item}/discardCheckout`)).status).toBe(204)
  expect(await read(isla, before.id)).toBe('as agreed')
  const after = (await isla('GET', item)).body
  expect([after.cTag, after.lastModifiedDateTime]).toEqual([before.cTag, before.lastModifiedDateTime])
  expect(after.eTag).not.toBe(before.eTag)
  expect((await isla('GET', `${item}/versions`)).body.value).toHaveLength(1)
  expect((await isla('GET', `${item}/listItem/fields`)).body.Title).toBeUndefined()
  expect((await isla('POST', `${item}/discardCheckout`)).status).toBe(400)
})

test('discarding the check-out of a file that was never checked in removes it', async () => {
  const { app, drive, put } = await open({ forcedCheckOut: true })
  const { id } = (await put(app, 'new.txt', 'x')).body
  expect((await app('POST', `${drive}/items/${id}/discardCheckout`)).status).toBe(204)
  expect(await app('GET', `${drive}/items/${id}`)).toMatchObject(MISSING)
})

test('Office writes what is checked out, and nobody takes the check-out away meanwhile', async () => {
  const { tenant, app, isla, drive } = await open({ forcedCheckOut: true })
  const { id } = (await isla('PUT', `${drive}/root:/Return.xlsx:/content`, await makeWorkbook('x'))).body
  const item = `${drive}/items/${id}`
  await isla('POST', `${item}/checkin`, {})
  const edit = () => askControl(tenant)('POST', '/office', { person: ISLA.id, itemId: id, saves: 1 })
  expect((await edit()).status).toBe(423)
  await isla('POST', `${item}/checkout`)
  expect((await edit()).status).toBe(200)
  expect((await app('POST', `${item}/discardCheckout`)).status).toBe(423)
  for (const _save of ['the save', 'the closing']) {
    tenant.clock.set(tenant.clock.now() + 60_000)
    await tenant.runDue()
  }
  expect((await app('POST', `${item}/discardCheckout`)).status).toBe(204)
})

test('minor versions: drafts count after the point, a published check-in before it', async () => {
  const { isla, ross, drive, put } = await open({ versions: 'majorMinor' })
  const { id } = (await put(isla, 'new.txt', '1')).body
  const item = `${drive}/items/${id}`
  const version = async () => (await ross('GET', `${item}/listItem/fields`)).body._UIVersionString
  expect(await version()).toBe('0.1')
  await put(isla, 'new.txt', '2')
  expect(await publicationOf(ross, drive, id)).toEqual({ level: 'draft', versionId: '0.2' })
  await isla('POST', `${item}/checkout`)
  await isla('POST', `${item}/checkin`, { checkInAs: 'published' })
  expect(await version()).toBe('1.0')
  await isla('POST', `${item}/checkout`)
  await put(isla, 'new.txt', '3')
  await isla('POST', `${item}/checkin`, { checkInAs: 'unspecified' })
  expect(await version()).toBe('1.1')
})

test.each([{ checkInAs: 'draft' }, { comment: 5 }, { colour: 'red' }])(
  'a check-in that says %j is refused',
  async (body) => {
    const { isla, drive } = await open({})
    await isla('POST', `${drive}/root:/old.txt:/checkout`)
    expect((await isla('POST', `${drive}/root:/old.txt:/checkin`, body)).status).toBe(400)
  },
)

test('publication comes only when it is selected, and folders cannot be checked out', async () => {
  const { isla, drive } = await open({})
  expect((await isla('GET', `${drive}/root:/old.txt`)).body.publication).toBeUndefined()
  const children = (await isla('GET', `${drive}/root/children?$select=name,publication`)).body.value
  expect(children).toMatchObject([{ name: 'old.txt', publication: { level: 'published' } }])
  expect((await isla('POST', `${drive}/root/checkout`)).status).toBe(400)
  expect((await isla('POST', `${drive}/root:/old.txt:/checkin`, {})).status).toBe(400)
})
