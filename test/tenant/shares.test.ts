import { expect, test } from 'vitest'
import { connect, findDrive } from './graph-client.ts'
import { describeTenant, ISLA, MORVEN, startForTest } from './tenant-under-test.ts'

const NAMES = ['March 100%, #1.docx', 'Notes.txt']
const LIBRARY = 'https://northmoor.sharepoint.example/sites/adult-services/Shared%20Documents'

async function open(roles = ['Sites.ReadWrite.All']) {
  const entries = [{ name: 'Minutes', children: NAMES.map((name) => ({ name, text: 'as agreed' })) }]
  const tenant = await startForTest({ content: describeTenant({ entries, roles }) })
  const graph = await connect(tenant)
  const shared = (address: string, rest = '/driveItem') =>
    graph('GET', `/shares/u!${Buffer.from(address).toString('base64url')}${rest}`)
  return { tenant, graph, drive: `/drives/${await findDrive(graph)}`, shared }
}

test('a file is followed to by where it lies, by the page it opens on, by its list and by a link to it', async () => {
  const { graph, drive, shared } = await open()
  for (const name of NAMES) {
    const path = `${drive}/root:/Minutes/${encodeURIComponent(name)}`
    const { id, webUrl } = (await graph('GET', path)).body
    const { id: number } = (await graph('GET', `${path}:/listItem`)).body
    const { link } = (await graph('POST', `${path}:/createLink`, { type: 'view' })).body
    const plain = `${LIBRARY}/minutes/${encodeURIComponent(name)}?web=1`
    for (const address of [plain, webUrl, `${LIBRARY}/Forms/DispForm.aspx?ID=${number}`, `${link.webUrl}?e=Ab1`])
      expect(await shared(address), address).toMatchObject({ status: 200, body: { id, name } })
    expect(await shared(plain, '/listItem')).toMatchObject({ status: 200, body: { id: number } })
    expect(await shared(plain, '/list?$select=name')).toMatchObject({ status: 200, body: { name: 'Documents' } })
    expect(await shared(plain, '?$select=name')).toMatchObject({ status: 200, body: { name } })
  }
  expect(await shared(`${LIBRARY}/Minutes`)).toMatchObject({ body: { name: 'Minutes', folder: { childCount: 2 } } })
  expect(await shared(LIBRARY)).toMatchObject({ body: { root: {} } })
})

test('what leads nowhere is not found, and what is no address is refused', async () => {
  const { shared, graph } = await open()
  for (const address of [
    `${LIBRARY}/Minutes/April.txt`,
    `${LIBRARY} 2/Minutes`,
    'https://northmoor.sharepoint.example/:w:/s/adult-services/Eabc',
    'https://northmoor.sharepoint.example/sites/adult-services/_layouts/15/Doc.aspx?sourcedoc=%7BA%7D&file=Notes.txt',
    'https://elsewhere.sharepoint.example/sites/adult-services/Shared%20Documents/Minutes',
  ])
    expect(await shared(address), address).toMatchObject({ status: 404, body: { error: { code: 'itemNotFound' } } })
  expect(await shared('no address')).toMatchObject({ status: 400, body: { error: { code: 'invalidRequest' } } })
  expect((await graph('GET', '/shares/s!abc/driveItem')).status).toBe(400)
})

test('an app that was granted one site follows no links, a person as far as they may look', async () => {
  const { tenant, shared } = await open(['Sites.Selected'])
  const address = `${LIBRARY}/Minutes/Notes.txt`
  expect(await shared(address)).toMatchObject({ status: 403, body: { error: { code: 'accessDenied' } } })
  const path = `/shares/u!${Buffer.from(address).toString('base64url')}/driveItem?$select=name`
  expect(await (await connect(tenant, ISLA))('GET', path)).toMatchObject({ status: 200, body: { name: 'Notes.txt' } })
  expect((await (await connect(tenant, MORVEN))('GET', path)).status).toBe(403)
})
