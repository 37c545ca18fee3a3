import { expect, test } from 'vitest'
import { forgetChanges } from '../../infra/tenant/drive/library-store.ts'
import { bytesOf, connect, findDrive, type GraphClient, type Wire } from './graph-client.ts'
import { describeTenant, ISLA, makeDataDir, ROSS, startForTest } from './tenant-under-test.ts'

const FOLDER = { folder: {} }
const DAY_MS = 86_400_000

async function open(names: string[] = []) {
  const entries = names.map((name) => ({ name, children: [] }))
  const tenant = await startForTest({ content: describeTenant({ entries }), unitsPerMinute: 100_000 })
  const graph = await connect(tenant)
  const driveId = await findDrive(graph)
  return { tenant, graph, driveId, drive: `/drives/${driveId}` }
}

/** Follows the links of one round to its end. */
async function follow(graph: GraphClient, first: string) {
  const pages: Wire[][] = []
  for (let next: string | undefined = first; ; ) {
    const { status, body }: { status: number; body: Wire } = await graph('GET', next)
    expect(status).toBe(200)
    pages.push(body.value)
    if (body['@odata.deltaLink']) return { pages, items: pages.flat(), link: body['@odata.deltaLink'] as string }
    next = body['@odata.nextLink'] as string
  }
}

const namesOf = (items: Wire[]) => [...new Set(items.map((item) => item.name))].sort()

test('a first round tells everything, the next one only what changed, with the folders above', async () => {
  const { graph, drive } = await open(['A', 'B'])
  const first = await follow(graph, `${drive}/root/delta`)
  expect(namesOf(first.items)).toEqual(['A', 'B', 'root'])
  expect((await follow(graph, first.link)).items).toEqual([])
  await graph('PUT', `${drive}/root:/A/new.txt:/content`, bytesOf('new'))
  const second = await follow(graph, first.link)
  expect(second.items.map((item) => item.name)).toEqual(['root', 'A', 'new.txt'])
  expect(second.items.every((item) => item.parentReference.path === undefined)).toBe(true)
  const alone = await graph('GET', first.link, undefined, { prefer: 'deltaExcludeParent' })
  expect(alone.body.value.map((item: Wire) => item.name)).toEqual(['new.txt'])
})

test('what is deleted comes with the deleted facet and neither name nor cTag, all below it too', async () => {
  const { graph, drive } = await open(['A', 'B'])
  const file = (await graph('PUT', `${drive}/root:/A/x.txt:/content`, bytesOf('x'))).body
  const { link } = await follow(graph, `${drive}/root/delta`)
  const folder = (await graph('GET', `${drive}/root:/A`)).body
  await graph('DELETE', `${drive}/root:/A`)
  const gone = (await follow(graph, link)).items.filter((item) => item.deleted)
  expect(gone.map((item) => item.id).sort()).toEqual([file.id, folder.id].sort())
  for (const item of gone)
    expect([item.name, item.cTag, item.deleted]).toEqual([undefined, undefined, { state: 'deleted' }])
  expect(namesOf((await follow(graph, `${drive}/root/delta`)).items)).toEqual(['B', 'root'])
})

test('a round of many pages has an empty one and repeats items, and misses nothing', async () => {
  const names = Array.from({ length: 23 }, (_, index) => `F${index}`)
  const { graph, drive } = await open(names)
  const { pages, items } = await follow(graph, `${drive}/root/delta?$top=4`)
  expect(pages.some((page) => page.length === 0)).toBe(true)
  expect(items.filter((item) => item.name === 'root').length).toBeGreaterThan(1)
  expect(namesOf(items)).toEqual([...names, 'root'].sort())
})

test('a change made while a round is under way is told in it, a deletion too', async () => {
  const { graph, drive } = await open(['A', 'B', 'C', 'D', 'E', 'F'])
  const begun = await graph('GET', `${drive}/root/delta?$top=3`)
  const told = begun.body.value as Wire[]
  const gone = told.find((item) => item.name !== 'root')
  await graph('DELETE', `${drive}/items/${gone.id}`)
  await graph('POST', `${drive}/root/children`, { name: 'Late', ...FOLDER })
  const rest = await follow(graph, begun.body['@odata.nextLink'])
  const last = new Map([...told, ...rest.items].map((item) => [item.id, item]))
  expect(last.get(gone.id).deleted).toEqual({ state: 'deleted' })
  expect(namesOf([...last.values()].filter((item) => !item.deleted))).toContain('Late')
})

