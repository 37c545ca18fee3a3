import { expect, test } from 'vitest'
import { bytesOf, connect, findDrive } from './graph-client.ts'
import { describeTenant, startForTest } from './tenant-under-test.ts'

const FOLDER = { folder: {} }
const ENTRIES = [
  { name: 'Minutes', children: [{ name: 'March.txt', text: 'as agreed' }] },
  { name: 'Other', children: [{ name: 'March.txt', text: 'elsewhere' }] },
]

async function open() {
  const tenant = await startForTest({ content: describeTenant({ entries: ENTRIES }) })
  const graph = await connect(tenant)
  const drive = `/drives/${await findDrive(graph)}`
  const read = async (path: string) => (await graph('GET', `${drive}/root:/${path}`)).body
  const patch = async (path: string, body: object) => graph('PATCH', `${drive}/items/${(await read(path)).id}`, body)
  const make = async (parent: string, name: string) =>
    (await graph('POST', `${drive}/items/${parent}/children`, { name, ...FOLDER })).body.id as string
  return { graph, drive, read, patch, make }
}

test('a taken name in the new place is refused, numbered, or gives way', async () => {
  const { read, patch } = await open()
  const to = { parentReference: { id: (await read('Other')).id } }
  const move = (behaviour?: string) =>
    patch('Minutes/March.txt', { ...to, ...(behaviour ? { '@microsoft.graph.conflictBehavior': behaviour } : {}) })
  expect(await move()).toMatchObject({ status: 409, body: { error: { code: 'nameAlreadyExists' } } })
  expect(await move('rename')).toMatchObject({ status: 200, body: { name: 'March 1.txt' } })
  const back = await patch('Other/March 1.txt', {
    name: 'March.txt',
    parentReference: { id: (await read('Minutes')).id },
  })
  expect(back.status).toBe(200)
  const moved = await move('replace')
  expect(moved).toMatchObject({ status: 200, body: { id: back.body.id, size: 9 } })
  expect((await read('Other')).folder.childCount).toBe(2 - 1)
})

test('a folder never gives way to another', async () => {
  const { read, patch } = await open()
  const body = { name: 'Other', '@microsoft.graph.conflictBehavior': 'replace' }
  expect(await patch('Minutes', body)).toMatchObject({ status: 409 })
  expect((await read('Other/March.txt')).size).toBe(9)
})

test('case alone may change; the same name in another case or composition is the same', async () => {
  const { graph, drive, patch } = await open()
  expect(await patch('Minutes', { name: 'MINUTES' })).toMatchObject({ status: 200, body: { name: 'MINUTES' } })
  await graph('PUT', `${drive}/root:/Caf\u00e9.txt:/content`, bytesOf('1'))
  const again = await graph('PUT', `${drive}/root:/${encodeURIComponent('Cafe\u0301.txt')}:/content`, bytesOf('22'))
  expect(again).toMatchObject({ status: 200, body: { name: 'Caf\u00e9.txt', size: 2 } })
})

test.each(['50% done #2.txt', "it's (1) & 2+2=4; ok, [x] {y}.txt", 'αβγ 日本 🎉.txt'])(
  '%s is a name like others',
  async (name) => {
    const { graph, drive } = await open()
    const path = `${drive}/root:/${encodeURIComponent(name)}`
    const put = await graph('PUT', `${path}:/content`, bytesOf('x'))
    expect(put).toMatchObject({ status: 201, body: { name } })
    expect((await graph('GET', path)).body.id).toBe(put.body.id)
    const { pathname } = new URL(put.body.webUrl)
    expect(decodeURIComponent(pathname.split('/').at(-1) ?? '')).toBe(name)
  },
)

