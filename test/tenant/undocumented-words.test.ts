import { expect, test } from 'vitest'
import { bytesOf, connect, findDrive, send } from './graph-client.ts'
import { describeTenant, startForTest } from './tenant-under-test.ts'

const FILE = { name: 'a.txt', text: 'as it was' }

async function open() {
  const tenant = await startForTest({ content: describeTenant({ entries: [FILE, { name: 'Minutes', children: [] }] }) })
  const graph = await connect(tenant)
  return { tenant, graph, drive: `/drives/${await findDrive(graph)}` }
}

test('a new folder may come with the whole facet, and its conflict behaviour under the older name', async () => {
  const { graph, drive } = await open()
  const make = (conflict: string) =>
    graph('POST', `${drive}/root/children`, {
      ...{ name: 'Minutes', folder: { childCount: 0 }, '@name.conflictBehavior': conflict },
    })
  expect(await make('fail')).toMatchObject({ status: 409, body: { error: { code: 'nameAlreadyExists' } } })
  expect(await make('rename')).toMatchObject({ status: 201, body: { name: 'Minutes 1' } })
})

test('a copy may be asked for with respond-async, and nothing else', async () => {
  const { graph, drive } = await open()
  const copy = (name: string, prefer: string) => graph('POST', `${drive}/root:/a.txt:/copy`, { name }, { prefer })
  expect((await copy('b.txt', 'respond-async')).status).toBe(202)
  expect((await copy('c.txt', 'respond-sync')).status).toBe(400)
})

test('a session by path that says nothing of conflicts replaces the file that is there', async () => {
  const { tenant, graph, drive } = await open()
  const { id } = (await graph('GET', `${drive}/root:/a.txt`)).body
  const { uploadUrl } = (await graph('POST', `${drive}/root:/a.txt:/createUploadSession`, {})).body
  const bytes = bytesOf('as it is')
  const told = await send(tenant, 'PUT', uploadUrl, bytes, { 'content-range': `bytes 0-7/${bytes.length}` })
  expect(told).toMatchObject({ status: 200, body: { id, size: bytes.length } })
})
