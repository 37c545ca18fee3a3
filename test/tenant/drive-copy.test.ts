import { expect, test } from 'vitest'
import { bytesOf, connect, findDrive, type GraphClient, send } from './graph-client.ts'
import { describeTenant, ISLA, makeDataDir, startForTest } from './tenant-under-test.ts'

const FOLDER = { folder: {} }
const FOREVER_MS = 600_000

/** A library with a folder of two files and an empty folder, another library beside it, and a folder to copy to. */
async function open(dataDir = makeDataDir()) {
  const entries = [
    {
      name: 'Plan',
      children: [
        { name: 'a.txt', text: 'aa' },
        { name: 'Inner', children: [{ name: 'b.txt', text: 'b' }] },
      ],
    },
    { name: 'Target', children: [] },
  ]
  const content = describeTenant({ entries })
  content.sites[0]?.libraries.push({ name: 'Archive', entries: [] })
  const tenant = await startForTest({ content, dataDir })
  const graph = await connect(tenant)
  const drive = `/drives/${await findDrive(graph)}`
  const copy = (path: string, body: object, query = '') => graph('POST', `${drive}/root:/${path}:/copy${query}`, body)
  return { tenant, graph, drive, copy, read: reader(graph, drive) }
}

function reader(graph: GraphClient, drive: string) {
  return async (path: string) => (await graph('GET', `${drive}/root:/${path}`)).body
}

type Opened = Awaited<ReturnType<typeof open>>

async function finish({ tenant }: Opened, location: string | null) {
  tenant.clock.set(tenant.clock.now() + FOREVER_MS)
  await tenant.runDue()
  return send(tenant, 'GET', location ?? '')
}

test('a folder is copied deep: accepted at once, there later, as new items of the copier', async () => {
  const opened = await open()
  const { tenant, graph, copy, read } = opened
  const target = await read('Target')
  const answer = await copy('Plan', { parentReference: { driveId: target.parentReference.driveId, id: target.id } })
  expect(answer).toMatchObject({ status: 202, body: undefined })
  const location = answer.headers.get('location')
  expect(location).toContain(tenant.url)
  expect((await read('Target/Plan')).error.code).toBe('itemNotFound')
  tenant.clock.set(tenant.clock.now() + 500)
  await tenant.runDue()
  const progress = await send(tenant, 'GET', location ?? '')
  expect(progress).toMatchObject({ status: 202, body: { operation: 'ItemCopy', status: 'inProgress' } })
  expect(progress.body.percentageComplete).toBeGreaterThan(10)
  const done = await finish(opened, location)
  expect(done).toMatchObject({ status: 200, body: { status: 'completed', percentageComplete: 100 } })
  const made = await read('Target/Plan')
  expect(made.id).toBe(done.body.resourceId)
  expect(made).toMatchObject({ size: 3, folder: { childCount: 2 } })
  const [file, original] = [await read('Target/Plan/a.txt'), await read('Plan/a.txt')]
  expect(file.id).not.toBe(original.id)
  expect(file.file.hashes).toEqual(original.file.hashes)
  expect(file.createdBy.application.displayName).toBe('Test app')
  expect(file.createdDateTime > original.createdDateTime).toBe(true)
  expect((await read('Target/Plan/Inner/b.txt')).size).toBe(1)
  expect((await graph('GET', `/drives/${target.parentReference.driveId}/root`)).body.size).toBe(6)
})

test('columns stay behind, versions too unless they are asked for and the name stays', async () => {
  const opened = await open()
  const { graph, drive, copy } = opened
  const put = (text: string) => graph('PUT', `${drive}/root:/Plan/a.txt:/content`, bytesOf(text))
  await put('one')
  await graph('PATCH', `${drive}/root:/Plan/a.txt:/listItem/fields`, { Title: 'In short' })
  const target = { path: `${drive}/root:/Target` }
  const count = async (name: string) =>
    (await graph('GET', `${drive}/root:/Target/${name}:/versions`)).body.value?.length as number
  await finish(
    opened,
    (await copy('Plan/a.txt', { parentReference: target, name: 'plain.txt' })).headers.get('location'),
  )
  expect(await count('plain.txt')).toBe(1)
  const fields = (await graph('GET', `${drive}/root:/Target/plain.txt:/listItem/fields`)).body
  expect(fields.Title).toBeUndefined()
  const history = { includeAllVersionHistory: true }
  await finish(opened, (await copy('Plan/a.txt', { parentReference: target, ...history })).headers.get('location'))
  expect(await count('a.txt')).toBe(3)
  const renamed = { parentReference: target, name: 'named.txt', ...history }
  await finish(opened, (await copy('Plan/a.txt', renamed)).headers.get('location'))
  expect(await count('named.txt')).toBe(1)
})