test('token=latest starts from now, and the link keeps the options of the first request', async () => {
  const { graph, drive } = await open(['A'])
  const { body } = await graph('GET', `${drive}/root/delta?token=latest&$select=id,name`)
  expect(body.value).toEqual([])
  await graph('POST', `${drive}/root/children`, { name: 'B', ...FOLDER })
  const next = await graph('GET', body['@odata.deltaLink'])
  expect(Object.keys(next.body.value[0]).filter((name) => !name.includes('@'))).toEqual(['id', 'name'])
})

test('a change of columns shows as a moved eTag with the cTag unmoved', async () => {
  const { graph, drive } = await open()
  const file = (await graph('PUT', `${drive}/root:/a.txt:/content`, bytesOf('a'))).body
  const { link } = await follow(graph, `${drive}/root/delta`)
  await graph('PATCH', `${drive}/items/${file.id}/listItem/fields`, { Title: 'A title' })
  const changed = (await follow(graph, link)).items.find((item) => item.id === file.id)
  expect(changed.cTag).toBe(file.cTag)
  expect(changed.eTag).not.toBe(file.eTag)
})

test('delta-expand-listitem: $expand is refused on a drive, and a file has no delta', async () => {
  const { graph, drive } = await open(['A'])
  const expand = await graph('GET', `${drive}/root/delta?$expand=listItem`)
  expect(expand).toMatchObject({ status: 400, body: { error: { code: 'invalidRequest' } } })
  await graph('PUT', `${drive}/root:/A/x.txt:/content`, bytesOf('x'))
  const below = await graph('GET', `${drive}/root:/A/x.txt:/delta`)
  expect(below).toMatchObject({ status: 400, body: { error: { code: 'invalidRequest' } } })
})

test('a folder has a delta of its own: of what is in it, comes into it and leaves it', async () => {
  const { graph, drive } = await open(['A', 'B'])
  const put = async (path: string) => (await graph('PUT', `${drive}/root:/${path}:/content`, bytesOf('x'))).body.id
  const idOf = async (path: string) => (await graph('GET', `${drive}/root:/${path}`)).body.id
  const move = async (path: string, to: string) =>
    graph('PATCH', `${drive}/root:/${path}`, { parentReference: { id: await idOf(to) } })
  const [stays, leaves] = [await put('A/in/stays.txt'), await put('A/in/leaves.txt')]
  const comes = await put('B/out/comes.txt')
  const first = await follow(graph, `${drive}/root:/A:/delta`)
  expect(namesOf(first.items)).toEqual(['A', 'in', 'leaves.txt', 'stays.txt'])
  expect((await follow(graph, first.link)).items).toEqual([])
  await put('B/elsewhere.txt')
  await move('A/in/leaves.txt', 'B')
  await move('B/out', 'A/in')
  const second = await follow(graph, first.link)
  const gone = second.items.filter((item) => item.deleted)
  expect(gone.map(({ id, name }) => [id, name])).toEqual([[leaves, undefined]])
  const told = second.items.filter((item) => !item.deleted)
  expect(namesOf(told)).toEqual(['A', 'comes.txt', 'in', 'out'])
  expect(told.map(({ id }) => id)).toContain(comes)
  await graph('DELETE', `${drive}/root:/A/in`)
  const third = await follow(graph, second.link)
  const ids = third.items.filter((item) => item.deleted).map(({ id }) => id)
  expect(ids).toEqual(expect.arrayContaining([stays, comes]))
  expect(ids).not.toContain(leaves)
})

