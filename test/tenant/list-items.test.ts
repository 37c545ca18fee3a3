import { expect, test } from 'vitest'
import { bytesOf, connect, findDrive, type Wire } from './graph-client.ts'
import { describeTenant, SITE, startForTest } from './tenant-under-test.ts'

const ANYWAY = { prefer: 'HonorNonIndexedQueriesWarningMayFailRandomly' }
const INVALID = { status: 400, body: { error: { code: 'invalidRequest' } } }
const FILES: [string, string, number][] = [
  ['a.txt', 'ready', 3],
  ['b.txt', 'drafting', 1],
  ['c.txt', 'Ready', 2],
  ['d.txt', "it's late", 5],
]

/** A library with an indexed and an unindexed column, and a few files that have values in them. */
async function open() {
  const tenant = await startForTest({ content: describeTenant({ role: 'manage' }), unitsPerMinute: 100_000 })
  const graph = await connect(tenant)
  const site = `/sites/${(await graph('GET', `/sites/${SITE}`)).body.id}`
  const drive = `/drives/${await findDrive(graph)}`
  const list = `${site}/lists/Documents`
  await graph('POST', `${list}/columns`, { name: 'State', text: {}, indexed: true })
  await graph('POST', `${list}/columns`, { name: 'Count', number: {} })
  for (const [name, State, Count] of FILES) {
    const { id } = (await graph('PUT', `${drive}/root:/${name}:/content`, bytesOf(name))).body
    await graph('PATCH', `${drive}/items/${id}/listItem/fields`, { State, Count })
  }
  const names = async (query: string, headers = {}) => {
    const { status, body } = await graph('GET', `${list}/items?$expand=fields&${query}`, undefined, headers)
    expect(status).toBe(200)
    return body.value.map((item: Wire) => item.fields.FileLeafRef)
  }
  return { tenant, graph, site, drive, list, names }
}

test.each([
  ["$filter=fields/State eq 'ready'", ['a.txt', 'c.txt']],
  ["$filter=fields/State eq 'it''s late'", ['d.txt']],
  ["$filter=fields/State ne 'ready'", ['b.txt', 'd.txt']],
  ["$filter=startswith(fields/State,'dra')", ['b.txt']],
  ["$filter=startswith(fields/State,'re') and fields/State gt 'a'", ['a.txt', 'c.txt']],
  ['$orderby=fields/State', ['b.txt', 'd.txt', 'a.txt', 'c.txt']],
])('an indexed column is searched and sorted by: %s', async (query, expected) => {
  const { names } = await open()
  expect(await names(query)).toEqual(expected)
})

test.each([
  ['$filter=fields/Count ge 2 and fields/Count lt 5', ['a.txt', 'c.txt']],
  ['$orderby=fields/Count desc', ['d.txt', 'a.txt', 'c.txt', 'b.txt']],
  ["$filter=fields/FileLeafRef eq 'b.txt'", ['b.txt']],
  ['$filter=fields/Created gt 2020-01-01T00:00:00Z', undefined],
])('a column without an index is refused, unless that is asked for: %s', async (query, expected) => {
  const { graph, list, names } = await open()
  const refused = await graph('GET', `${list}/items?${query}`)
  expect(refused.status).toBe(400)
  if (!expected) return
  expect(refused.body.error.message).toContain('cannot be referenced in filter or orderby as it is not indexed')
  expect(await names(query, ANYWAY)).toEqual(expected)
})

test('beyond 5,000 items even that fails, and an index answers still', async () => {
  const { tenant, graph, list, names } = await open()
  const many = `WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 5000)
    INSERT INTO items (id, drive, parent, name, folded, folder, list_item, size, created, created_by, modified, modified_by, change)
    SELECT drive || i, drive, id, 'm' || i, 'm' || i, 0, 1000 + i, 0, 0, '{}', 0, '{}', 100000 + i FROM items, n WHERE parent IS NULL`
  tenant.kernel.db.run(many)
  const refused = await graph('GET', `${list}/items?$filter=fields/Count eq 3`, undefined, ANYWAY)
  expect(refused).toMatchObject(INVALID)
  expect(refused.body.error.message).toContain('list view threshold')
  expect(await names("$filter=fields/State eq 'drafting'")).toEqual(['b.txt'])
})

