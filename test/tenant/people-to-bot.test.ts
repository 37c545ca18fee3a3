import { expect, test } from 'vitest'
import { askConnector, askControl, askGraph } from './asking.ts'
import { startFakeBot } from './fake-bot.ts'
import { APP, describeTenant, ISLA, ROSS, startForTest } from './tenant-under-test.ts'

const CHANNEL = '19:general@thread.tacv2'
const ADAPTIVE = 'application/vnd.microsoft.card.adaptive'
const ROLES = ['Sites.Selected', 'ChannelMessage.Read.Group']
const makeCard = (text: string, more: object = {}) => ({
  ...{ type: 'AdaptiveCard', version: '1.5', body: [{ type: 'TextBlock', text }], ...more },
})

async function startInstalled(firstInstant = Date.parse('2027-07-12T09:00:00Z')) {
  const bot = await startFakeBot()
  const content = describeTenant({ app: { messagingEndpoint: bot.endpoint, roles: ROLES } })
  const tenant = await startForTest({ content, firstInstant, botPatienceMs: 300 })
  await tenant.installApp()
  const [ask, connector] = [askControl(tenant), askConnector(tenant)]
  const post = async (activity: object) =>
    (await connector('POST', `/conversations/${CHANNEL}/activities`, activity)).body.id as string
  const last = () => bot.received.at(-1)!.activity
  return { bot, tenant, ask, connector, post, last }
}

test('an activity tells the moment as the clock in London shows it, summer and winter', async () => {
  const { tenant, ask, last } = await startInstalled()
  await ask('POST', '/chat', { person: ISLA.id, text: 'hi' })
  expect(last().localTimestamp).toMatch(/^2027-07-12T10:00:\d\d\.\d{3}\+01:00$/)
  expect(last().timestamp).toMatch(/^2027-07-12T09:00:\d\d\.\d{3}Z$/)
  tenant.clock.set(Date.parse('2027-12-01T09:00:00Z'))
  await ask('POST', '/chat', { person: ISLA.id, text: 'hi' })
  expect(last().localTimestamp).toMatch(/^2027-12-01T09:00:.*\+00:00$/)
  expect(last()).toMatchObject({ localTimezone: 'Europe/London', locale: 'en-GB' })
  expect(last().entities).toMatchObject([{ type: 'clientInfo', timezone: 'Europe/London', country: 'GB' }])
})

test('an edited message comes again under its own id, and its thread shows the new words', async () => {
  const { ask, last } = await startInstalled()
  await ask('POST', '/chat', { person: ISLA.id, text: 'wek', channel: CHANNEL })
  const { id } = last()
  const edit = { person: ISLA.id, messageId: id, text: 'week' }
  expect((await ask('POST', '/message/edit', edit)).status).toBe(200)
  expect(last()).toMatchObject({
    ...{ type: 'messageUpdate', id, text: `<at>${APP.name}</at> week\n`, channelData: { eventType: 'editMessage' } },
    ...{ conversation: { id: `${CHANNEL};messageid=${id}` }, from: { aadObjectId: ISLA.id } },
  })
  expect((await ask('GET', '/channel')).body).toMatchObject([{ id, text: 'week', edits: 1 }])
})

test('a deleted message is told without its words and is gone', async () => {
  const { ask, last } = await startInstalled()
  await ask('POST', '/chat', { person: ISLA.id, text: 'oops' })
  const { id } = last()
  await ask('POST', '/message/delete', { person: ISLA.id, messageId: id })
  expect(last()).toMatchObject({ type: 'messageDelete', id, channelData: { eventType: 'softDeleteMessage' } })
  expect(last().text).toBeUndefined()
  expect((await ask('GET', `/chats/${ISLA.id}`)).body).toEqual([])
})

test("a reaction to the bot's message is told, and read back through Graph until it is taken away", async () => {
  const { tenant, ask, post, last } = await startInstalled()
  const messageId = await post({ type: 'message', text: 'Done' })
  const read = async () => {
    const path = `/teams/${tenant.kernel.content.team.id}/channels/${CHANNEL}/messages/${messageId}`
    return (await askGraph(tenant)('GET', path)).body.reactions
  }
  const react = (does: string, reaction: string) =>
    ask('POST', `/message/${does}`, { person: ISLA.id, messageId, reaction })
  await react('react', 'like')
  expect(last()).toMatchObject({ type: 'messageReaction', reactionsAdded: [{ type: 'like' }], replyToId: messageId })
  await react('react', 'heart')
  expect(await read()).toMatchObject([{ reactionType: 'heart', user: { user: { id: ISLA.id } } }])
  await react('unreact', 'heart')
  expect(last()).toMatchObject({ type: 'messageReaction', reactionsRemoved: [{ type: 'heart' }] })
  expect(await read()).toEqual([])
})

