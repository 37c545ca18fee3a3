import { expect, test } from 'vitest'
import { bytesOf, connect, findDrive, type GraphClient, type Wire } from './graph-client.ts'
import { startForTest } from './tenant-under-test.ts'

const SIZES: Record<string, number> = { b: 3, A: 1, d: 2, c: 3, e: 0 }

async function open() {
  const tenant = await startForTest()
  const graph = await connect(tenant)
  const drive = `/drives/${await findDrive(graph)}`
  for (const [name, size] of Object.entries(SIZES)) {
    await graph('PUT', `${drive}/root:/In/${name}:/content`, bytesOf('x'.repeat(size)))
    tenant.clock.set(tenant.clock.now() + 60_000)
  }
  return { tenant, graph, drive }
}

async function follow(graph: GraphClient, path: string): Promise<string[]> {
  const names: string[] = []
  for (let next: string | undefined = path; next; ) {
    const { body }: Wire = await graph('GET', next)
    names.push(...body.value.map((item: { name: string }) => item.name))
    next = body['@odata.nextLink']
  }
  return names
}

test.each([
  ['name', ['A', 'b', 'c', 'd', 'e']],
  ['name desc', ['e', 'd', 'c', 'b', 'A']],
  ['size', ['e', 'A', 'd', 'b', 'c']],
  ['size desc', ['c', 'b', 'd', 'A', 'e']],
  ['lastModifiedDateTime', ['b', 'A', 'd', 'c', 'e']],
  ['lastModifiedDateTime desc', ['e', 'c', 'd', 'A', 'b']],
])('children by %s, two by two', async (order, names) => {
  const { graph, drive } = await open()
  const query = new URLSearchParams({ $orderby: order, $top: '2' })
  expect(await follow(graph, `${drive}/root:/In:/children?${query}`)).toEqual(names)
})

test('a page goes on where the last ended though items come and go', async () => {
  const { graph, drive } = await open()
  const first = (await graph('GET', `${drive}/root:/In:/children?$top=2`)).body
  await graph('DELETE', `${drive}/items/${first.value[1].id}`)
  await graph('PUT', `${drive}/root:/In/a2:/content`, bytesOf('x'))
  expect(await follow(graph, first['@odata.nextLink'])).toEqual(['c', 'd', 'e'])
})

test('200 come at once when nothing is said', async () => {
  const { graph, drive } = await open()
  for (let count = 0; count < 201; count += 1)
    await graph('POST', `${drive}/root:/In:/children`, { name: `Folder ${count}`, folder: {} })
  const { body } = await graph('GET', `${drive}/root:/In:/children`)
  expect([body.value.length, '@odata.nextLink' in body]).toEqual([200, true])
  const expanded = (await graph('GET', `${drive}/root:/In?$expand=children($select=name)`)).body
  expect(expanded.children).toHaveLength(200)
  expect(Object.keys(expanded.children[0])).toEqual(['name'])
  expect(await follow(graph, expanded['children@odata.nextLink'])).toHaveLength(6)
})

test.each([
  ['children?$top=0', 400],
  ['children?$orderby=name,size', 400],
  ['children?$orderby=eTag', 400],
  ['children?$filter=size gt 1', 400],
  ['children?$skip=2', 400],
  ['children?$skiptoken=%7B', 400],
  ['children?$expand=children', 501],
  ['children?$expand=thumbnails', 501],
])('%s is refused with %i', async (rest, status) => {
  const { graph, drive } = await open()
  expect((await graph('GET', `${drive}/root:/In:/${rest}`)).status).toBe(status)
})
