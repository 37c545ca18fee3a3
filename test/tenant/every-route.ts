import type { Route } from '../../infra/tenant/kernel/graph-router.ts'
import type { Tenant } from '../../infra/tenant/tenant.ts'
import { connect, findDrive } from './graph-client.ts'
import { ISLA, SITE } from './tenant-under-test.ts'

export interface RouteUnderTest extends Pick<Route, 'method' | 'type' | 'query'> {
  /** As it was registered: `/drives/{drive}/items/{item}`. */
  pattern: string
  /** With everything in braces filled in. */
  path: string
}

/**
 * Every route that the tenant's Graph has, each with an address at which something is (a file, or `March.txt` by path).
 * @param more what else stands in braces
 */
export async function listRoutes(tenant: Tenant, more: Record<string, string> = {}): Promise<RouteUnderTest[]> {
  const member = await connect(tenant, ISLA)
  const drive = await findDrive(member)
  const { id: site } = (await member('GET', `/sites/${SITE}`)).body
  const { id: item } = (await member('GET', `/drives/${drive}/root:/Minutes/March.txt`)).body
  const { team } = tenant.kernel.content
  const filled: Record<string, string> = {
    drive,
    site,
    item,
    user: ISLA.id,
    team: team.id,
    group: team.id,
    listItem: '2',
    column: 'Title',
    list: 'Documents',
    channel: team.channels[0]?.id ?? '',
    ...more,
  }
  const routes = tenant.kernel.graph.routes().map(({ method, type, query, pattern }) => {
    const steps = pattern.map((step, index) => fill(step, filled, pattern[index - 2]))
    return { method, type, ...(query && { query }), pattern: `/${pattern.join('/')}`, path: join(steps) }
  })
  return routes.toSorted((a, b) => Number(destroys(a)) - Number(destroys(b)))
}

/** What takes away that which the other routes speak of comes last. */
function destroys({ method, pattern }: RouteUnderTest): boolean {
  const whole = /\/\{(item|:path|event|subscription)\}$/.test(pattern)
  return /\/(permanentDelete|cancel|decline)$/.test(pattern) || (method === 'DELETE' && whole)
}

/** A name may mean something else below another thing: `list.permission`, `{site}.permission`. */
function fill(step: string, filled: Record<string, string>, below = ''): string {
  if (step === '{:path}') return ':/Minutes/March.txt:'
  const name = /^\{(\w+)\}$/.exec(step)?.[1]
  return name === undefined ? step : encodeURIComponent(filled[`${below}.${name}`] ?? filled[name] ?? 'nothing')
}

/** A path in colons follows an item's root, where it is found. */
function join(steps: string[]): string {
  const path = `/${steps.join('/')}`
  return path.replace(/\/items\/[^/]+\/:\//, '/items/root:/').replace(/:$/, '')
}