test.each([
  ["to edit the bot's message", 'edit', { text: 'x' }, 'bot', 403],
  ["to delete another's message", 'delete', {}, 'person', 403],
  ['to react to a person', 'react', { reaction: 'like' }, 'person', 403],
  ['an unknown reaction', 'react', { reaction: 'shrug' }, 'bot', 400],
  ['to edit without words', 'edit', {}, 'person', 400],
  ['to delete what is not there', 'delete', { messageId: '1' }, 'person', 404],
] as const)('refuses %s', async (_what, does, more, author, status) => {
  const { bot, ask, post, last } = await startInstalled()
  const posted = await post({ type: 'message', text: 'Mine' })
  await ask('POST', '/chat', { person: ROSS.id, text: 'Hello', channel: CHANNEL })
  const messageId = author === 'bot' ? posted : last().id
  const before = bot.received.length
  expect((await ask('POST', `/message/${does}`, { person: ISLA.id, messageId, ...more })).status).toBe(status)
  expect(bot.received).toHaveLength(before)
})

test('whoever a card names has it made anew for them when they look, and others see the shared one', async () => {
  const { bot, ask, connector, post, last } = await startInstalled()
  const [isla] = (await connector('GET', `/conversations/${CHANNEL}/members`)).body
  const refresh = { action: { type: 'Action.Execute', verb: 'own', data: { week: 6 } }, userIds: [isla.id] }
  const messageId = await post({
    ...{ type: 'message', attachments: [{ contentType: ADAPTIVE, content: makeCard('shared', { refresh }) }] },
  })
  const own = makeCard('for Isla')
  bot.answer = () => ({ status: 200, body: { statusCode: 200, type: ADAPTIVE, value: own } })
  const look = async (person: string) => (await ask('POST', '/message/look', { person, messageId })).body
  expect(await look(ISLA.id)).toEqual([{ id: messageId, attachments: [{ contentType: ADAPTIVE, content: own }] }])
  expect(last()).toMatchObject({
    ...{ type: 'invoke', name: 'adaptiveCard/action', replyToId: messageId },
    value: { action: { type: 'Action.Execute', verb: 'own', data: { week: 6 } }, trigger: 'automatic' },
  })
  const before = bot.received.length
  expect(await look(ROSS.id)).toEqual([])
  expect(bot.received).toHaveLength(before)
  const text = async (person: string) =>
    (await ask('GET', `/channel?person=${person}`)).body[0].attachments[0].content.body[0].text
  expect([await text(ISLA.id), await text(ROSS.id)]).toEqual(['for Isla', 'shared'])
})

test.each(['invoke', 'signin'])('a button of the kind %s is said not to be here', async (type) => {
  const { bot, ask, post } = await startInstalled()
  const messageId = await post({
    ...{ type: 'message', attachments: [{ contentType: ADAPTIVE, content: makeCard('x') }] },
  })
  const before = bot.received.length
  const told = await ask('POST', '/card-action', { person: ISLA.id, messageId, data: { msteams: { type } } })
  expect(told).toMatchObject({ status: 501, body: { error: { code: 'NotImplemented' } } })
  expect(bot.received).toHaveLength(before)
})

test('taken out of the team, the bot is told as a member and as an app; of a chat as an app alone', async () => {
  const { bot, ask } = await startInstalled()
  await ask('POST', '/install', { person: ISLA.id })
  bot.received.length = 0
  await ask('POST', '/uninstall', { person: ISLA.id })
  await ask('POST', '/uninstall', {})
  expect(bot.received.map(({ activity }) => activity)).toMatchObject([
    { type: 'installationUpdate', action: 'remove', conversation: { conversationType: 'personal' } },
    {
      ...{ type: 'conversationUpdate', membersRemoved: [{ id: `28:${APP.appId}` }] },
      channelData: { eventType: 'teamMemberRemoved', team: { id: CHANNEL } },
    },
    { type: 'installationUpdate', action: 'remove', conversation: { conversationType: 'channel' } },
  ])
})

test('a button of the kind imBack writes in its presser’s name, in a channel below the card and with a mention', async () => {
  const { ask, post, last } = await startInstalled()
  const card = { type: 'message', attachments: [{ contentType: ADAPTIVE, content: makeCard('Which?') }] }
  const messageId = await post(card)
  const data = { msteams: { type: 'imBack', value: 'week 11' } }
  expect((await ask('POST', '/card-action', { person: ISLA.id, messageId, data })).status).toBe(200)
  expect(last()).toMatchObject({
    ...{ type: 'message', text: `<at>${APP.name}</at> week 11\n`, from: { aadObjectId: ISLA.id } },
    conversation: { id: `${CHANNEL};messageid=${messageId}` },
  })
  expect((await ask('GET', '/channel')).body[0]).toMatchObject({ text: 'week 11', replyTo: messageId })
  const silent = { person: ISLA.id, messageId, data: { msteams: { type: 'imBack' } } }
  expect(await ask('POST', '/card-action', silent)).toMatchObject({ status: 400 })
})

