import { expect, test } from 'vitest'
import { bytesOf, connect, findDrive, type GraphClient } from './graph-client.ts'
import { describeTenant, ISLA, startForTest } from './tenant-under-test.ts'

const MINUTE_MS = 60_000
const ENTRIES = [
  { name: 'Minutes of March', children: [{ name: "Isla's plan.txt", text: 'x' }] },
  { name: 'Winter', children: [{ name: 'Plan for winter.txt', text: 'x' }] },
]

async function open(roles: string[]) {
  const columns = [{ name: 'Summary', text: {} }]
  const content = describeTenant({ entries: ENTRIES, roles, role: 'write' })
  for (const library of content.sites.flatMap(({ libraries }) => libraries)) library.columns = columns
  const tenant = await startForTest({ content })
  const graph = await connect(tenant)
  const drive = `/drives/${await findDrive(await connect(tenant, ISLA))}`
  const settle = () => tenant.clock.set(tenant.clock.now() + MINUTE_MS)
  return { tenant, graph, drive, settle }
}

const namesOf = async (graph: GraphClient, path: string) =>
  (await graph('GET', path)).body.value.map(({ name }: { name: string }) => name).toSorted()

test('files are found by the beginnings of words in their names and columns, in a folder or everywhere', async () => {
  const { graph, drive, settle } = await open(['Sites.ReadWrite.All'])
  settle()
  const search = (words: string, place = '') => namesOf(graph, `${drive}${place}/search(q='${words}')`)
  expect(await search('plan')).toEqual(["Isla's plan.txt", 'Plan for winter.txt'])
  expect(await search('WIN pla')).toEqual(['Plan for winter.txt'])
  expect(await search("isla''s")).toEqual(["Isla's plan.txt"])
  expect(await search('plan', '/root:/Winter:')).toEqual(['Plan for winter.txt'])
  expect(await search('march')).toEqual(['Minutes of March'])
  expect(await search('lan')).toEqual([])
  const file = `${drive}/root:/Winter/Plan for winter.txt`
  await graph('PATCH', `${file}:/listItem/fields`, { Summary: 'Respite at home' })
  settle()
  expect(await search('respite')).toEqual(['Plan for winter.txt'])
})

test('what is new is found a minute later, and by its number in the list', async () => {
  const { graph, drive, settle } = await open(['Sites.ReadWrite.All'])
  const { body } = await graph('PUT', `${drive}/root:/New.docx:/content`, bytesOf('x'))
  const search = async () => (await graph('GET', `${drive}/root/search(q='new')?$top=5`)).body.value
  expect(await search()).toEqual([])
  settle()
  const [found, ...others] = await search()
  expect(others).toEqual([])
  const { id: number } = (await graph('GET', `${drive}/items/${body.id}/listItem`)).body
  expect(found).toMatchObject({ id: body.id, webUrl: expect.stringMatching(`/Forms/DispForm.aspx\\?ID=${number}$`) })
  expect(found.parentReference.path ?? found.eTag).toBeUndefined()
})

test('an app that was granted one site finds nothing there, a person what they may see', async () => {
  const { tenant, graph, drive, settle } = await open(['Sites.Selected'])
  settle()
  expect(await namesOf(graph, `${drive}/root/search(q='plan')`)).toEqual([])
  const isla = await connect(tenant, ISLA)
  expect(await namesOf(isla, `${drive}/root/search(q='winter')`)).toEqual(['Plan for winter.txt', 'Winter'])
  const { '@odata.nextLink': next, value } = (await isla('GET', `${drive}/search(q='plan')?$top=1`)).body
  expect(value).toHaveLength(1)
  expect((await isla('GET', next)).body.value).toHaveLength(1)
})
