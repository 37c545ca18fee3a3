import { ConnectorClient, TeamsConnectorClient } from 'botframework-connector'
import { expect, test } from 'vitest'
import { BOT_FRAMEWORK, GRAPH } from '../../infra/tenant/sign-in/tokens.ts'
import { startTenant, type Tenant } from '../../infra/tenant/tenant.ts'
import { askConnector, askControl, askGraph } from './asking.ts'
import { startFakeBot } from './fake-bot.ts'
import { APP, describeTenant, ISLA, MORVEN, makeDataDir, ROSS, startForTest, TENANT_ID } from './tenant-under-test.ts'

const CHANNEL = '19:general@thread.tacv2'
const CARD = {
  contentType: 'application/vnd.microsoft.card.adaptive',
  content: { type: 'AdaptiveCard', version: '1.5', body: [] },
}

async function startWithBot(options: { installed?: boolean; members?: string[] } = {}) {
  const bot = await startFakeBot()
  const content = describeTenant({ app: { messagingEndpoint: bot.endpoint } })
  if (options.members) content.team.members = options.members
  const tenant = await startForTest({ content, botPatienceMs: 300 })
  if (options.installed !== false) await tenant.installApp()
  return { tenant, bot }
}

/** Microsoft's own client, its silent repetitions taken out. */
async function makeClient(tenant: Tenant) {
  const token = await tenant.kernel.tokens.forApp(tenant.kernel.content.apps[0]!, BOT_FRAMEWORK, '1')
  const credentials = {
    async signRequest(request: { headers: Headers }) {
      request.headers.set('authorization', `Bearer ${token}`)
      return request
    },
  }
  const options = { baseUri: `${tenant.url}/connector/` }
  return {
    client: new ConnectorClient(credentials as never, options),
    teams: new TeamsConnectorClient(credentials as never, options),
  }
}

test('drives a channel with ConnectorClient: post, reply, update, delete', async () => {
  const { tenant } = await startWithBot()
  const { client } = await makeClient(tenant)
  const posted = await client.conversations.sendToConversation(CHANNEL, { type: 'message', attachments: [CARD] })
  expect(posted.id).toMatch(/^\d{13}$/)
  const reply = await client.conversations.replyToActivity(CHANNEL, posted.id!, {
    type: 'message',
    text: 'In the thread',
  })
  await client.conversations.updateActivity(CHANNEL, posted.id!, { type: 'message', text: 'Changed' })
  const shown = (await askControl(tenant)('GET', '/channel')).body
  expect(shown).toMatchObject([
    { id: reply.id, text: 'In the thread', edits: 0, replyTo: posted.id },
    { id: posted.id, text: 'Changed', attachments: [], edits: 1 },
  ])
  await client.conversations.deleteActivity(CHANNEL, posted.id!)
  expect((await askControl(tenant)('GET', '/channel')).body).toHaveLength(1)
  const gone = client.conversations.updateActivity(CHANNEL, posted.id!, { type: 'message', text: 'Again' })
  await expect(gone).rejects.toMatchObject({ statusCode: 404, code: 'ActivityNotFoundInConversation' })
})

test('begins a thread in a channel by conversation parameters', async () => {
  const { tenant } = await startWithBot()
  const { client } = await makeClient(tenant)
  const parameters = {
    isGroup: true,
    channelData: { channel: { id: CHANNEL } },
    activity: { type: 'message', text: 'News' },
  }
  const made = await client.conversations.createConversation(parameters as never)
  expect(made.id).toBe(`${CHANNEL};messageid=${(made as { activityId?: string }).activityId}`)
  const answer = await client.conversations.sendToConversation(made.id, { type: 'message', text: 'More' })
  expect((await askControl(tenant)('GET', '/channel')).body[0]).toMatchObject({
    id: answer.id,
    replyTo: (made as { activityId?: string }).activityId,
  })
})

test('opens a personal chat by either id of a person, the same chat each time', async () => {
  const { tenant } = await startWithBot()
  const { client } = await makeClient(tenant)
  const [member] = await client.conversations.getConversationMembers(CHANNEL)
  const open = (id: string) =>
    client.conversations.createConversation({
      members: [{ id }],
      tenantId: TENANT_ID,
      isGroup: false,
      bot: { id: `28:${APP.appId}` },
    } as never)
  const chat = await open(ISLA.id)
  expect(chat.id).toMatch(/^a:1/)
  expect((await open(member!.id)).id).toBe(chat.id)
  await client.conversations.sendToConversation(chat.id, { type: 'message', text: 'Good morning' })
  expect((await askControl(tenant)('GET', `/chats/${ISLA.id}`)).body).toMatchObject([
    { text: 'Good morning', from: { id: APP.appId } },
  ])
  expect((await askControl(tenant)('GET', `/chats/${ROSS.id}`)).body).toEqual([])
})

