import { expect, test } from 'vitest'
import type { SiteRole } from '../../infra/tenant/content.ts'
import { bytesOf, connect, findDrive, type GraphClient } from './graph-client.ts'
import { APP, describeTenant, ISLA, MORVEN, ROSS, SITE, startForTest } from './tenant-under-test.ts'

const DENIED = { status: 403, body: { error: { code: 'accessDenied' } } }

async function open(role: SiteRole) {
  const entries = [{ name: 'Minutes', children: [{ name: 'March.txt', text: 'as agreed' }] }]
  const tenant = await startForTest({ content: describeTenant({ role, entries }) })
  const graph = await connect(tenant)
  return { tenant, graph, drive: `/drives/${await findDrive(graph)}` }
}

test('no-site-grant: an app with Sites.Selected and no grant sees nothing of a site', async () => {
  const content = describeTenant({ app: { siteGrants: [] } })
  const tenant = await startForTest({ content })
  const graph = await connect(tenant)
  const member = await connect(tenant, ISLA)
  const drive = `/drives/${await findDrive(member)}`
  const site = (await member('GET', `/sites/${SITE}`)).body.id
  for (const path of [
    `/sites/${SITE}`,
    `/sites/${site}/drives`,
    `/sites/${site}/lists`,
    drive,
    `${drive}/root/delta`,
  ]) {
    expect(await graph('GET', path), path).toMatchObject(DENIED)
  }
})

test('an app without any role of Graph’s may do nothing either', async () => {
  const tenant = await startForTest({ content: describeTenant({ roles: [] }) })
  expect(await (await connect(tenant))('GET', `/sites/${SITE}`)).toMatchObject(DENIED)
})

/** Everything that writes, by the least role that may. */
const DEEDS: [string, SiteRole, (graph: GraphClient, drive: string) => ReturnType<GraphClient>][] = [
  ['POST children', 'write', (graph, drive) => graph('POST', `${drive}/root/children`, { name: 'New', folder: {} })],
  ['PUT content', 'write', (graph, drive) => graph('PUT', `${drive}/root:/b.txt:/content`, bytesOf('b'))],
  ['PATCH item', 'write', (graph, drive) => graph('PATCH', `${drive}/root:/Minutes`, { name: 'Notes' })],
  [
    'PATCH fields',
    'write',
    (graph, drive) => graph('PATCH', `${drive}/root:/Minutes:/listItem/fields`, { Title: 'T' }),
  ],
  ['session', 'write', (graph, drive) => graph('POST', `${drive}/root:/c.txt:/createUploadSession`, {})],
  ['DELETE item', 'write', (graph, drive) => graph('DELETE', `${drive}/root:/Minutes`)],
  ['POST columns', 'manage', (graph, drive) => graph('POST', `${drive}/list/columns`, { name: 'A', text: {} })],
  [
    'invite without inheritance',
    'fullcontrol',
    (graph, drive) => {
      const recipients = [{ email: ISLA.mail }]
      const body = { recipients, roles: ['write'], requireSignIn: true, retainInheritedPermissions: false }
      return graph('POST', `${drive}/root:/Minutes:/invite`, body)
    },
  ],
]
const ORDER: SiteRole[] = ['read', 'write', 'manage', 'fullcontrol']

test.each(ORDER)('site-read-writes and its like: what the role %s may and may not', async (role) => {
  for (const [name, least, act] of DEEDS) {
    const { graph, drive } = await open(role)
    expect((await graph('GET', `${drive}/root`)).status).toBe(200)
    const { status } = await act(graph, drive)
    if (ORDER.indexOf(role) >= ORDER.indexOf(least)) expect(status, name).toBeLessThan(300)
    else expect(status, name).toBe(403)
  }
})

test('site-write-list-grant: a grant on a list takes full control', async () => {
  const body = { roles: ['write'], grantedToV2: { application: { id: APP.appId } } }
  const low = await open('manage')
  expect(await low.graph('POST', `${low.drive}/list/permissions`, body)).toMatchObject(DENIED)
  const high = await open('fullcontrol')
  expect((await high.graph('POST', `${high.drive}/list/permissions`, body)).status).toBe(201)
})