test('a page leads to the next in every order', async () => {
  const { graph, list } = await open()
  for (const query of ['', '&$orderby=fields/State', '&$orderby=fields/State desc']) {
    const seen: string[] = []
    for (let next: string | undefined = `${list}/items?$expand=fields($select=FileLeafRef)&$top=1${query}`; next; ) {
      const { body }: { body: Wire } = await graph('GET', next)
      seen.push(...body.value.map((item: Wire) => item.fields.FileLeafRef))
      next = body['@odata.nextLink']
    }
    expect(seen.toSorted(), query).toEqual(FILES.map(([name]) => name))
  }
})

test.each([
  ["$filter=State eq 'a'", 400],
  ["$filter=fields/Nothing eq 'a'", 400],
  ['$filter=fields/State eq 5', 400],
  ["$filter=fields/State eq 'a' or fields/State eq 'b'", 501],
  ["$filter=fields/State is 'a'", 400],
  ['$orderby=fields/State sideways', 400],
  ['$expand=nothing', 400],
  ['$skiptoken=nonsense', 400],
  ['$top=0', 400],
])('what it does not know it refuses: %s', async (query, status) => {
  const { graph, list } = await open()
  expect((await graph('GET', `${list}/items?${query}`)).status).toBe(status)
})

test('a list shows itself by id and by name, with what is expanded', async () => {
  const { graph, site, list } = await open()
  const byName = (await graph('GET', `${list}?$expand=columns,contentTypes,drive,items($expand=fields($select=State))`))
    .body
  expect(byName.columns.map((column: Wire) => column.name)).toContain('State')
  expect(byName.contentTypes.map((type: Wire) => type.name)).toEqual(['Document', 'Folder'])
  expect(byName.items[0].fields).toMatchObject({ State: 'ready' })
  expect(byName.drive.driveType).toBe('documentLibrary')
  expect((await graph('GET', `${site}/lists/${byName.id}`)).body.displayName).toBe('Documents')
  const found = await graph('GET', `${site}/lists?$filter=displayName eq 'Documents'&$expand=columns($select=name)`)
  expect(found.body.value).toHaveLength(1)
  expect(Object.keys(found.body.value[0].columns[0])).toEqual(['name'])
  expect((await graph('GET', `${site}/lists?$filter=displayName eq 'Others'`)).body.value).toEqual([])
  expect((await graph('GET', `${site}/lists?$filter=name eq 'Documents'`)).status).toBe(400)
  expect((await graph('POST', `${site}/lists`, { displayName: 'New' })).status).toBe(501)
})

test('a list item is changed and deleted as such, and made only by an upload', async () => {
  const { graph, list, names } = await open()
  const [item] = (await graph('GET', `${list}/items?$expand=driveItem`)).body.value
  expect(item.driveItem.name).toBe('a.txt')
  const changed = await graph('PATCH', `${list}/items/${item.id}`, { fields: { State: 'done' } })
  expect(changed.body).toMatchObject({ id: item.id, fields: { State: 'done' } })
  expect(await graph('PATCH', `${list}/items/${item.id}`, { name: 'x' })).toMatchObject(INVALID)
  expect((await graph('DELETE', `${list}/items/${item.id}`)).status).toBe(204)
  expect(await names('$top=10')).toEqual(['b.txt', 'c.txt', 'd.txt'])
  expect(await graph('POST', `${list}/items`, { fields: {} })).toMatchObject(INVALID)
})

test('the delta of a list carries fields, and tells what went', async () => {
  const { tenant, graph, drive, list } = await open()
  const first = await graph('GET', `${list}/items/delta?$expand=fields($select=State)`)
  expect(first.body.value.map((item: Wire) => item.fields.State)).toEqual(FILES.map(([, state]) => state))
  const link = first.body['@odata.deltaLink']
  expect((await graph('GET', link)).body.value).toEqual([])
  const [a, b] = first.body.value
  await graph('PATCH', `${list}/items/${a.id}/fields`, { State: 'done' })
  await graph('DELETE', `${list}/items/${b.id}`)
  const second = (await graph('GET', link)).body.value
  expect(second).toMatchObject([
    { id: a.id, fields: { State: 'done' } },
    { id: b.id, deleted: { state: 'deleted' } },
  ])
  const driveLink = (await graph('GET', `${drive}/root/delta?token=latest`)).body['@odata.deltaLink']
  const foreign = new URL(driveLink).searchParams.get('token') ?? ''
  const gone = await graph('GET', `${list}/items/delta?token=${foreign}`)
  expect(gone).toMatchObject({ status: 410, body: { error: { code: 'resyncRequired' } } })
  expect((await graph('GET', gone.headers.get('location') ?? '')).body.value).toHaveLength(3)
  tenant.clock.set(tenant.clock.now() + 31 * 86_400_000)
  expect((await graph('GET', link)).status).toBe(410)
})
