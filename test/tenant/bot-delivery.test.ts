import { join } from 'node:path'
import { createRemoteJWKSet, jwtVerify } from 'jose'
import { expect, test } from 'vitest'
import { askConnector, askControl } from './asking.ts'
import { startFakeBot } from './fake-bot.ts'
import { APP, describeTenant, ISLA, makeDataDir, ROSS, startForTest, TENANT_ID } from './tenant-under-test.ts'

const CHANNEL = '19:general@thread.tacv2'
const CARD_TYPE = 'application/vnd.microsoft.card.adaptive'
const makeCard = (words: string) => ({
  type: 'AdaptiveCard',
  version: '1.5',
  body: [{ type: 'TextBlock', text: words }],
})
const cardMessage = (words: string) => ({
  type: 'message',
  attachments: [{ contentType: CARD_TYPE, content: makeCard(words) }],
})

async function startWithBot() {
  const bot = await startFakeBot()
  const tenant = await startForTest({
    content: describeTenant({ app: { messagingEndpoint: bot.endpoint } }),
    botPatienceMs: 250,
  })
  await tenant.installApp()
  const ask = askControl(tenant)
  const send = (conversation: string, activity: object) =>
    askConnector(tenant)('POST', `/conversations/${encodeURIComponent(conversation)}/activities`, activity)
  return { bot, tenant, ask, send }
}

test('tells the bot of its coming to the team, once', async () => {
  const { bot, tenant } = await startWithBot()
  await tenant.installApp()
  expect(bot.received.map(({ activity }) => activity.type)).toEqual(['conversationUpdate', 'installationUpdate'])
  const [added, installed] = bot.received.map(({ activity }) => activity)
  expect(added).toMatchObject({
    membersAdded: [{ id: `28:${APP.appId}` }],
    channelData: { eventType: 'teamMemberAdded', team: { id: CHANNEL, aadGroupId: tenant.kernel.content.team.id } },
  })
  expect(installed).toMatchObject({ action: 'add', conversation: { conversationType: 'channel', id: CHANNEL } })
})

test('a bot that was not told when the tenant was killed is told at the next start', async () => {
  const bot = await startFakeBot()
  const content = describeTenant({ app: { messagingEndpoint: bot.endpoint } })
  const tenant = await startForTest({ content })
  const silence = Promise.withResolvers<{ status: number }>()
  bot.answer = () => silence.promise
  const cut = tenant.installApp().catch(() => undefined)
  await expect.poll(() => bot.received).toHaveLength(1)
  const dataDir = makeDataDir()
  tenant.kernel.db.run('VACUUM INTO ?', join(dataDir, 'tenant.sqlite'))
  silence.resolve({ status: 200 })
  await cut
  await tenant.close()
  const told = bot.received.length
  const next = await startForTest({ content, dataDir })
  await next.installApp()
  await next.installApp()
  expect(bot.received.slice(told).map(({ activity }) => activity.type)).toEqual([
    'conversationUpdate',
    'installationUpdate',
  ])
})

test('an app whose bot does not take the news is not installed, and may be once it does', async () => {
  const bot = await startFakeBot()
  const tenant = await startForTest({ content: describeTenant({ app: { messagingEndpoint: bot.endpoint } }) })
  bot.answer = () => ({ status: 500 })
  await expect(tenant.installApp()).rejects.toThrow('did not take the news')
  expect((await askConnector(tenant)('GET', `/teams/${CHANNEL}`)).status).toBe(403)
  expect(await askControl(tenant)('POST', '/chat', { person: ISLA.id, text: 'hi' })).toMatchObject({ status: 502 })
  bot.answer = () => ({ status: 200 })
  await tenant.installApp()
  expect((await askConnector(tenant)('GET', `/teams/${CHANNEL}`)).status).toBe(200)
})

test('signs each activity with a key that is endorsed for Teams and names its own address', async () => {
  const { bot, tenant } = await startWithBot()
  const { activity, authorization } = bot.received[0]!
  const metadata = (await (await fetch(`${tenant.url}/botframework/v1/.well-known/openidconfiguration`)).json()) as {
    jwks_uri: string
  }
  const keys = createRemoteJWKSet(new URL(metadata.jwks_uri))
  const { payload } = await jwtVerify(authorization.replace('Bearer ', ''), keys, {
    ...{ issuer: 'https://api.botframework.com', audience: APP.appId, algorithms: ['RS256'] },
  })
  expect(activity.serviceUrl).toBe(`${tenant.url}/connector/`)
  expect(payload.serviceurl).toBe(activity.serviceUrl)
})

