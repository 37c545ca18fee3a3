import { expect, test } from 'vitest'
import { bytesOf, connect, findDrive, type Wire } from './graph-client.ts'
import { APP, describeTenant, ISLA, makeDataDir, startForTest } from './tenant-under-test.ts'

const DAY_MS = 86_400_000
const ENTRIES = [
  {
    name: 'Minutes',
    children: [
      { name: 'March.txt', text: 'as agreed' },
      { name: 'Inner', children: [{ name: 'deep.txt', text: 'deep' }] },
    ],
  },
  { name: 'Other', children: [] },
]

async function open(options: { roles?: string[]; dataDir?: string } = {}) {
  const { roles, dataDir = makeDataDir() } = options
  const content = describeTenant({ entries: ENTRIES, ...(roles && { roles }) })
  const tenant = await startForTest({ content, dataDir })
  const [graph, isla] = [await connect(tenant), await connect(tenant, ISLA)]
  const drive = `/drives/${await findDrive(graph)}`
  const idOf = async (path: string) => (await graph('GET', `${drive}/root:/${path}`)).body.id as string
  const remove = async (path: string) => {
    const id = await idOf(path)
    expect((await isla('DELETE', `${drive}/items/${id}`)).status).toBe(204)
    return id
  }
  const restore = (id: string, body?: object) => isla('POST', `${drive}/items/${id}/restore`, body)
  return { tenant, graph, isla, drive, idOf, remove, restore }
}

test('what was deleted comes back with its id, its columns and versions, and with all that went with it', async () => {
  const { graph, drive, idOf, remove, restore } = await open()
  await graph('PUT', `${drive}/root:/Minutes/March.txt:/content`, bytesOf('as agreed again'))
  const file = await idOf('Minutes/March.txt')
  const item = (await graph('GET', `${drive}/items/${file}/listItem`)).body
  const { body } = await graph('GET', `${drive}/root/delta`)
  const folder = await remove('Minutes')
  const gone = (await graph('GET', body['@odata.deltaLink'])).body
  expect(gone.value.filter((each: Wire) => each.deleted)).toHaveLength(4)
  const restored = await restore(folder)
  expect(restored).toMatchObject({ status: 200, body: { id: folder, name: 'Minutes', folder: { childCount: 2 } } })
  expect(restored.body.size).toBe(19)
  expect(await idOf('Minutes/March.txt')).toBe(file)
  expect((await graph('GET', `${drive}/items/${file}/listItem`)).body.id).toBe(item.id)
  expect((await graph('GET', `${drive}/items/${file}/versions`)).body.value).toHaveLength(2)
  const back = (await graph('GET', gone['@odata.deltaLink'])).body.value.filter((each: Wire) => !each.root)
  expect(back.map((each: Wire) => each.name).sort()).toEqual(['Inner', 'March.txt', 'Minutes', 'deep.txt'])
  const names = back.map((each: Wire) => each.name)
  expect(names.indexOf('Minutes')).toBeLessThan(names.indexOf('March.txt'))
  expect((await graph('GET', `${drive}/root`)).body.size).toBe(19)
})

test('what was deleted by itself before stays deleted when its folder comes back, until it is restored too', async () => {
  const { idOf, remove, restore } = await open()
  const file = await remove('Minutes/March.txt')
  const folder = await remove('Minutes')
  expect(await restore(file)).toMatchObject({ status: 404, body: { error: { code: 'itemNotFound' } } })
  expect((await restore(folder)).body.folder.childCount).toBe(1)
  expect(await idOf('Minutes/March.txt')).toBeUndefined()
  expect((await restore(file)).body.parentReference.name).toBe('Minutes')
})

test('a taken name, another place and another name', async () => {
  const { graph, drive, idOf, remove, restore } = await open()
  const file = await remove('Minutes/March.txt')
  await graph('PUT', `${drive}/root:/Minutes/MARCH.txt:/content`, bytesOf('new'))
  expect(await restore(file)).toMatchObject({ status: 409, body: { error: { code: 'nameAlreadyExists' } } })
  const wish = { name: 'April.txt', parentReference: { id: await idOf('Other') } }
  expect(await restore(file, wish)).toMatchObject({ status: 200, body: { name: 'April.txt', size: 9 } })
  expect(await restore(file)).toMatchObject({ status: 404 })
})

test('for people, and for apps with a permission over all files: a grant on the site is not enough', async () => {
  const { graph, drive, remove } = await open()
  const path = `${drive}/items/${await remove('Minutes')}/restore`
  expect(await graph('POST', path)).toMatchObject({ status: 403, body: { error: { code: 'accessDenied' } } })
  const wide = await open({ roles: [...APP.roles, 'Files.ReadWrite.All'] })
  const again = `${wide.drive}/items/${await wide.remove('Minutes')}/restore`
  expect((await wide.graph('POST', again)).status).toBe(200)
})

test('nothing comes back after 93 days, nor what was deleted for good; a restart takes nothing away', async () => {
  const dataDir = makeDataDir()
  const before = await open({ dataDir })
  const [kept, old] = [await before.remove('Other'), await before.remove('Minutes/March.txt')]
  await before.tenant.close()
  const { tenant, isla, drive, idOf, restore } = await open({ dataDir })
  tenant.clock.set(tenant.clock.now() + 92 * DAY_MS)
  expect((await restore(kept)).status).toBe(200)
  tenant.clock.set(tenant.clock.now() + 2 * DAY_MS)
  expect((await restore(old)).status).toBe(404)
  const doomed = await idOf('Other')
  expect((await isla('POST', `${drive}/items/${doomed}/permanentDelete`)).status).toBe(204)
  expect((await restore(doomed)).status).toBe(404)
  expect((await isla('GET', `${drive}/items/${doomed}`)).status).toBe(404)
})

test('the root stays', async () => {
  const { isla, drive } = await open()
  for (const [method, rest] of [
    ['DELETE', ''],
    ['POST', '/permanentDelete'],
  ] as const) {
    expect(await isla(method, `${drive}/root${rest}`)).toMatchObject({
      status: 400,
      body: { error: { code: 'invalidRequest' } },
    })
  }
})
