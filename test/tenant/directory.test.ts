import { expect, test } from 'vitest'
import { askGraph } from './asking.ts'
import { connect } from './graph-client.ts'
import { APP, describeTenant, ISLA, MORVEN, ROSS, startForTest } from './tenant-under-test.ts'

const CHANNEL = encodeURIComponent('19:general@thread.tacv2')

test('tells of people with the usual members, or those selected', async () => {
  const tenant = await startForTest()
  const ask = askGraph(tenant)
  const { body } = await ask('GET', '/users')
  expect(body.value.map((user: { displayName: string }) => user.displayName)).toEqual([
    ISLA.name,
    ROSS.name,
    MORVEN.name,
  ])
  expect(body.value[0]).toMatchObject({ givenName: 'Isla', surname: 'Northmoor', userPrincipalName: ISLA.mail })
  expect(body.value[0].userType).toBeUndefined()
  const guests = await ask('GET', `/users?$filter=${encodeURIComponent("userType eq 'Guest'")}&$select=id,userType`)
  expect(guests.body.value).toEqual([{ id: ROSS.id, userType: 'Guest' }])
})

test('finds one by id and by sign-in name', async () => {
  const tenant = await startForTest()
  const ask = askGraph(tenant)
  expect((await ask('GET', `/users/${ISLA.mail}`)).body.id).toBe(ISLA.id)
  const external = encodeURIComponent('ross_health.example#EXT#@northmoor.example')
  expect((await ask('GET', `/users/${external}`)).body.id).toBe(ROSS.id)
  expect(await ask('GET', '/users/nobody')).toMatchObject({
    status: 404,
    body: { error: { code: 'Request_ResourceNotFound' } },
  })
})

test('the roster is the team alone, guests told by their role, in pages', async () => {
  const content = describeTenant()
  content.team.members = [ISLA.id, ROSS.id]
  const tenant = await startForTest({ content })
  const ask = askGraph(tenant)
  const path = `/teams/${content.team.id}/members`
  const { body } = await ask('GET', `${path}?$top=1`)
  expect(body.value).toMatchObject([{ userId: ISLA.id, roles: ['owner'], email: ISLA.mail, displayName: ISLA.name }])
  const next = new URL(body['@odata.nextLink'])
  const rest = await ask('GET', next.pathname.replace('/v1.0', '') + next.search)
  expect(rest.body.value).toMatchObject([{ userId: ROSS.id, roles: ['guest'] }])
  expect(rest.body['@odata.nextLink']).toBeUndefined()
  const group = await ask('GET', `/groups/${content.team.id}/members`)
  expect(group.body.value.map((user: { id: string }) => user.id)).toEqual([ISLA.id, ROSS.id])
})

test('tells of the team and its channels', async () => {
  const tenant = await startForTest()
  const ask = askGraph(tenant)
  const team = `/teams/${tenant.kernel.content.team.id}`
  expect((await ask('GET', team)).body).toMatchObject({ displayName: 'Inspection' })
  expect((await ask('GET', `${team}/channels`)).body.value).toMatchObject([
    { displayName: 'General', membershipType: 'standard' },
  ])
  expect((await ask('GET', `${team}/channels/${CHANNEL}`)).body.displayName).toBe('General')
})

test.each([
  ['users', '/users', ['Sites.Selected'], 403, 'Authorization_RequestDenied'],
  ['the roster', '/teams/44444444-dddd-4ddd-8ddd-444444444444/members', ['Sites.Selected'], 403, 'Forbidden'],
  [
    'messages',
    `/teams/44444444-dddd-4ddd-8ddd-444444444444/channels/${CHANNEL}/messages`,
    ['Group.Read.All'],
    403,
    'Forbidden',
  ],
  ['an unknown team', '/teams/other/members', ['Group.Read.All'], 404, 'NotFound'],
  ['an unknown filter', "/users?$filter=city eq 'Perth'", ['User.Read.All'], 400, 'Request_UnsupportedQuery'],
  ['an unknown member', '/users?$select=shoeSize', ['User.Read.All'], 400, 'BadRequest'],
  ['/me of an app', '/me', ['User.Read.All'], 400, 'BadRequest'],
] as const)('refuses %s', async (_what, path, roles, status, code) => {
  const tenant = await startForTest({ content: describeTenant({ roles: [...roles] }) })
  expect(await askGraph(tenant)('GET', encodeURI(path).replaceAll('%25', '%'))).toMatchObject({
    status,
    body: { error: { code } },
  })
})

test('messages in pages that what is posted meanwhile does not shift', async () => {
  const tenant = await startForTest({ content: describeTenant({ roles: ['ChannelMessage.Read.Group'] }) })
  const post = (text: string) =>
    tenant.kernel.db.run(
      'INSERT INTO message (conversation, id, root, author, byBot, said, created, touched) VALUES (?, ?, NULL, ?, 1, ?, 0, 0)',
      ...['19:general@thread.tacv2', text, APP.appId, JSON.stringify({ text })],
    )
  for (const text of ['1', '2', '3', '4', '5']) post(text)
  const ask = askGraph(tenant)
  const path = `/teams/${tenant.kernel.content.team.id}/channels/${CHANNEL}/messages`
  const first = (await ask('GET', `${path}?$top=2`)).body
  post('6')
  const next = new URL(first['@odata.nextLink'])
  const second = (await ask('GET', next.pathname.replace('/v1.0', '') + next.search)).body
  const ids = [...first.value, ...second.value].map((message: { id: string }) => message.id)
  expect(ids).toEqual(['5', '4', '3', '2'])
})

const EVENTUAL = { consistencylevel: 'eventual' }

