import { expect, test } from 'vitest'
import { bytesOf, connect, findDrive, send } from './graph-client.ts'
import { describeTenant, ISLA, SITE, startForTest } from './tenant-under-test.ts'

const FOLDER = { folder: {} }

async function open(entries = [{ name: 'Minutes', children: [{ name: 'March.txt', text: 'as agreed' }] }]) {
  const tenant = await startForTest({ content: describeTenant({ entries }) })
  const graph = await connect(tenant)
  const drive = `/drives/${await findDrive(graph)}`
  return { tenant, graph, drive }
}

test('a site and its drive are found by path, by id and by way of the list', async () => {
  const { graph } = await open()
  const site = await graph('GET', `/sites/${SITE}`)
  expect(site.status).toBe(200)
  const byPath = (await graph('GET', `/sites/${SITE}:/drive`)).body
  expect((await graph('GET', `/sites/${site.body.id}/drive`)).body.id).toBe(byPath.id)
  const drives = (await graph('GET', `/sites/${site.body.id}/drives`)).body.value
  expect(drives.map((drive: { name: string }) => drive.name)).toEqual(['Documents'])
  expect((await graph('GET', `/sites/${site.body.id}/lists/Documents/drive`)).body.id).toBe(byPath.id)
  expect(byPath.webUrl).toBe('https://northmoor.sharepoint.example/sites/adult-services/Shared%20Documents')
})

test('an item is the same by id and by path, and shows what a driveItem has', async () => {
  const { graph, drive } = await open()
  const byPath = (await graph('GET', `${drive}/root:/minutes/MARCH.txt:`)).body
  expect(byPath).toMatchObject({
    ...{ name: 'March.txt', size: 9, createdBy: { user: { displayName: 'System Account' } } },
    ...{ file: { mimeType: 'text/plain', hashes: { quickXorHash: expect.any(String) } } },
    parentReference: { driveType: 'documentLibrary', name: 'Minutes', path: expect.stringMatching(/root:\/Minutes$/) },
  })
  expect((await graph('GET', `${drive}/items/${byPath.id}`)).body).toMatchObject({ id: byPath.id, eTag: byPath.eTag })
  const folder = (await graph('GET', `${drive}/root:/Minutes`)).body
  expect(folder).toMatchObject({ size: 9, folder: { childCount: 1 } })
  expect((await graph('GET', `${drive}/items/${folder.id}:/March.txt`)).body.id).toBe(byPath.id)
  expect((await graph('GET', `${drive}/root`)).body).toMatchObject({ name: 'root', root: {}, size: 9 })
})

test('children come in pages with a link to the next', async () => {
  const { graph, drive } = await open([])
  for (const name of ['b', 'A', 'd', 'c', 'e']) await graph('POST', `${drive}/root/children`, { name, ...FOLDER })
  const names: string[] = []
  let next: string | undefined = `${drive}/root/children?$top=2&$select=name`
  let pages = 0
  while (next) {
    const { body }: { body: { value: { name: string }[]; '@odata.nextLink'?: string } } = await graph('GET', next)
    names.push(...body.value.map((item) => item.name))
    expect(Object.keys(body.value[0] ?? {}).filter((name) => !name.includes('@'))).toEqual(['name'])
    next = body['@odata.nextLink']
    pages += 1
  }
  expect({ names, pages }).toEqual({ names: ['A', 'b', 'c', 'd', 'e'], pages: 3 })
})

test('name-taken: a folder of the same name is refused, numbered or taken over', async () => {
  const { graph, drive } = await open()
  const make = (conflict?: string) =>
    graph('POST', `${drive}/root/children`, {
      name: 'MINUTES',
      ...FOLDER,
      ...(conflict ? { '@microsoft.graph.conflictBehavior': conflict } : {}),
    })
  expect(await make()).toMatchObject({ status: 409, body: { error: { code: 'nameAlreadyExists' } } })
  expect(await make('fail')).toMatchObject({ status: 409 })
  expect(await make('rename')).toMatchObject({ status: 201, body: { name: 'MINUTES 1' } })
  expect(await make('replace')).toMatchObject({ status: 201, body: { name: 'Minutes' } })
  expect(await make('other')).toMatchObject({ status: 400 })
})

test.each([
  'a"b',
  'a*b',
  'a:b',
  'a<b',
  'a>b',
  'a?b',
  'a/b',
  'a\\b',
  'a|b',
  ' a',
  'a ',
  'CON',
  'lpt1',
  'x_vti_y',
  '~a',
  'a.',
  'forms',
  '',
])('name-illegal: %j', async (name) => {
  const { graph, drive } = await open()
  const answer = await graph('POST', `${drive}/root/children`, { name, ...FOLDER })
  expect(answer).toMatchObject({ status: 400, body: { error: { code: 'invalidRequest' } } })
})

test('path-long: a path over 400 characters is refused', async () => {
  const { graph, drive } = await open()
  const name = 'x'.repeat(240)
  const { body } = await graph('POST', `${drive}/root/children`, { name, ...FOLDER })
  const answer = await graph('POST', `${drive}/items/${body.id}/children`, { name, ...FOLDER })
  expect(answer).toMatchObject({ status: 400, body: { error: { innerError: { code: 'pathIsTooLong' } } } })
})