test('what was moved out of a folder that then left as well is told as gone', async () => {
  const { graph, drive } = await open(['A', 'B', 'C'])
  const { id } = (await graph('PUT', `${drive}/root:/A/sub/x.txt:/content`, bytesOf('x'))).body
  const { link } = await follow(graph, `${drive}/root:/A:/delta`)
  const { id: b } = (await graph('GET', `${drive}/root:/B`)).body
  const { id: c } = (await graph('GET', `${drive}/root:/C`)).body
  const sub = (await graph('GET', `${drive}/root:/A/sub`)).body.id
  await graph('PATCH', `${drive}/items/${id}`, { parentReference: { id: b } })
  await graph('PATCH', `${drive}/items/${sub}`, { parentReference: { id: c } })
  const { items } = await follow(graph, link)
  expect(items.map((item) => [item.id, item.deleted?.state]).toSorted()).toEqual(
    [
      [id, 'deleted'],
      [sub, 'deleted'],
    ].toSorted(),
  )
  // Folders that were in one another in turn.
  const move = (item: string, to: string) => graph('PATCH', `${drive}/items/${item}`, { parentReference: { id: to } })
  const again = (await follow(graph, `${drive}/root:/A:/delta`)).link
  const root = await follow(graph, `${drive}/root/delta`)
  for (const [item, to] of [
    [b, c],
    [b, root.items.find((each) => each.root).id],
    [c, b],
  ] as const)
    await move(item, to)
  expect((await follow(graph, again)).items).toEqual([])
  const foreign = root.link.replace('/root/delta', `/items/${b}/delta`)
  expect((await graph('GET', foreign)).status).toBe(410)
})

test('delta-gone: an old, a foreign and a forged token are answered with 410 and where to start anew', async () => {
  const { tenant, graph, driveId, drive } = await open(['A'])
  const { link } = await follow(graph, `${drive}/root/delta`)
  const expectGone = async (address: string) => {
    const { status, headers, body } = await graph('GET', address)
    expect({ status, code: body.error.code }).toEqual({ status: 410, code: 'resyncRequired' })
    const fresh = await follow(graph, headers.get('location') ?? '')
    expect(namesOf(fresh.items)).toEqual(['A', 'root'])
    return fresh.link
  }
  await expectGone(`${drive}/root/delta?token=nonsense`)
  forgetChanges(tenant.kernel.db, driveId)
  const fresh = await expectGone(link)
  expect((await follow(graph, fresh)).items).toEqual([])
  tenant.clock.set(tenant.clock.now() + 31 * DAY_MS)
  await expectGone(fresh)
})

test('a page begins with what the one before ended with; the last occurrence counts', async () => {
  const { graph, drive } = await open(['A', 'B', 'C', 'D'])
  const first = (await graph('GET', `${drive}/root/delta?$top=3`, undefined, { prefer: 'deltaExcludeParent' })).body
  const renamed = first.value.at(-2)
  await graph('PATCH', `${drive}/items/${renamed.id}`, { name: 'New' })
  const next = (await graph('GET', first['@odata.nextLink'], undefined, { prefer: 'deltaExcludeParent' })).body
  expect(next.value.map((item: Wire) => item.name)).toEqual([first.value.at(-1).name, 'C', 'D', 'New'])
})

test('a time stands for a token: what came after it is told, and too old a one starts anew', async () => {
  const { tenant, graph, drive } = await open(['Before'])
  const put = (name: string) => graph('POST', `${drive}/root/children`, { name, ...FOLDER })
  await put('Early')
  tenant.clock.set(tenant.clock.now() + 5 * 60_000)
  const then = new Date(tenant.clock.now()).toISOString()
  tenant.clock.set(tenant.clock.now() + 5 * 60_000)
  await put('Late')
  const since = (instant: string) => `${drive}/root/delta?token=${encodeURIComponent(instant)}`
  expect(namesOf((await follow(graph, since(then))).items)).toEqual(['Late', 'root'])
  const tomorrow = new Date(tenant.clock.now() + DAY_MS).toISOString()
  expect((await graph('GET', since(tomorrow))).status).toBe(400)
  expect((await graph('GET', since('2019-01-01T00:00:00Z'))).status).toBe(410)
})

test('a time before the first change stands for a token too: what was there and is deleted since is told', async () => {
  const { tenant, graph, drive } = await open(['Before'])
  const then = new Date(tenant.clock.now()).toISOString()
  tenant.clock.set(tenant.clock.now() + 5 * 60_000)
  const { id } = (await graph('GET', `${drive}/root:/Before`)).body
  await graph('DELETE', `${drive}/items/${id}`)
  const { items } = await follow(graph, `${drive}/root/delta?token=${encodeURIComponent(then)}`)
  expect(items).toContainEqual(expect.objectContaining({ id, deleted: { state: 'deleted' } }))
})

test('a token of before a reset is of another time', async () => {
  const { tenant, graph, drive } = await open(['A'])
  const { link } = await follow(graph, `${drive}/root/delta`)
  tenant.kernel.reset()
  await graph('POST', `${drive}/root/children`, { name: 'B', ...FOLDER })
  expect((await graph('GET', link)).status).toBe(410)
})