test.each([
  [{ name: 'a/b' }, 400],
  [{ name: '~a.txt' }, 400],
  [{ name: '' }, 400],
  [{ name: 7 }, 400],
  [{ name: '..' }, 400],
  [{ name: 'a\u0007b' }, 400],
  [{ fileSystemInfo: { lastModifiedDateTime: '1 March 2026' } }, 400],
  [{ id: 'other' }, 400],
  [{ size: 3 }, 400],
  [{ description: 7 }, 400],
  [{ fileSystemInfo: { lastModifiedDateTime: 'yesterday' } }, 400],
  [{ fileSystemInfo: { colour: 'red' } }, 400],
  [{ parentReference: { id: 'nowhere' } }, 404],
  [{ parentReference: {} }, 400],
  [{ parentReference: { path: '/nonsense' } }, 400],
])('a change that cannot be is refused: %j', async (body, status) => {
  const { patch } = await open()
  expect((await patch('Minutes/March.txt', body)).status).toBe(status)
})

test('the root is neither renamed nor moved; forms is no folder there, though deeper it is', async () => {
  const { graph, drive, read, patch } = await open()
  expect((await graph('PATCH', `${drive}/root`, { name: 'x' })).status).toBe(400)
  expect((await patch('Other', { name: 'Forms' })).status).toBe(400)
  const inside = await graph('POST', `${drive}/items/${(await read('Other')).id}/children`, {
    name: 'Forms',
    ...FOLDER,
  })
  expect(inside.status).toBe(201)
  const up = { parentReference: { id: 'root' } }
  expect((await graph('PATCH', `${drive}/items/${inside.body.id}`, up)).status).toBe(400)
  expect((await patch('Other', { name: 'Other.' })).status).toBe(400)
})

test('path-long: a move or a rename that would make any path below too long is refused', async () => {
  const { graph, drive, make, patch, read } = await open()
  const top = await make('root', 'Top')
  const below = await make(top, 'x'.repeat(150))
  await graph('PUT', `${drive}/items/${below}:/${'y'.repeat(150)}.txt:/content`, bytesOf('y'))
  const long = { status: 400, body: { error: { innerError: { code: 'pathIsTooLong' } } } }
  expect(await patch('Top', { name: 'T'.repeat(80) })).toMatchObject(long)
  expect((await patch('Top', { name: 'T'.repeat(30) })).status).toBe(200)
  const deep = await make((await read('Other')).id, 'd'.repeat(60))
  expect(await graph('PATCH', `${drive}/items/${top}`, { parentReference: { id: deep } })).toMatchObject(long)
})

test('a file has nothing below it', async () => {
  const { graph, drive } = await open()
  const put = await graph('PUT', `${drive}/root:/Minutes/March.txt/x.txt:/content`, bytesOf('x'))
  expect(put).toMatchObject({ status: 409, body: { error: { code: 'nameAlreadyExists' } } })
  const folder = await graph('POST', `${drive}/root:/Minutes/March.txt:/children`, { name: 'x', ...FOLDER })
  expect(folder.status).toBe(400)
})

test('a description and the times of a client’s own copy come back, and may go again', async () => {
  const { graph, drive, patch, read } = await open()
  const times = { createdDateTime: '2026-01-02T03:04:05Z', lastModifiedDateTime: '2026-02-03T04:05:06Z' }
  const { body } = await patch('Minutes/March.txt', { description: 'In short', fileSystemInfo: times })
  expect(body).toMatchObject({ description: 'In short', fileSystemInfo: times })
  await graph('PUT', `${drive}/root:/Minutes/March.txt:/content`, bytesOf('new'))
  const now = await read('Minutes/March.txt')
  expect(now).toMatchObject({ description: 'In short', fileSystemInfo: { createdDateTime: times.createdDateTime } })
  expect(now.fileSystemInfo.lastModifiedDateTime).toBe(now.lastModifiedDateTime)
  expect((await patch('Minutes/March.txt', { description: null })).body.description).toBeUndefined()
  const folder = await graph('POST', `${drive}/root/children`, { name: 'New', ...FOLDER, description: 'What is new' })
  expect(folder).toMatchObject({ status: 201, body: { description: 'What is new' } })
})