test('delivers a chat message as Teams does and answers what the bot sent in its turn', async () => {
  const { bot, ask, send } = await startWithBot()
  bot.answer = async (activity) => {
    if (activity.type === 'message') {
      const { id } = activity.conversation as { id: string }
      await send(id, { type: 'typing' })
      await send(id, { type: 'message', text: `You said ${activity.text}` })
      await send(id, cardMessage('Week 6'))
    }
    return { status: 200 }
  }
  const told = await ask('POST', '/chat', { person: ISLA.id, text: 'hi' })
  expect(told.body).toEqual([
    { id: expect.any(String), text: 'You said hi' },
    { id: expect.any(String), attachments: [{ contentType: CARD_TYPE, content: makeCard('Week 6') }] },
  ])
  const { activity } = bot.received.at(-1)!
  expect(activity).toMatchObject({
    ...{ type: 'message', text: 'hi', channelId: 'msteams', textFormat: 'plain', recipient: { id: `28:${APP.appId}` } },
    from: { aadObjectId: ISLA.id, name: ISLA.name, id: expect.stringMatching(/^29:1/) },
    conversation: { conversationType: 'personal', tenantId: TENANT_ID, id: expect.stringMatching(/^a:1/) },
    channelData: { tenant: { id: TENANT_ID } },
    entities: [{ type: 'clientInfo' }],
  })
  const chat = (await ask('GET', `/chats/${ISLA.id}`)).body
  expect(chat.map((message: { text: string }) => message.text)).toEqual(['', 'You said hi', 'hi'])
})

test('a first chat installs the app for the person before anything is said', async () => {
  const { bot, ask } = await startWithBot()
  bot.received.length = 0
  await ask('POST', '/chat', { person: ROSS.id, text: 'hello' })
  await ask('POST', '/chat', { person: ROSS.id, text: 'again' })
  const types = bot.received.map(({ activity }) => activity.type)
  expect(types).toEqual(['conversationUpdate', 'installationUpdate', 'message', 'message'])
})

test('a mention in the channel carries the thread, and the answer lands in it', async () => {
  const { bot, ask } = await startWithBot()
  await ask('POST', '/chat', { person: ISLA.id, text: 'week', channel: CHANNEL })
  const { activity } = bot.received.at(-1)!
  expect(activity.text).toBe(`<at>${APP.name}</at> week\n`)
  expect(activity.entities).toMatchObject([
    { type: 'mention', mentioned: { id: `28:${APP.appId}` } },
    { type: 'clientInfo' },
  ])
  expect(activity.conversation).toMatchObject({
    id: `${CHANNEL};messageid=${activity.id}`,
    conversationType: 'channel',
  })
})

test('a card answered to one person replaces the message for them alone, until the bot edits it', async () => {
  const { bot, tenant, ask, send } = await startWithBot()
  const { body: posted } = await send(CHANNEL, cardMessage('shared'))
  bot.answer = () => ({ status: 200, body: { statusCode: 200, type: CARD_TYPE, value: makeCard('for Isla') } })
  const told = await ask('POST', '/card-action', {
    person: ISLA.id,
    messageId: posted.id,
    verb: 'done',
    data: { item: 7 },
  })
  expect(told.body).toEqual([
    { id: posted.id, attachments: [{ contentType: CARD_TYPE, content: makeCard('for Isla') }] },
  ])
  expect(bot.received.at(-1)!.activity).toMatchObject({
    ...{ type: 'invoke', name: 'adaptiveCard/action', replyToId: posted.id },
    value: { action: { type: 'Action.Execute', verb: 'done', data: { item: 7 } }, trigger: 'manual' },
    conversation: { id: `${CHANNEL};messageid=${posted.id}` },
  })
  const seenBy = async (query: string) =>
    (await ask('GET', `/channel${query}`)).body[0].attachments[0].content.body[0].text
  expect(await seenBy('')).toBe('shared')
  expect(await seenBy(`?person=${ROSS.id}`)).toBe('shared')
  expect(await seenBy(`?person=${ISLA.id}`)).toBe('for Isla')
  await askConnector(tenant)('PUT', `/conversations/${CHANNEL}/activities/${posted.id}`, cardMessage('edited'))
  expect(await seenBy(`?person=${ISLA.id}`)).toBe('edited')
})

test('an edit in the turn of a card action is among what is answered', async () => {
  const { bot, tenant, ask, send } = await startWithBot()
  const { body: posted } = await send(CHANNEL, cardMessage('open'))
  bot.answer = async () => {
    await askConnector(tenant)('PUT', `/conversations/${CHANNEL}/activities/${posted.id}`, cardMessage('done'))
    return {
      status: 200,
      body: { statusCode: 200, type: 'application/vnd.microsoft.activity.message', value: 'Noted.' },
    }
  }
  const told = await ask('POST', '/card-action', { person: ISLA.id, messageId: posted.id, verb: 'done', data: {} })
  expect(told.body).toMatchObject([
    { id: posted.id, attachments: [{ content: makeCard('done') }] },
    { id: posted.id, text: 'Noted.' },
  ])
})