test('a taken name fails in the monitor, is numbered, or is replaced under a new id', async () => {
  const opened = await open()
  const { copy, read } = opened
  const behaviour = (text: string) => `?@microsoft.graph.conflictBehavior=${text}`
  const run = async (path: string, query = '', body = {}) =>
    (await finish(opened, (await copy(path, body, query)).headers.get('location'))).body
  expect(await run('Plan/a.txt')).toMatchObject({ status: 'failed', error: { code: 'nameAlreadyExists' } })
  await run('Plan/a.txt', behaviour('rename'))
  expect((await read('Plan/a 1.txt')).size).toBe(2)
  expect(await run('Plan/a.txt', behaviour('replace'))).toMatchObject({ error: { code: 'nameAlreadyExists' } })
  const before = await read('Plan/a 1.txt')
  const replaced = await run('Plan/a.txt', behaviour('replace'), { name: 'a 1.txt' })
  expect(replaced.status).toBe('completed')
  expect((await read('Plan/a 1.txt')).id).toBe(replaced.resourceId)
  expect(replaced.resourceId).not.toBe(before.id)
  expect(await run('Plan', behaviour('replace'))).toMatchObject({ error: { code: 'nameAlreadyExists' } })
})

test('to another library, and the children of a root alone', async () => {
  const opened = await open()
  const { tenant, graph, drive, read } = opened
  const isla = await connect(tenant, ISLA)
  const site = (await read('Plan')).parentReference.siteId
  const drives = (await isla('GET', `${drive}`)).body
  expect(drives.id).toBeDefined()
  const all = tenant.kernel.db.all<{ drive: string; name: string }>('SELECT drive, name FROM libraries')
  const archive = all.find(({ name }) => name === 'Archive')?.drive ?? ''
  expect(site).toBeDefined()
  const body = { parentReference: { driveId: archive, id: 'root' }, childrenOnly: true }
  const answer = await graph('POST', `${drive}/root/copy`, body)
  expect(answer.status).toBe(202)
  expect((await finish(opened, answer.headers.get('location'))).body.status).toBe('completed')
  const copied = await graph('GET', `/drives/${archive}/root:/Plan/Inner/b.txt`)
  expect(copied.body).toMatchObject({ size: 1, parentReference: { driveId: archive } })
  expect((await read('Plan/a.txt')).size).toBe(2)
})

test.each([
  ['Plan', { parentReference: { path: '/drive/root:/Plan/Inner' } }, 400, 'invalidRequest'],
  ['Plan', { parentReference: { path: '/drive/root:/Nowhere' } }, 404, 'itemNotFound'],
  ['Plan', { parentReference: { path: '/drive/root:/Plan/a.txt' } }, 400, 'invalidRequest'],
  ['Plan', { name: 'a:b' }, 400, 'invalidRequest'],
  ['Plan/a.txt', { childrenOnly: true }, 400, 'invalidRequest'],
  ['Plan', { childrenOnly: true, name: 'x' }, 400, 'invalidRequest'],
  ['Plan', { colour: 'red' }, 400, 'invalidRequest'],
  ['Plan', { includeAllVersionHistory: 'yes' }, 400, 'invalidRequest'],
])('what cannot be copied is refused at once: %s with %j', async (path, body, status, code) => {
  const { copy } = await open()
  expect(await copy(path, body)).toMatchObject({ status, body: { error: { code } } })
})

test('the root itself is not copied, and a source that went meanwhile fails the copy', async () => {
  const opened = await open()
  const { graph, drive, copy } = opened
  const root = await graph('POST', `${drive}/root/copy`, { parentReference: { path: '/drive/root:/Target' } })
  expect(root).toMatchObject({ status: 400, body: { error: { code: 'invalidRequest' } } })
  const { headers } = await copy('Plan', { name: 'Plan 2' })
  await graph('DELETE', `${drive}/root:/Plan:`)
  expect((await finish(opened, headers.get('location'))).body).toMatchObject({
    status: 'failed',
    error: { code: 'itemNotFound' },
  })
})

test('the monitor takes no token, and knows no other copies', async () => {
  const { tenant, copy } = await open()
  const location = (await copy('Plan', { name: 'Plan 2' })).headers.get('location') ?? ''
  expect((await send(tenant, 'GET', location, undefined, { authorization: 'Bearer x' })).status).toBe(401)
  expect(await send(tenant, 'GET', `${location}x`)).toMatchObject({
    status: 404,
    body: { error: { code: 'itemNotFound' } },
  })
})

test('a copy that was accepted is made after a restart', async () => {
  const dataDir = makeDataDir()
  const before = await open(dataDir)
  const location = (await before.copy('Plan', { name: 'Later', ...FOLDER.folder })).headers.get('location') ?? ''
  await before.tenant.close()
  const after = await open(dataDir)
  expect((await finish(after, location)).body.status).toBe('completed')
  expect((await after.read('Later')).folder.childCount).toBe(2)
})
