import { expect, test } from 'vitest'
import type { SiteRole } from '../../infra/tenant/content.ts'
import { listRoutes, type RouteUnderTest } from './every-route.ts'
import { connect } from './graph-client.ts'
import { describeTenant, startForTest } from './tenant-under-test.ts'

const ROLES: SiteRole[] = ['read', 'write', 'manage', 'fullcontrol']
/** What the tenant does not build at all gives nothing away. */
const NOT_BUILT = 501
const NOBODY = 'no role on a site'

/** What takes another role than reading for GET and writing for the rest. */
const LEAST: Readonly<Record<string, SiteRole | typeof NOBODY>> = {
  'POST /drives/{drive}/list/columns': 'manage',
  'PATCH /drives/{drive}/list/columns/{column}': 'manage',
  'DELETE /drives/{drive}/list/columns/{column}': 'manage',
  'PATCH /drives/{drive}/list': 'manage',
  'POST /sites/{site}/lists': 'manage',
  // Only a person has a recycle bin.
  'POST /drives/{drive}/items/{item}/restore': NOBODY,
  'POST /drives/{drive}/items/{item}/invite': 'fullcontrol',
  'DELETE /drives/{drive}/items/{item}/permissions/{permission}': 'fullcontrol',
  'PATCH /drives/{drive}/items/{item}/permissions/{permission}': 'fullcontrol',
}

function leastOf({ method, pattern }: RouteUnderTest): SiteRole | typeof NOBODY {
  if (pattern.startsWith('/sites/{site}/permissions')) return NOBODY
  if (pattern.startsWith('/drives/{drive}/list/permissions')) return 'fullcontrol'
  const known = LEAST[`${method} ${pattern.replace('/{:path}', '')}`]
  return known ?? (method === 'GET' ? 'read' : 'write')
}

const open = async (role?: SiteRole) => {
  const entries = [{ name: 'Minutes', children: [{ name: 'March.txt', text: 'as agreed' }] }]
  const app = role ? {} : { siteGrants: [] }
  const content = describeTenant({ entries, app, ...(role && { role }) })
  const tenant = await startForTest({ content, unitsPerMinute: 100_000 })
  const routes = (await listRoutes(tenant)).filter(({ pattern }) => /^\/(sites|drives)\/\{/.test(pattern))
  return { graph: await connect(tenant), routes }
}

const bodyOf = ({ method, pattern }: RouteUnderTest) => {
  if (method === 'PUT') return new TextEncoder().encode('bytes')
  return method === 'GET' || method === 'DELETE' || /check(out|in)$/.test(pattern) ? undefined : {}
}

test('no-site-grant: without a grant every route of sites and drives answers a bare 403', async () => {
  const { graph, routes } = await open()
  expect(routes.length).toBeGreaterThan(40)
  for (const route of routes) {
    const { status, body } = await graph(route.method, route.path, bodyOf(route))
    if (status === NOT_BUILT) continue
    const told = [status, body?.error?.code, body?.error?.message]
    expect.soft(told, `${route.method} ${route.path}`).toEqual([403, 'accessDenied', 'Access denied'])
  }
})

test.each(ROLES)('the role %s may do what it may, and nothing else, on every route', async (role) => {
  const { graph, routes } = await open(role)
  for (const route of routes) {
    const { status } = await graph(route.method, route.path, bodyOf(route))
    if (status === NOT_BUILT) continue
    const least = leastOf(route)
    const may = least !== NOBODY && ROLES.indexOf(role) >= ROLES.indexOf(least)
    expect
      .soft(status === 403 ? 'refused' : 'let in', `${route.method} ${route.path}: ${status}`)
      .toBe(may ? 'let in' : 'refused')
  }
})