test('an app with a grant on one list alone works there, and nowhere else of the site', async () => {
  const roles = ['Lists.SelectedOperations.Selected']
  const narrow = { ...APP, appId: '55555555-eeee-4eee-8eee-555555555555', roles, siteGrants: [] }
  const content = describeTenant({ role: 'fullcontrol' })
  content.sites[0]?.libraries.push({ name: 'Other', entries: [] })
  const tenant = await startForTest({ content: { ...content, apps: [...content.apps, narrow] } })
  const graph = await connect(tenant)
  const site = `/sites/${(await graph('GET', `/sites/${SITE}`)).body.id}`
  const drive = `/drives/${await findDrive(graph)}`
  const token = await tenant.kernel.tokens.forApp(narrow, 'https://graph.microsoft.com', '1')
  const ask = (method: string, path: string, body?: unknown) =>
    graph(method, path, body, { authorization: `Bearer ${token}` })
  expect(await ask('GET', `${drive}/root`)).toMatchObject(DENIED)
  const list = `${site}/lists/Documents/permissions`
  const grant = { roles: ['read'], grantedToV2: { application: { id: narrow.appId } } }
  const { id } = (await graph('POST', list, grant)).body
  expect((await ask('GET', `${drive}/root/delta`)).status).toBe(200)
  expect(await ask('PUT', `${drive}/root:/a.txt:/content`, bytesOf('a'))).toMatchObject(DENIED)
  expect((await graph('PATCH', `${list}/${id}`, { roles: ['write'] })).body.roles).toEqual(['write'])
  expect((await ask('PUT', `${drive}/root:/a.txt:/content`, bytesOf('a'))).status).toBe(201)
  expect((await ask('GET', `${site}/lists/Documents/items`)).body.value).toHaveLength(1)
  for (const path of [site, `${site}/lists/Other`, `${site}/drives`, list])
    expect(await ask('GET', path), path).toMatchObject(DENIED)
  expect((await graph('GET', list)).body.value).toMatchObject([{ id, roles: ['write'] }])
  expect((await graph('DELETE', `${list}/${id}`)).status).toBe(204)
  expect(await ask('GET', `${drive}/root`)).toMatchObject(DENIED)
  expect((await graph('POST', list, { ...grant, roles: ['sing'] })).status).toBe(400)
})

test('list-own-grants: only an administrator’s app reads and changes grants, at once for everybody', async () => {
  const admin = { ...describeTenant().apps[0], appId: 'admin', roles: ['Sites.FullControl.All'], siteGrants: [] }
  const content = describeTenant({ role: 'read' })
  const tenant = await startForTest({ content: { ...content, apps: [...content.apps, admin as never] } })
  const graph = await connect(tenant)
  const drive = `/drives/${await findDrive(graph)}`
  const { id } = (await graph('GET', `/sites/${SITE}`)).body
  expect(await graph('GET', `/sites/${id}/permissions`)).toMatchObject(DENIED)
  const token = await tenant.kernel.tokens.forApp(admin as never, 'https://graph.microsoft.com', '1')
  const asAdmin = (method: string, path: string, body?: unknown) =>
    graph(method, `/sites/${id}/permissions${path}`, body, { authorization: `Bearer ${token}` })
  const [grant] = (await asAdmin('GET', '')).body.value
  expect(grant.roles).toEqual(['read'])
  const makeFolder = () => graph('POST', `${drive}/root/children`, { name: 'A', folder: {} })
  expect((await makeFolder()).status).toBe(403)
  expect(await asAdmin('PATCH', `/${grant.id}`, { roles: ['write'] })).toMatchObject({ status: 200 })
  expect((await makeFolder()).status).toBe(201)
  expect((await asAdmin('DELETE', `/${grant.id}`)).status).toBe(204)
  expect((await makeFolder()).status).toBe(403)
})

test('people write on the site they belong to, guests too, and others not at all', async () => {
  const { tenant, drive } = await open('read')
  for (const person of [ISLA, ROSS]) {
    const graph = await connect(tenant, person)
    expect((await graph('PUT', `${drive}/root:/${person.role}.txt:/content`, bytesOf('x'))).status).toBe(201)
    expect((await graph('POST', `${drive}/list/columns`, { name: 'A', text: {} })).status).toBe(403)
  }
  expect(await (await connect(tenant, MORVEN))('GET', `${drive}/root`)).toMatchObject(DENIED)
})

test('a delegated call may do no more than the app’s own scopes', async () => {
  const { tenant, graph, drive } = await open('write')
  const app = tenant.kernel.content.apps[0]
  const token = await tenant.kernel.tokens.forAppAsPerson(app as never, ISLA, ['User.Read'])
  const answer = await graph('GET', `${drive}/root`, undefined, { authorization: `Bearer ${token}` })
  expect(answer).toMatchObject(DENIED)
})

test('a folder that inherits no longer is closed to those who were not invited', async () => {
  const { tenant, graph, drive } = await open('fullcontrol')
  const asked = { recipients: [{ email: ISLA.mail }], roles: ['write'], requireSignIn: true }
  const body = { ...asked, retainInheritedPermissions: false }
  const [permission] = (await graph('POST', `${drive}/root:/Minutes:/invite`, body)).body.value
  const path = `${drive}/root:/Minutes/March.txt`
  expect((await (await connect(tenant, ISLA))('GET', path)).status).toBe(200)
  expect(await (await connect(tenant, ROSS))('GET', path)).toMatchObject(DENIED)
  expect((await graph('GET', `${drive}/root:/Minutes:/permissions`)).body.value).toHaveLength(1)
  expect((await graph('DELETE', `${drive}/root:/Minutes:/permissions/${permission.id}`)).status).toBe(204)
})