test('a reply to an invoke lands in the thread of its card', async () => {
  const { bot, tenant, ask, send } = await startWithBot()
  const { body: posted } = await send(CHANNEL, cardMessage('open'))
  bot.answer = async (activity) => {
    const path = `/conversations/${encodeURIComponent((activity.conversation as { id: string }).id)}/activities/${activity.id}`
    await askConnector(tenant)('POST', path, { type: 'message', text: 'Thank you' })
    return {
      status: 200,
      body: { statusCode: 200, type: 'application/vnd.microsoft.activity.message', value: 'Noted.' },
    }
  }
  await ask('POST', '/card-action', { person: ISLA.id, messageId: posted.id, verb: 'done', data: {} })
  expect((await ask('GET', '/channel')).body[0]).toMatchObject({ text: 'Thank you', replyTo: posted.id })
})

test('without a verb the bot gets a message with the value', async () => {
  const { bot, ask, send } = await startWithBot()
  const { body: posted } = await send(CHANNEL, cardMessage('open'))
  expect((await ask('POST', '/card-action', { person: ISLA.id, messageId: posted.id, data: { pick: 1 } })).status).toBe(
    200,
  )
  expect(bot.received.at(-1)!.activity).toMatchObject({ type: 'message', value: { pick: 1 }, replyToId: posted.id })
})

test.each([
  ['a status of its own', { status: 500 }, 502, 'BotError'],
  ['no {statusCode, type, value}', { status: 200, body: {} }, 502, 'BotError'],
  [
    'an error',
    {
      status: 200,
      body: {
        statusCode: 403,
        type: 'application/vnd.microsoft.error',
        value: { code: 'Forbidden', message: 'Not yours.' },
      },
    },
    ...([403, 'Forbidden'] as const),
  ],
  [
    'a card without a version',
    { status: 200, body: { statusCode: 200, type: CARD_TYPE, value: { type: 'AdaptiveCard' } } },
    400,
    'BadSyntax',
  ],
] as const)('a card action answered with %s fails aloud', async (_what, answer, status, code) => {
  const { bot, ask, send } = await startWithBot()
  const { body: posted } = await send(CHANNEL, cardMessage('open'))
  bot.answer = () => answer
  const told = await ask('POST', '/card-action', { person: ISLA.id, messageId: posted.id, verb: 'done', data: {} })
  expect(told).toMatchObject({ status, body: { error: { code } } })
})

test('a silent bot gets the very same activity again, and then is given up', async () => {
  const { bot, ask } = await startWithBot()
  await ask('POST', '/chat', { person: ISLA.id, text: 'hi' })
  bot.received.length = 0
  let slow = 1
  bot.answer = async () => {
    slow -= 1
    if (slow >= 0) await new Promise((resolve) => setTimeout(resolve, 600))
    return { status: 200 }
  }
  expect((await ask('POST', '/chat', { person: ISLA.id, text: 'slow' })).status).toBe(200)
  expect(bot.received).toHaveLength(2)
  expect(bot.received[0]!.activity).toEqual(bot.received[1]!.activity)
  slow = 3
  expect(await ask('POST', '/chat', { person: ISLA.id, text: 'slower' })).toMatchObject({ status: 504 })
  expect(bot.received).toHaveLength(5)
})

test('faults befall deliveries: lost, twice, answer dropped', async () => {
  const { bot, ask } = await startWithBot()
  await ask('POST', '/chat', { person: ISLA.id, text: 'hi' })
  const countAfter = async (fault: object) => {
    bot.received.length = 0
    await ask('POST', '/faults', { surface: 'bot', ...fault })
    await ask('POST', '/chat', { person: ISLA.id, text: 'x' })
    return bot.received.length
  }
  expect(await countAfter({ twice: true })).toBe(2)
  expect(await countAfter({ dropAnswer: true })).toBe(2)
  expect(await countAfter({ lose: true, times: 3 })).toBe(0)
  expect(await countAfter({ lose: true })).toBe(1)
  expect(await countAfter({ status: 503 })).toBe(0)
})

test('the traffic shows what was delivered and no token', async () => {
  const { ask } = await startWithBot()
  const bots = (await ask('GET', '/traffic')).body.filter((each: { surface: string }) => each.surface === 'bot')
  expect(bots).toHaveLength(2)
  expect(bots[0]).toMatchObject({
    method: 'POST',
    path: '/api/messages',
    status: 200,
    request: { body: { type: 'conversationUpdate' } },
  })
  expect(JSON.stringify(bots)).not.toContain('Bearer')
})