test.each([
  ["mail eq 'isla@northmoor.example'", [ISLA]],
  ["userPrincipalName eq 'ross_health.example#EXT#@northmoor.example'", [ROSS]],
  ["startswith(displayName,'Mor')", [MORVEN]],
  ["startsWith(displayName,'isla') or startsWith(mail,'ross')", [ISLA, ROSS]],
  ["userType eq 'Member' and accountEnabled eq true and surname eq 'Northmoor'", [ISLA, MORVEN]],
  [`id in ('${ISLA.id}','${ROSS.id}')`, [ISLA, ROSS]],
  ["displayName eq 'O''Neill and sons'", []],
])('finds people by %s', async (filter, people) => {
  const { status, body } = await askGraph(await startForTest())('GET', `/users?$filter=${encodeURIComponent(filter)}`)
  expect([status, body.value.map((user: { id: string }) => user.id)]).toEqual([200, people.map(({ id }) => id)])
})

test('people in order, and counted, as far as the directory does it without being asked to be eventual', async () => {
  const ask = askGraph(await startForTest())
  const names = (body: { value: { givenName: string }[] }) => body.value.map(({ givenName }) => givenName)
  expect(names((await ask('GET', '/users?$orderby=displayName desc')).body)).toEqual(['Ross', 'Morven', 'Isla'])
  const filtered = "/users?$orderby=displayName&$filter=userType eq 'Member'"
  expect(await ask('GET', filtered)).toMatchObject({
    status: 400,
    body: { error: { code: 'Request_UnsupportedQuery' } },
  })
  const advanced = await ask('GET', `${filtered}&$count=true`, undefined, EVENTUAL)
  expect([names(advanced.body), advanced.body['@odata.count']]).toEqual([['Isla', 'Morven'], 2])
  expect((await ask('GET', '/users?$count=true')).status).toBe(400)
  const others = "/users?$count=true&$filter=userType ne 'Guest' and endsWith(mail,'northmoor.example')"
  expect(names((await ask('GET', others, undefined, EVENTUAL)).body)).toEqual(['Isla', 'Morven'])
  expect((await ask('GET', "/users?$filter=userType ne 'Guest'")).status).toBe(400)
})

test.each([
  ['users', '/users?$top=0'],
  ['users beyond the largest page', '/users?$top=1000'],
  ['users by a page token that is none', '/users?$skiptoken=garbage'],
  ['users by a property that there is not', "/users?$filter=shoeSize eq '9'"],
  ['users in the order of one that cannot be sorted by', '/users?$orderby=jobTitle'],
  ['members beyond the largest page', '/teams/44444444-dddd-4ddd-8ddd-444444444444/members?$top=1000'],
  [
    'messages beyond the largest page',
    `/teams/44444444-dddd-4ddd-8ddd-444444444444/channels/${CHANNEL}/messages?$top=51`,
  ],
  [
    'messages by a token that is none',
    `/teams/44444444-dddd-4ddd-8ddd-444444444444/channels/${CHANNEL}/messages?$skiptoken=x`,
  ],
])('does not list %s', async (_what, path) => {
  const roles = ['User.Read.All', 'Group.Read.All', 'ChannelMessage.Read.All']
  const tenant = await startForTest({ content: describeTenant({ roles }) })
  expect((await askGraph(tenant)('GET', path)).status).toBe(400)
})

test('a member of the team by the id of the membership, and the teams that a person is in', async () => {
  const tenant = await startForTest()
  const ask = askGraph(tenant)
  const { id: team } = tenant.kernel.content.team
  const [, second] = (await ask('GET', `/teams/${team}/members?$select=id,displayName`)).body.value
  expect(Object.keys(second).filter((name) => !name.includes('@'))).toEqual(['id', 'displayName'])
  const one = await ask('GET', `/teams/${team}/members/${encodeURIComponent(second.id)}`)
  expect(one.body).toMatchObject({ userId: ROSS.id, roles: ['guest'] })
  expect((await ask('GET', `/teams/${team}/members/bm9uZQ==`)).status).toBe(404)
  expect((await ask('GET', `/users/${ROSS.id}/joinedTeams`)).body.value).toMatchObject([{ id: team }])
})

test('what was said is read back with the last changed first', async () => {
  const tenant = await startForTest({ content: describeTenant({ roles: ['ChannelMessage.Read.Group'] }) })
  const post = (id: string, edited: number | null) =>
    tenant.kernel.db.run(
      'INSERT INTO message (conversation, id, root, author, byBot, said, created, touched, edited) VALUES (?, ?, NULL, ?, 1, ?, ?, 0, ?)',
      ...['19:general@thread.tacv2', id, APP.appId, JSON.stringify({ text: id }), Number(id), edited],
    )
  for (const [id, edited] of [
    ['10', 25],
    ['20', null],
    ['30', null],
  ] as const)
    post(id, edited)
  const path = `/teams/${tenant.kernel.content.team.id}/channels/${CHANNEL}/messages`
  const { body } = await askGraph(tenant)('GET', path)
  expect(body.value.map((message: { id: string }) => message.id)).toEqual(['30', '10', '20'])
})

test('a guest looks up somebody by name, and enumerates nobody', async () => {
  const tenant = await startForTest()
  const graph = await connect(tenant, ROSS)
  expect((await graph('GET', `/users/${ISLA.id}`)).status).toBe(200)
  expect(await graph('GET', '/users')).toMatchObject({
    status: 403,
    body: { error: { code: 'Authorization_RequestDenied' } },
  })
  expect((await (await connect(tenant, MORVEN))('GET', '/users')).status).toBe(200)
})