test('tells members, guests included, one by one and in pages', async () => {
  const { tenant } = await startWithBot()
  const { client, teams } = await makeClient(tenant)
  const members = await client.conversations.getConversationMembers(CHANNEL)
  expect(members.map((member) => member.name)).toEqual([ISLA.name, ROSS.name, MORVEN.name])
  expect(members[1]).toMatchObject({
    aadObjectId: ROSS.id,
    email: ROSS.mail,
    userRole: 'guest',
    userPrincipalName: 'ross_health.example#EXT#@northmoor.example',
    tenantId: TENANT_ID,
  })
  expect(await client.conversations.getConversationMember(CHANNEL, ISLA.id)).toMatchObject({ id: members[0]!.id })
  const paged = await client.conversations.getConversationPagedMembers(CHANNEL, { pageSize: 50 } as never)
  expect((paged as { members: unknown[] }).members).toHaveLength(3)
  expect(await teams.teams.fetchTeamDetails(CHANNEL)).toMatchObject({
    id: CHANNEL,
    name: 'Inspection',
    aadGroupId: tenant.kernel.content.team.id,
  })
  expect((await teams.teams.fetchChannelList(CHANNEL)).conversations).toEqual([{ id: CHANNEL }])
  await expect(client.conversations.getConversationMember(CHANNEL, 'nobody')).rejects.toMatchObject({ statusCode: 404 })
})

test('pages a large team', async () => {
  const bot = await startFakeBot()
  const content = describeTenant({ app: { messagingEndpoint: bot.endpoint } })
  const many = Array.from({ length: 120 }, (_, index) => ({
    ...ISLA,
    id: `55555555-eeee-4eee-8eee-${String(index).padStart(12, '0')}`,
    mail: `p${index}@northmoor.example`,
  }))
  content.people = [...content.people, ...many]
  const tenant = await startForTest({ content })
  await tenant.installApp()
  const seen: string[] = []
  for (let token = ''; ; ) {
    const { body } = await askConnector(tenant)('GET', `/conversations/${CHANNEL}/pagedmembers?pageSize=50${token}`)
    seen.push(...body.members.map((member: { id: string }) => member.id))
    if (body.continuationToken === undefined) break
    token = `&continuationToken=${body.continuationToken}`
  }
  expect(new Set(seen).size).toBe(123)
})

const activities = `/conversations/${encodeURIComponent(CHANNEL)}/activities`
const large = (characters: number) => ({ type: 'message', text: 'x'.repeat(characters) })
const carded = (text: string) => ({
  type: 'message',
  attachments: [{ ...CARD, content: { type: 'AdaptiveCard', version: '1.5', body: [{ type: 'TextBlock', text }] } }],
})

test.each([
  ['an unknown conversation', 'POST', '/conversations/a:1nobody/activities', large(1), 404, 'ConversationNotFound'],
  [
    'an unknown thread',
    'POST',
    `/conversations/${CHANNEL};messageid=1/activities`,
    large(1),
    404,
    'ActivityNotFoundInConversation',
  ],
  ['an answer to nothing', 'POST', `${activities}/1`, large(1), 404, 'ActivityNotFoundInConversation'],
  ['a message over 100 KB as UTF-16', 'POST', activities, large(51_200), 413, 'MessageSizeTooBig'],
  ['a card over 28 KB', 'POST', activities, carded('x'.repeat(28_700)), 413, 'MessageSizeTooBig'],
  ['an empty message', 'POST', activities, { type: 'message' }, 400, 'BadSyntax'],
  ['an unknown type', 'POST', activities, { type: 'trace' }, 400, 'BadSyntax'],
  ['an unknown member', 'POST', activities, { type: 'message', text: 'x', colour: 'red' }, 400, 'BadSyntax'],
  ['a null member', 'POST', activities, { type: 'message', text: 'x', summary: null }, 400, 'BadSyntax'],
  [
    'an unknown attachment',
    'POST',
    activities,
    { type: 'message', attachments: [{ contentType: 'application/x' }] },
    400,
    'BadArgument',
  ],
  [
    'a card without version',
    'POST',
    activities,
    { type: 'message', attachments: [{ ...CARD, content: { type: 'AdaptiveCard' } }] },
    400,
    'BadSyntax',
  ],
  [
    'a mention that is not in the text',
    'POST',
    activities,
    { type: 'message', text: 'x', entities: [{ type: 'mention', text: '<at>Isla</at>' }] },
    400,
    'BadSyntax',
  ],
  ['a chat without tenant', 'POST', '/conversations', { members: [{ id: ISLA.id }] }, 400, 'BadSyntax'],
  [
    'a chat in another tenant',
    'POST',
    '/conversations',
    { members: [{ id: ISLA.id }], tenantId: 'other' },
    403,
    'Forbidden',
  ],
  [
    'a chat with two',
    'POST',
    '/conversations',
    { members: [{ id: ISLA.id }, { id: ROSS.id }], tenantId: TENANT_ID },
    400,
    'BadSyntax',
  ],
  [
    'a chat with nobody known',
    'POST',
    '/conversations',
    { members: [{ id: '29:x' }], tenantId: TENANT_ID },
    400,
    'BadSyntax',
  ],
  ['an unknown team', 'GET', '/teams/19:other@thread.tacv2', undefined, 404, 'NotFound'],
  ['an unknown path', 'GET', '/meetings/1', undefined, 404, 'NotFound'],
  ['an unknown query option', 'GET', `/conversations/${CHANNEL}/members?top=1`, undefined, 400, 'BadSyntax'],
] as const)('refuses %s', async (_what, method, path, body, status, code) => {
  const { tenant } = await startWithBot()
  const told = await askConnector(tenant)(method, path, body)
  expect(told).toMatchObject({ status, body: { error: { code } } })
})

