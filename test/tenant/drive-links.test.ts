import { expect, test } from 'vitest'
import { connect, findDrive } from './graph-client.ts'
import { describeTenant, ISLA, MORVEN, startForTest } from './tenant-under-test.ts'

async function open() {
  const entries = [{ name: 'Minutes', children: [{ name: 'March.txt', text: 'as agreed' }] }]
  const tenant = await startForTest({ content: describeTenant({ entries, role: 'fullcontrol' }) })
  const graph = await connect(tenant)
  const drive = `/drives/${await findDrive(graph)}`
  const { id } = (await graph('GET', `${drive}/root:/Minutes/March.txt`)).body
  const file = `${drive}/items/${id}`
  const link = (body: object) => graph('POST', `${file}/createLink`, body)
  return { tenant, graph, drive, file, link }
}

test('a link of a kind is made once, and answered again', async () => {
  const { graph, file, link } = await open()
  const first = await link({ type: 'view', scope: 'organization' })
  expect(first).toMatchObject({ status: 201, body: { roles: ['read'], link: { type: 'view', scope: 'organization' } } })
  expect(await link({ type: 'view' })).toMatchObject({
    status: 200,
    body: { id: first.body.id, link: first.body.link },
  })
  const edit = await link({ type: 'edit', scope: 'organization' })
  expect(edit).toMatchObject({ status: 201, body: { roles: ['write'] } })
  const { value } = (await graph('GET', `${file}/permissions`)).body
  const ids = value.map((each: { id: string }) => each.id)
  expect(ids).toEqual(expect.arrayContaining([first.body.id, edit.body.id]))
  expect((await graph('GET', file)).body.shared).toEqual({ scope: 'organization' })
  expect((await graph('DELETE', `${file}/permissions/${first.body.id}`)).status).toBe(204)
  expect((await link({ type: 'view' })).status).toBe(201)
})

test('a link for chosen people lets them in', async () => {
  const { tenant, link, file } = await open()
  const morven = await connect(tenant, MORVEN)
  expect((await morven('GET', file)).status).toBe(403)
  const made = await link({ type: 'view', scope: 'users', recipients: [{ email: MORVEN.mail }] })
  expect(made.body.grantedToIdentitiesV2).toMatchObject([{ user: { id: MORVEN.id } }])
  expect((await morven('GET', file)).status).toBe(200)
  expect((await link({ type: 'view', scope: 'users', recipients: [{ email: ISLA.mail }] })).status).toBe(201)
})

test.each([
  [{ type: 'view', scope: 'anonymous' }, 403, 'accessDenied'],
  [{ type: 'embed' }, 400, 'invalidRequest'],
  [{ type: 'review' }, 400, 'invalidRequest'],
  [{}, 400, 'invalidRequest'],
  [{ type: 'view', scope: 'everybody' }, 400, 'invalidRequest'],
  [{ type: 'view', password: 'word' }, 400, 'invalidRequest'],
  [{ type: 'view', recipients: [{ email: ISLA.mail }] }, 400, 'invalidRequest'],
  [{ type: 'view', expirationDateTime: '2000-01-01T00:00:00Z' }, 400, 'invalidRequest'],
  [{ type: 'view', sendNotification: true }, 501, 'notSupported'],
  [{ type: 'view', colour: 'red' }, 400, 'invalidRequest'],
])('a link that cannot be is refused: %j', async (body, status, code) => {
  const { link } = await open()
  expect(await link(body)).toMatchObject({ status, body: { error: { code } } })
})

test('site-write: a member makes links, but cannot take what others have away', async () => {
  const { tenant, file } = await open()
  const isla = await connect(tenant, ISLA)
  expect((await isla('POST', `${file}/createLink`, { type: 'view', retainInheritedPermissions: false })).status).toBe(
    403,
  )
  expect((await isla('POST', `${file}/createLink`, { type: 'view' })).status).toBe(201)
})