test('delta() and delta(token=...) are delta by other names', async () => {
  const { graph, drive } = await open(['A'])
  const { link } = await follow(graph, `${drive}/root/delta()`)
  await graph('POST', `${drive}/root/children`, { name: 'B', ...FOLDER })
  const token = new URL(link).searchParams.get('token') ?? ''
  expect(namesOf((await follow(graph, `${drive}/root/delta(token='${token}')`)).items)).toEqual(['B', 'root'])
  expect((await graph('GET', `${drive}/root/delta(token='latest')`)).body.value).toEqual([])
})

test('a token tells nothing, and none can be made out of another', async () => {
  const { graph, drive } = await open(['A'])
  const { link } = await follow(graph, `${drive}/root/delta`)
  const token = new URL(link).searchParams.get('token') ?? ''
  expect(Buffer.from(token, 'base64url').toString('latin1')).not.toMatch(/drive|\d{4}/)
  const bytes = Buffer.from(token, 'base64url')
  bytes[bytes.length - 1] = (bytes[bytes.length - 1] ?? 0) ^ 1
  expect((await graph('GET', `${drive}/root/delta?token=${bytes.toString('base64url')}`)).status).toBe(410)
})

test('a fault of 410 looks as Graph’s does, and says where to start anew', async () => {
  const { tenant, graph, drive } = await open(['A'])
  const { link } = await follow(graph, `${drive}/root/delta?$select=id,name`)
  tenant.kernel.faults.add({ surface: 'graph', path: '/delta', status: 410 })
  const { status, headers, body } = await graph('GET', link)
  expect({ status, code: body.error.code }).toEqual({ status: 410, code: 'resyncRequired' })
  expect(body.error.innerError.code).toBe('resyncChangesApplyDifferences')
  const fresh = await follow(graph, headers.get('location') ?? '')
  expect(namesOf(fresh.items)).toEqual(['A', 'root'])
  expect(Object.keys(fresh.items[0]).filter((name) => !name.includes('@'))).toEqual(['id', 'name'])
})

test('preferences: sharing is marked, what was closed goes as deleted, what is not known is refused', async () => {
  const entries = [{ name: 'Minutes', children: [{ name: 'March.txt', text: 'x' }] }]
  const tenant = await startForTest({ content: describeTenant({ role: 'fullcontrol', entries }) })
  const [graph, ross] = [await connect(tenant), await connect(tenant, ROSS)]
  const drive = `/drives/${await findDrive(graph)}`
  const { link } = await follow(graph, `${drive}/root/delta`)
  const asked = { roles: ['write'], requireSignIn: true, retainInheritedPermissions: false }
  await graph('POST', `${drive}/root:/Minutes:/invite`, { recipients: [{ email: ISLA.mail }], ...asked })
  const ask = async (client: GraphClient, prefer: string) =>
    (await client('GET', link, undefined, { prefer: `deltaExcludeParent, ${prefer}` })).body.value
  expect(await ask(graph, 'deltashowsharingchanges')).toMatchObject([
    { name: 'Minutes', '@microsoft.graph.sharedChanged': 'True', shared: { scope: 'users' } },
  ])
  expect((await ask(graph, 'hierarchicalsharing'))[0]['@microsoft.graph.sharedChanged']).toBeUndefined()
  expect(await ask(ross, 'hierarchicalsharing')).toEqual([])
  expect(await ask(ross, 'deltashowremovedasdeleted')).toMatchObject([{ deleted: { state: 'deleted' } }])
  expect((await graph('GET', link, undefined, { prefer: 'deltashowthemoon' })).status).toBe(400)
})

test.each([['0'], ['-1'], ['many'], ['1.5']])('$top=%s is refused', async (top) => {
  const { graph, drive } = await open()
  expect((await graph('GET', `${drive}/root/delta?$top=${top}`)).status).toBe(400)
})

test('tokens hold across a restart', async () => {
  const dataDir = makeDataDir()
  const before = await startForTest({ dataDir })
  const graph = await connect(before)
  const drive = `/drives/${await findDrive(graph)}`
  const { link } = await follow(graph, `${drive}/root/delta`)
  await graph('POST', `${drive}/root/children`, { name: 'B', ...FOLDER })
  await before.close()
  const after = await connect(await startForTest({ dataDir }))
  expect(namesOf((await follow(after, link)).items)).toEqual(['B', 'root'])
})