test('takes a message just under 100 KB', async () => {
  const { tenant } = await startWithBot()
  expect((await askConnector(tenant)('POST', activities, large(51_100))).status).toBe(201)
})

test.each([
  ['no token', async () => undefined],
  ['a token for Graph', (tenant: Tenant) => tenant.kernel.tokens.forApp(APP, GRAPH, '1')],
  [
    'the token of an app without a bot',
    (tenant: Tenant) => tenant.kernel.tokens.forApp({ ...APP, appId: 'other' }, BOT_FRAMEWORK, '1'),
  ],
  ['no token at all but words', async () => 'words'],
])('refuses %s with 401', async (_what, makeToken) => {
  const { tenant } = await startWithBot()
  const token = await makeToken(tenant)
  const headers = { 'content-type': 'application/json', ...(token ? { authorization: `Bearer ${token}` } : {}) }
  const answer = await tenant.request(`/connector/v3${activities}`, {
    method: 'POST',
    headers,
    body: JSON.stringify(large(1)),
  })
  expect(answer.status).toBe(401)
  expect(await answer.json()).toMatchObject({ error: { code: 'Unauthorized' } })
})

test('refuses a bot that is not installed, and a person whom it cannot reach', async () => {
  const { tenant } = await startWithBot({ installed: false, members: [ISLA.id] })
  const ask = askConnector(tenant)
  const chat = { members: [{ id: ISLA.id }], tenantId: TENANT_ID }
  const roster = { status: 403, body: { error: { code: 'BotNotInConversationRoster' } } }
  expect(await ask('POST', '/conversations', chat)).toMatchObject(roster)
  expect(await ask('POST', activities, large(1))).toMatchObject(roster)
  await tenant.installApp()
  expect((await ask('POST', '/conversations', chat)).status).toBe(201)
  expect(await ask('POST', '/conversations', { ...chat, members: [{ id: ROSS.id }] })).toMatchObject(roster)
  await askControl(tenant)('POST', '/install', { person: ROSS.id })
  expect((await ask('POST', '/conversations', { ...chat, members: [{ id: ROSS.id }] })).status).toBe(201)
})

test('tells a user who blocked the conversation, and an administrator who disabled the bot, by Teams’ own words', async () => {
  const bot = await startFakeBot()
  const tenant = await startForTest({ content: describeTenant({ app: { messagingEndpoint: bot.endpoint } }) })
  await tenant.installApp()
  const [ask, connector] = [askControl(tenant), askConnector(tenant)]
  const begun = { members: [{ id: ISLA.id }], tenantId: TENANT_ID }
  const { id } = (await connector('POST', '/conversations', begun)).body
  const write = () => connector('POST', `/conversations/${id}/activities`, { type: 'message', text: 'Due tomorrow' })
  await ask('POST', '/block', { person: ISLA.id, blocked: true, by: 'user' })
  expect(await write()).toMatchObject({ status: 403, body: { error: { code: 'ConversationBlockedByUser' } } })
  await ask('POST', '/block', { person: ISLA.id, blocked: false })
  await ask('POST', '/disable', { disabled: true })
  const disabled = { status: 403, body: { error: { code: 'BotDisabledByAdmin' } } }
  const before = bot.received.length
  expect([await write(), await ask('POST', '/chat', { person: ISLA.id, text: 'hi' })]).toMatchObject([
    disabled,
    disabled,
  ])
  expect(bot.received).toHaveLength(before)
  await ask('POST', '/disable', { disabled: false })
  expect((await write()).status).toBe(201)
})