test('a small upload makes the file, and again a new version of it', async () => {
  const { tenant, graph, drive } = await open()
  const put = (text: string) => graph('PUT', `${drive}/root:/New folder/Plan%20%231.docx:/content`, bytesOf(text))
  const first = await put('one')
  expect(first).toMatchObject({ status: 201, body: { name: 'Plan #1.docx', size: 3 } })
  const second = await put('twice')
  expect(second).toMatchObject({ status: 200, body: { id: first.body.id, size: 5 } })
  expect(second.body.eTag).not.toBe(first.body.eTag)
  expect(second.body.cTag).not.toBe(first.body.cTag)
  const versions = (await graph('GET', `${drive}/items/${first.body.id}/versions`)).body.value
  expect(versions.map((each: { id: string; size: number }) => [each.id, each.size])).toEqual([
    ['2.0', 5],
    ['1.0', 3],
  ])
  const content = await graph('GET', `${drive}/items/${first.body.id}/content`)
  expect(content.status).toBe(302)
  const download = await tenant.request(content.headers.get('location') ?? '')
  expect(await download.text()).toBe('twice')
  const range = await tenant.request(second.body['@microsoft.graph.downloadUrl'], { headers: { range: 'bytes=1-2' } })
  expect([range.status, await range.text()]).toEqual([206, 'wi'])
  const forged = `${content.headers.get('location')?.slice(0, -2)}xx`
  expect((await send(tenant, 'GET', forged)).status).toBe(401)
})

test('renaming and moving keep the id and the content, and move the eTag alone', async () => {
  const { graph, drive } = await open()
  const file = (await graph('GET', `${drive}/root:/Minutes/March.txt`)).body
  const target = (await graph('POST', `${drive}/root/children`, { name: 'Shared', ...FOLDER })).body
  const patch = { name: 'April.txt', parentReference: { id: target.id } }
  const moved = await graph('PATCH', `${drive}/items/${file.id}`, patch)
  expect(moved).toMatchObject({ status: 200, body: { id: file.id, cTag: file.cTag, name: 'April.txt' } })
  expect(moved.body.eTag).not.toBe(file.eTag)
  expect(moved.body.createdBy).toEqual(file.createdBy)
  expect(moved.body.lastModifiedBy.application.displayName).toBe('Test app')
  expect((await graph('GET', `${drive}/root:/Minutes`)).body).toMatchObject({ size: 0, folder: { childCount: 0 } })
  expect((await graph('GET', `${drive}/root:/Shared`)).body).toMatchObject({ size: 9, folder: { childCount: 1 } })
  const back = { parentReference: { path: `${drive}/root:/Minutes` } }
  expect((await graph('PATCH', `${drive}/items/${file.id}`, back)).body.parentReference.name).toBe('Minutes')
})

test('move-across-drives, and a folder into itself, are refused', async () => {
  const { graph, drive } = await open()
  const folder = (await graph('GET', `${drive}/root:/Minutes`)).body
  const below = (await graph('POST', `${drive}/items/${folder.id}/children`, { name: 'Sub', ...FOLDER })).body
  for (const parentReference of [{ driveId: 'b!other', id: 'x' }, { id: below.id }]) {
    const answer = await graph('PATCH', `${drive}/items/${folder.id}`, { parentReference })
    expect(answer).toMatchObject({ status: 400, body: { error: { code: 'invalidRequest' } } })
  }
})

test('fields-if-match: an old tag is refused with 412, a present eTag or cTag is taken', async () => {
  const { graph, drive } = await open()
  const { id, eTag, cTag } = (await graph('GET', `${drive}/root:/Minutes/March.txt`)).body
  const rename = (name: string, tag: string) => graph('PATCH', `${drive}/items/${id}`, { name }, { 'if-match': tag })
  expect(await rename('a.txt', eTag)).toMatchObject({ status: 200 })
  expect(await rename('b.txt', eTag)).toMatchObject({ status: 412, body: { error: { code: 'preconditionFailed' } } })
  expect(await rename('c.txt', cTag)).toMatchObject({ status: 200 })
  expect((await graph('DELETE', `${drive}/items/${id}`, undefined, { 'if-match': eTag })).status).toBe(412)
})

test('item-missing: what was deleted, and all below it, is gone', async () => {
  const { graph, drive } = await open()
  const file = (await graph('GET', `${drive}/root:/Minutes/March.txt`)).body
  expect((await graph('DELETE', `${drive}/root:/Minutes:`)).status).toBe(204)
  for (const path of ['/root:/Minutes', '/root:/Minutes/March.txt:', `/items/${file.id}`, '/items/nonsense']) {
    expect(await graph('GET', drive + path)).toMatchObject({ status: 404, body: { error: { code: 'itemNotFound' } } })
  }
  expect((await graph('GET', `${drive}/root`)).body).toMatchObject({ size: 0, folder: { childCount: 0 } })
})

