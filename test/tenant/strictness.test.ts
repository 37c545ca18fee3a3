import { expect, test } from 'vitest'
import type { Tenant } from '../../infra/tenant/tenant.ts'
import { listRoutes, type RouteUnderTest } from './every-route.ts'
import { startFakeListener } from './fake-listener.ts'
import { type Answer, bytesOf, connect, findDrive, type GraphClient, send } from './graph-client.ts'
import { APP, describeTenant, ISLA, SITE, startForTest } from './tenant-under-test.ts'

const ROLES = [
  ...['Sites.FullControl.All', 'Sites.Selected', 'User.Read.All', 'Group.Read.All', 'Calendars.ReadWrite'],
  ...['ChannelMessage.Read.All', 'Team.ReadBasic.All'],
]
const at = (time: string) => ({ dateTime: `2027-02-10T${time}:00`, timeZone: 'Europe/London' })

async function open() {
  const entries = [{ name: 'Minutes', children: [{ name: 'March.txt', text: 'as agreed' }] }]
  const content = describeTenant({ entries, role: 'fullcontrol', roles: ROLES })
  const tenant = await startForTest({ content, unitsPerMinute: 1_000_000 })
  const graph = askTeamsSlowly(tenant, await connect(tenant))
  const routes = await listRoutes(tenant, await makeThings(tenant, graph))
  const raw = (method: string, path: string, body: string, headers: Record<string, string>) =>
    send(tenant, method, `/v1.0${path}`, new TextEncoder().encode(body), {
      authorization: `Bearer ${graph.token}`,
      ...headers,
    })
  return { graph, routes, raw }
}

/** Of one team an app may ask four times a second only. */
function askTeamsSlowly(tenant: Tenant, graph: GraphClient): GraphClient {
  const ask: typeof graph = Object.assign((...asked: Parameters<GraphClient>) => {
    if (asked[1].startsWith('/teams')) tenant.clock.set(tenant.clock.now() + 1000)
    return graph(...asked)
  }, graph)
  return ask
}

/** One of each thing that routes speak of by an id of its own. */
async function makeThings(tenant: Tenant, graph: GraphClient): Promise<Record<string, string>> {
  const calendar = `/users/${ISLA.id}`
  const file = `/drives/${await findDrive(graph)}/root:/Minutes/March.txt:`
  await graph('PUT', `${file}/content`, bytesOf('as agreed, again'))
  const invitation = {
    recipients: [{ email: ISLA.mail }],
    roles: ['write'],
    requireSignIn: true,
    sendInvitation: false,
  }
  const meeting = { subject: 'A', start: at('10:00'), end: at('11:00') }
  const grant = { roles: ['read'], grantedTo: { application: { id: APP.appId } } }
  const message = '1000'
  tenant.kernel.db.run(
    'INSERT INTO message (conversation, id, root, author, byBot, said, created, touched) VALUES (?, ?, NULL, ?, 1, ?, 0, 0)',
    ...['19:general@thread.tacv2', message, APP.appId, '{}'],
  )
  return {
    message,
    event: (await graph('POST', `${calendar}/events`, meeting)).body.id,
    calendar: (await graph('GET', `${calendar}/calendar`)).body.id,
    subscription: await subscribe(graph, tenant.clock.now()),
    permission: (await graph('POST', `${file}/invite`, invitation)).body.value[0].id,
    'list.permission': (await graph('POST', `/sites/${SITE}:/lists/Documents/permissions`, grant)).body.id,
    '{site}.permission': (await graph('GET', `/sites/${SITE}:/permissions`)).body.value[0].id,
  }
}

async function subscribe(graph: GraphClient, now: number): Promise<string> {
  const { url: notificationUrl } = await startFakeListener()
  const expirationDateTime = new Date(now + 86_400_000).toISOString()
  const wish = { changeType: 'updated', resource: `users/${ISLA.id}/events`, notificationUrl, expirationDateTime }
  return (await graph('POST', '/subscriptions', wish)).body.id
}

const takes = (option: string) => (route: RouteUnderTest) => route.query?.includes(option) === true
const reads = ({ method }: RouteUnderTest) => method === 'GET'
const ask = (graph: GraphClient, route: RouteUnderTest, query: string) =>
  graph(route.method, `${route.path}${query}`, reads(route) || route.method === 'DELETE' ? undefined : {})

/** What the tenant does not build at all says so, whatever it is asked. */
const NOT_BUILT = 501

type Case = [string, (route: RouteUnderTest) => boolean, string]