test('a button of the kind messageBack shows one thing in its presser’s name and says another to the bot', async () => {
  const { ask, post, last, bot } = await startInstalled()
  const messageId = await post({
    type: 'message',
    attachments: [{ contentType: ADAPTIVE, content: makeCard('Which?') }],
  })
  const press = (msteams: object) =>
    ask('POST', '/card-action', { person: ISLA.id, messageId, data: { msteams: { type: 'messageBack', ...msteams } } })
  expect((await press({ text: 'week 11', displayText: 'Show week 11', value: { week: 11 } })).status).toBe(200)
  expect(last()).toMatchObject({
    ...{ type: 'message', text: 'week 11', value: { week: 11 }, replyToId: messageId },
    conversation: { id: `${CHANNEL};messageid=${messageId}` },
  })
  expect((await ask('GET', '/channel')).body[0]).toMatchObject({ text: 'Show week 11', replyTo: messageId })
  await press({ value: { week: 12 } })
  expect(last()).toMatchObject({ type: 'message', value: { week: 12 } })
  expect(last().text).toBeUndefined()
  expect((await ask('GET', '/channel')).body).toHaveLength(2)
  const before = bot.received.length
  expect(await press({ displayText: 1 })).toMatchObject({ status: 400 })
  expect(bot.received).toHaveLength(before)
})

test('what does not mention the bot reaches it only where the team has agreed to that, and then without a mention', async () => {
  const { tenant, ask, bot, last } = await startInstalled()
  const aside = { person: ISLA.id, text: 'Lunch at one?', channel: CHANNEL, mention: false }
  expect((await ask('POST', '/chat', aside)).body).toEqual([])
  expect(last()).toMatchObject({ type: 'message', text: 'Lunch at one?' })
  expect(last().entities?.map(({ type }) => type)).toEqual(['clientInfo'])
  const before = bot.received.length
  tenant.kernel.content.apps[0]!.roles = ['Sites.Selected']
  expect((await ask('POST', '/chat', aside)).status).toBe(200)
  expect(bot.received).toHaveLength(before)
})

test('typing shows in the conversation until the bot says something', async () => {
  const { tenant, ask, connector } = await startInstalled()
  const typing = async () => (await ask('GET', `/typing?person=${ISLA.id}`)).body
  await ask('POST', '/install', { person: ISLA.id })
  expect(await typing()).toEqual({ typing: false })
  const chat = tenant.kernel.db.get<{ id: string }>('SELECT id FROM chat')?.id ?? ''
  await connector('POST', `/conversations/${chat}/activities`, { type: 'typing' })
  expect(await typing()).toEqual({ typing: true })
  await connector('POST', `/conversations/${chat}/activities`, { type: 'message', text: 'Here it is' })
  expect(await typing()).toEqual({ typing: false })
})

test('whoever is taken out of the team is out of its roster and sees its channel no more; the bot is told', async () => {
  const { ask, connector, last } = await startInstalled()
  const names = async () =>
    (await connector('GET', `/conversations/${CHANNEL}/members`)).body.map(({ name }: { name: string }) => name)
  const [, ross] = (await connector('GET', `/conversations/${CHANNEL}/members`)).body
  await ask('POST', '/member', { person: ROSS.id, member: false })
  expect(last()).toMatchObject({
    ...{ type: 'conversationUpdate', membersRemoved: [{ id: ross.id }], from: { aadObjectId: ISLA.id } },
    channelData: { eventType: 'teamMemberRemoved' },
  })
  expect(await names()).not.toContain(ROSS.name)
  expect((await ask('POST', '/chat', { person: ROSS.id, text: 'week', channel: CHANNEL })).status).toBe(404)
  await ask('POST', '/member', { person: ROSS.id, member: true })
  expect(await names()).toContain(ROSS.name)
})

test('an activity tells whoever is here from another tenant by it', async () => {
  const bot = await startFakeBot()
  const content = describeTenant({ app: { messagingEndpoint: bot.endpoint } })
  const tenantId = '99999999-0000-4000-8000-000000000009'
  content.people = [
    ...content.people,
    { ...ROSS, id: tenantId, name: 'Effie Elsewhere', mail: 'e@else.example', tenantId },
  ]
  const tenant = await startForTest({ content })
  await tenant.installApp()
  await askControl(tenant)('POST', '/chat', { person: 'Effie Elsewhere', text: 'due', channel: CHANNEL })
  expect(bot.received.at(-1)?.activity).toMatchObject({
    ...{ from: { tenantId, name: 'Effie Elsewhere' }, conversation: { tenantId: content.tenantId } },
  })
})

test('a newer version of the app is told wherever it is, and not as a coming', async () => {
  const { bot, ask } = await startInstalled()
  await ask('POST', '/install', { person: ISLA.id })
  bot.received.length = 0
  expect((await ask('POST', '/upgrade', {})).status).toBe(200)
  expect(bot.received.map(({ activity }) => activity)).toMatchObject([
    { type: 'installationUpdate', action: 'add-upgrade', conversation: { conversationType: 'channel' } },
    { type: 'installationUpdate', action: 'add-upgrade', conversation: { conversationType: 'personal' } },
  ])
})