test('item-locked: what another has checked out cannot be written', async () => {
  const { tenant, graph, drive } = await open()
  const isla = await connect(tenant, ISLA)
  const path = `${drive}/root:/Minutes/March.txt:`
  expect((await isla('POST', `${path}/checkout`)).status).toBe(204)
  const put = () => graph('PUT', `${path}/content`, bytesOf('mine'))
  expect(await put()).toMatchObject({ status: 423, body: { error: { code: 'resourceLocked' } } })
  expect((await isla('POST', `${path}/checkin`, { comment: 'done' })).status).toBe(204)
  expect((await put()).status).toBe(200)
})

test('a folder with something checked out below it by another is not deleted', async () => {
  const { tenant, graph, drive } = await open()
  const isla = await connect(tenant, ISLA)
  await isla('POST', `${drive}/root:/Minutes/March.txt:/checkout`)
  const folder = `${drive}/items/${(await graph('GET', `${drive}/root:/Minutes`)).body.id}`
  expect(await graph('DELETE', folder)).toMatchObject({ status: 423, body: { error: { code: 'resourceLocked' } } })
  expect((await graph('POST', `${folder}/permanentDelete`)).status).toBe(423)
  expect((await isla('DELETE', folder)).status).toBe(204)
})

test('a file is in the way of a folder that would replace it, also while another has it checked out', async () => {
  const { tenant, graph, drive } = await open()
  const isla = await connect(tenant, ISLA)
  expect((await isla('POST', `${drive}/root:/Minutes/March.txt:/checkout`)).status).toBe(204)
  const folder = { name: 'March.txt', folder: {}, '@microsoft.graph.conflictBehavior': 'replace' }
  const answer = await graph('POST', `${drive}/root:/Minutes:/children`, folder)
  expect(answer).toMatchObject({ status: 409, body: { error: { code: 'nameAlreadyExists' } } })
})

test('a sharing link is not followed', async () => {
  const { graph } = await open()
  expect(await graph('GET', '/shares/u!aHR0cHM/items')).toMatchObject({ status: 501 })
})

test.each([
  ['GET', '/root/children?$filter=name eq 1', 400, 'invalidRequest'],
  ['GET', '/root/children?$expand=thumbnails', 501, 'notSupported'],
  ['GET', '/root/analytics', 501, 'notSupported'],
  ['GET', '/root/nonsense', 400, 'BadRequest'],
  ['GET', '/root:/Minutes:/thumbnails', 501, 'notSupported'],
  ['POST', '/root:/Minutes:/preview', 501, 'notSupported'],
  ['GET', '/special/documents', 400, 'invalidRequest'],
  ['GET', '/root:/Minutes/March.txt:/content?format=pdf', 501, 'notSupported'],
  ['GET', '/root:/Minutes/March.txt:/content?format=exe', 400, 'invalidRequest'],
  ['GET', '/root/children?$orderby=createdDateTime', 400, 'invalidRequest'],
  ['GET', '/root/children?$skiptoken=nonsense', 400, 'invalidRequest'],
  ['PUT', '/root/children', 405, 'methodNotAllowed'],
] as const)('an unknown option or path is refused aloud: %s %s', async (method, path, status, code) => {
  const { graph, drive } = await open()
  expect(await graph(method, drive + path)).toMatchObject({ status, body: { error: { code } } })
})

test('unknown members of a body are refused', async () => {
  const { graph, drive } = await open()
  const answer = await graph('POST', `${drive}/root/children`, { name: 'a', folder: {}, colour: 'red' })
  expect(answer).toMatchObject({ status: 400, body: { error: { message: expect.stringContaining("'colour'") } } })
})

test('me-app-only: /me is for people', async () => {
  const { graph } = await open()
  const answer = await graph('GET', '/me/drive')
  expect(answer).toMatchObject({ status: 400, body: { error: { code: 'BadRequest' } } })
})

test('a change is told to subscribers once it is there', async () => {
  const { tenant, graph, drive } = await open()
  const told: string[] = []
  tenant.kernel.changes.listen((change) => told.push(change.resource))
  await graph('POST', `${drive}/root/children`, { name: 'New', ...FOLDER })
  await graph('POST', `${drive}/root/children`, { name: 'New', ...FOLDER })
  expect(told.filter((resource) => resource.startsWith('drives/'))).toEqual([`${drive.slice(1)}/root`])
})

test('Graph error bodies carry the caller’s own request id', async () => {
  const { graph, drive } = await open()
  const { body, headers } = await graph('GET', `${drive}/items/none`, undefined, { 'client-request-id': 'mine' })
  expect(body.error.innerError).toMatchObject({ 'client-request-id': 'mine', 'request-id': expect.any(String) })
  expect(headers.get('request-id')).toBe(body.error.innerError['request-id'])
  expect(headers.get('client-request-id')).toBe('mine')
  expect((await graph('GET', drive)).headers.get('request-id')).toMatch(/^[0-9a-f-]{36}$/)
})