test('refuses to write to whoever blocked or removed the bot', async () => {
  const { tenant } = await startWithBot()
  const ask = askConnector(tenant)
  const { body } = await ask('POST', '/conversations', { members: [{ id: ISLA.id }], tenantId: TENANT_ID })
  const write = () => ask('POST', `/conversations/${body.id}/activities`, large(1))
  const blocked = { status: 403, body: { error: { code: 'MessageWritesBlocked' } } }
  await askControl(tenant)('POST', '/block', { person: ISLA.id, blocked: true })
  expect(await write()).toMatchObject(blocked)
  await askControl(tenant)('POST', '/block', { person: ISLA.id, blocked: false })
  expect((await write()).status).toBe(201)
  await askControl(tenant)('POST', '/uninstall', { person: ISLA.id })
  expect(await write()).toMatchObject(blocked)
})

test('answers the eighth message of a second with 429 and how long to wait', async () => {
  const { tenant } = await startWithBot()
  const told = await Promise.all(Array.from({ length: 10 }, () => askConnector(tenant)('POST', activities, large(1))))
  const refused = told.filter((each) => each.status === 429)
  expect(told.length - refused.length).toBe(7)
  expect(refused[0]!.body).toMatchObject({ error: { code: 'TooManyRequests' } })
  const wait = Number(refused[0]!.headers.get('retry-after'))
  expect(wait).toBeGreaterThanOrEqual(1)
  tenant.clock.set(tenant.clock.now() + wait * 1000)
  expect((await askConnector(tenant)('POST', activities, large(1))).status).toBe(201)
})

test('two bots of a channel together send no more than fourteen in a second', async () => {
  const { tenant } = await startWithBot()
  const { apps } = tenant.kernel.content
  for (const digit of ['7', '8'])
    apps.push({ ...apps[0]!, appId: `${digit.repeat(8)}-bbbb-4bbb-8bbb-222222222222`, name: `Bot ${digit}` })
  const sent = apps.map(async (app) => {
    await tenant.installApp(app.appId)
    const authorization = `Bearer ${await tenant.kernel.tokens.forApp(app, BOT_FRAMEWORK, '1')}`
    return () =>
      tenant.request(`/connector/v3${activities}`, {
        ...{ method: 'POST', headers: { authorization }, body: JSON.stringify(large(1)) },
      })
  })
  const sends = await Promise.all(sent)
  const told = await Promise.all(sends.flatMap((send) => Array.from({ length: 6 }, send)))
  expect(told.filter(({ status }) => status === 201)).toHaveLength(14)
  expect(told.filter(({ status }) => status === 429)).toHaveLength(4)
})

test('reads the channel back through Graph: cards as text, replies apart', async () => {
  const { tenant } = await startWithBot()
  tenant.kernel.content.apps[0]!.roles.push('ChannelMessage.Read.Group')
  const ask = askConnector(tenant)
  const { body: posted } = await ask('POST', activities, { type: 'message', attachments: [CARD] })
  await ask('POST', `${activities}/${posted.id}`, large(1))
  const path = `/teams/${tenant.kernel.content.team.id}/channels/${encodeURIComponent(CHANNEL)}/messages`
  const { body } = await askGraph(tenant)('GET', path)
  expect(body.value).toHaveLength(1)
  expect(body.value[0]).toMatchObject({ id: posted.id, from: { application: { id: APP.appId } }, replyToId: null })
  expect(JSON.parse(body.value[0].attachments[0].content)).toEqual(CARD.content)
  const replies = await askGraph(tenant)('GET', `${path}/${posted.id}/replies`)
  expect(replies.body.value).toMatchObject([{ replyToId: posted.id, body: { content: 'x' } }])
})

test('keeps what was said and installed through a restart', async () => {
  const bot = await startFakeBot()
  const content = describeTenant({ app: { messagingEndpoint: bot.endpoint } })
  const dataDir = makeDataDir()
  const first = await startTenant({ dataDir, port: 0, content })
  await first.installApp()
  const { body } = await askConnector(first)('POST', activities, large(3))
  await first.close()
  const again = await startForTest({ dataDir, content })
  expect((await askConnector(again)('PUT', `${activities}/${body.id}`, large(4))).status).toBe(200)
  expect((await askControl(again)('GET', '/channel')).body).toMatchObject([{ id: body.id, text: 'xxxx', edits: 1 }])
})
