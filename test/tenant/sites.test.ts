import { expect, test } from 'vitest'
import type { AppContent, TenantContent } from '../../infra/tenant/content.ts'
import { connect, type Wire } from './graph-client.ts'
import { APP, describeTenant, ISLA, MORVEN, SITE, startForTest } from './tenant-under-test.ts'

const HOST = 'northmoor.sharepoint.example'
const ADMIN: AppContent = { ...APP, appId: 'admin', name: 'Admin', roles: ['Sites.FullControl.All'], siteGrants: [] }

function withSecondSite(app: Partial<AppContent> = {}): TenantContent {
  const content = describeTenant({ app })
  const second = {
    hostname: HOST,
    path: 'sites/children',
    name: 'Children’s services',
    libraries: [],
    members: [ISLA.id],
  }
  return { ...content, sites: [...content.sites, second], apps: [...content.apps, ADMIN] }
}

async function openAs(app: Partial<AppContent> = {}) {
  const tenant = await startForTest({ content: withSecondSite(app) })
  const graph = await connect(tenant)
  const token = await tenant.kernel.tokens.forApp(ADMIN, 'https://graph.microsoft.com', '1')
  const asAdmin = (method: string, path: string, body?: unknown) =>
    graph(method, path, body, { authorization: `Bearer ${token}` })
  return { tenant, graph, asAdmin }
}

const names = ({ body }: { body: Wire }) => body.value.map((site: Wire) => site.displayName)

test('a site is found by its id, its collection’s, its path in any case, and by the hostname at the root', async () => {
  const { graph, asAdmin } = await openAs()
  const { id } = (await graph('GET', `/sites/${SITE}`)).body
  const ways = [`/sites/${id}`, `/sites/${id.split(',')[1]}`, `/sites/${SITE.toUpperCase()}`, `/sites/${SITE}:`]
  for (const way of ways) expect((await graph('GET', way)).body.id, way).toBe(id)
  const root = (await asAdmin('GET', '/sites/root')).body
  expect(root).toMatchObject({ webUrl: `https://${HOST}`, siteCollection: { hostname: HOST } })
  for (const way of [`/sites/${HOST}`, `/sites/${HOST}:/`])
    expect((await asAdmin('GET', way)).body.id, way).toBe(root.id)
})

test.each(['', ':/drive', ':/drives', ':/lists', ':/drive/root/children', ':/lists/Documents/items'])(
  'what is below a site is reached by its path: %s',
  async (rest) => {
    const { graph } = await openAs()
    expect((await graph('GET', `/sites/${SITE}${rest}`)).status).toBe(200)
  },
)

test.each([
  ['an unknown path', `/sites/${HOST}:/sites/nowhere`, 404, 'itemNotFound'],
  ['an unknown id', '/sites/nothing', 404, 'itemNotFound'],
  ['another tenant’s host', '/sites/elsewhere.sharepoint.example:/sites/a', 400, 'invalidRequest'],
])('%s is not found', async (_what, path, status, code) => {
  const { asAdmin } = await openAs()
  expect(await asAdmin('GET', path)).toMatchObject({ status, body: { error: { code } } })
})

test('a search finds by name and path, in pages, what a permission over all sites shows', async () => {
  const { asAdmin } = await openAs({ roles: ['Sites.Read.All'] })
  expect(names(await asAdmin('GET', '/sites?search=*'))).toEqual([
    ...['Adult services', 'Children’s services', 'Communication site'],
  ])
  expect(names(await asAdmin('GET', '/sites?search=services adult'))).toEqual(['Adult services'])
  const first = await asAdmin('GET', '/sites?search=services&$top=1&$select=displayName')
  expect(first.body.value).toEqual([{ displayName: 'Adult services' }])
  const next = (first.body['@odata.nextLink'] as string).split('/v1.0')[1] ?? ''
  expect(names(await asAdmin('GET', next))).toEqual(['Children’s services'])
})

test('an app with Sites.Selected finds nothing by searching, a person only their own sites', async () => {
  const { tenant, graph } = await openAs()
  expect(names(await graph('GET', '/sites?search=services'))).toEqual([])
  const search = async (person: typeof ISLA) =>
    names(await (await connect(tenant, person))('GET', '/sites?search=services'))
  expect(await search(ISLA)).toEqual(['Adult services', 'Children’s services'])
  expect(await search(MORVEN)).toEqual([])
  const without = await openAs({ roles: ['User.Read.All'] })
  expect((await without.graph('GET', '/sites?search=*')).status).toBe(403)
})

test.each(['read', 'write', 'manage', 'owner', 'fullcontrol'])(
  'a grant of the role %s holds from the next call on',
  async (role) => {
    const { graph, asAdmin } = await openAs({ siteGrants: [] })
    const { id } = (await asAdmin('GET', `/sites/${SITE}`)).body
    const tries = async () => ({
      read: (await graph('GET', `/sites/${id}/drive`)).status,
      write: (await graph('POST', `/sites/${id}/drive/root/children`, {})).status,
      manage: (await graph('POST', `/sites/${id}/lists/Documents/columns`, {})).status,
    })
    expect(await tries()).toEqual({ read: 403, write: 403, manage: 403 })
    const grantedToIdentitiesV2 = [{ application: { id: APP.appId, displayName: APP.name } }]
    const made = await asAdmin('POST', `/sites/${id}/permissions`, { roles: [role], grantedToIdentitiesV2 })
    expect(made).toMatchObject({ status: 201, body: { roles: [role], grantedToIdentitiesV2 } })
    expect(await tries()).toEqual({
      read: 200,
      write: role === 'read' ? 403 : 400,
      manage: role === 'read' || role === 'write' ? 403 : 400,
    })
    const grant = `/sites/${id}/permissions/${made.body.id}`
    expect((await asAdmin('PATCH', grant, { roles: ['read'] })).body.roles).toEqual(['read'])
    expect((await tries()).write).toBe(403)
    expect((await asAdmin('DELETE', grant)).status).toBe(204)
    expect((await tries()).read).toBe(403)
    expect((await asAdmin('GET', grant)).status).toBe(404)
  },
)

test.each([
  ['an unknown role', { roles: ['admin'], grantedTo: { application: { id: APP.appId } } }],
  ['two roles', { roles: ['read', 'write'], grantedTo: { application: { id: APP.appId } } }],
  ['an unknown app', { roles: ['read'], grantedTo: { application: { id: 'nobody' } } }],
  ['a person', { roles: ['read'], grantedToIdentitiesV2: [{ user: { id: ISLA.id } }] }],
  ['nobody', { roles: ['read'] }],
  ['an unknown member', { roles: ['read'], grantedTo: { application: { id: APP.appId } }, until: 'later' }],
])('a grant for %s is refused', async (_what, body) => {
  const { asAdmin } = await openAs()
  expect((await asAdmin('POST', `/sites/${SITE}:/permissions`, body)).status).toBe(400)
})