test.each<Case>([
  ['an option that Graph does not have', () => true, '?nonsense=1'],
  ['an option that was meant for elsewhere', (route) => !takes('$search')(route), '?$search=x'],
  ['an option twice', takes('$select'), '?$select=id&$select=id'],
  ['$top=0', takes('$top'), '?$top=0'],
  ['$top=abc', takes('$top'), '?$top=abc'],
  ['$top=-1', takes('$top'), '?$top=-1'],
  ['$top=1.5', takes('$top'), '?$top=1.5'],
  ['$top of nothing', takes('$top'), '?$top='],
  ['$skip=-1', takes('$skip'), '?$skip=-1'],
  ['$skip=abc', takes('$skip'), '?$skip=abc'],
  ['$skiptoken=garbage', takes('$skiptoken'), '?$skiptoken=garbage!'],
  ['$count=maybe', takes('$count'), '?$count=maybe'],
])('%s is refused on every route', async (_what, concerned, query) => {
  const { graph, routes } = await open()
  const tried = routes.filter(concerned)
  expect(tried.length).toBeGreaterThan(0)
  for (const route of tried) {
    const { status } = await ask(graph, route, query)
    expect.soft([400, NOT_BUILT], `${route.method} ${route.pattern}${query}: ${status}`).toContain(status)
  }
})

test.each<Case>([
  ['$select', takes('$select'), '?$select=id,shoeSize'],
  ['$expand', takes('$expand'), '?$expand=shoeSize'],
  ['$orderby', takes('$orderby'), '?$orderby=shoeSize'],
  ['$filter', takes('$filter'), "?$filter=shoeSize eq '9'"],
])('%s of a property that the type does not have is refused on every route', async (option, concerned, query) => {
  const { graph, routes } = await open()
  const tried = routes.filter(concerned)
  expect(tried.length).toBeGreaterThan(0)
  for (const route of tried) {
    const where = `${route.method} ${route.pattern}`
    const { status, body } = await ask(graph, route, query)
    const open = route.type === 'fieldValueSet'
    if (status === NOT_BUILT) continue
    expect.soft(route.type, `${where}: ${option} needs a type that is known`).toBeDefined()
    if (open) continue
    expect.soft(status, where).toBe(400)
    const says = `Could not find a property named 'shoeSize' on type 'microsoft.graph.${route.type}'.`
    expect.soft(body.error.message, where).toContain(says)
  }
})

test('a preference that would change the answer is refused where it is not carried out', async () => {
  const { graph, routes } = await open()
  for (const route of routes) {
    const { status } = await graph(route.method, route.path, reads(route) ? undefined : {}, {
      prefer: 'return=minimal',
    })
    expect.soft([400, NOT_BUILT], `${route.method} ${route.pattern}: ${status}`).toContain(status)
  }
})

test('a method that a place does not take is refused with 405, a place that is not there with 400 or 404', async () => {
  const { graph, routes } = await open()
  const known = new Set(routes.map(({ method, path }) => `${method} ${path}`))
  for (const { path, pattern } of routes) {
    const wrong = ['PUT', 'DELETE', 'PATCH', 'POST', 'GET'].find((method) => !known.has(`${method} ${path}`))
    if (wrong) expect.soft([405, NOT_BUILT], `${wrong} ${pattern}`).toContain((await graph(wrong, path)).status)
    const below = await graph('GET', `${path}/nonsense/deeper`)
    expect.soft([400, 404], `${pattern}/nonsense`).toContain(below.status)
  }
})

/** Bytes as they are, in whatever type. */
const takesBytes = ({ method, pattern }: RouteUnderTest) => method === 'PUT' && pattern.endsWith('/content')
/** An app has no recycle bin, whatever it says. */
const isClosed = ({ pattern }: RouteUnderTest) => pattern.endsWith('/restore')
const takesBody = (route: RouteUnderTest) => !reads(route) && !takesBytes(route) && !isClosed(route)
const JSON_TYPE = { 'content-type': 'application/json' }

test.each<[string, string, Record<string, string>, number[]]>([
  ['an unknown member', '{"shoeSize": 9}', JSON_TYPE, [400]],
  ['malformed JSON', '{"name": ', JSON_TYPE, [400]],
  ['a list', '[]', JSON_TYPE, [400]],
  ['a word', '"word"', JSON_TYPE, [400]],
  ['another type', '{"name": "A"}', { 'content-type': 'text/plain' }, [400, 415]],
])('a body with %s is refused on every route', async (_what, body, headers, statuses) => {
  const { routes, raw } = await open()
  const tried = routes.filter(takesBody)
  expect(tried.length).toBeGreaterThan(15)
  for (const route of tried) {
    const answer: Answer = await raw(route.method, route.path, body, headers)
    expect.soft([...statuses, NOT_BUILT], `${route.method} ${route.pattern}: ${answer.status}`).toContain(answer.status)
  }
})
