import { expect, test } from 'vitest'
import { askConnector, askControl } from './asking.ts'
import { startFakeBot } from './fake-bot.ts'
import { describeTenant, ISLA, MORVEN, ROSS, startForTest } from './tenant-under-test.ts'

const CHANNEL = '19:general@thread.tacv2'
const CARD = {
  contentType: 'application/vnd.microsoft.card.adaptive',
  content: { type: 'AdaptiveCard', version: '1.5' },
}

/** A bot that answers each message with its length, in the chat where it came. */
async function start(members?: string[]) {
  const bot = await startFakeBot()
  const content = describeTenant({ app: { messagingEndpoint: bot.endpoint } })
  const tenant = await startForTest({ content: { ...content, team: { ...content.team, ...(members && { members }) } } })
  await tenant.installApp()
  const say = (conversation: string, activity: object) =>
    askConnector(tenant)('POST', `/conversations/${encodeURIComponent(conversation)}/activities`, activity)
  bot.answer = async (activity) => {
    const { id } = activity.conversation as { id: string }
    if (activity.text) await say(id, { type: 'message', text: `${activity.text.length}` })
    return { status: 200 }
  }
  return { bot, tenant, ask: askControl(tenant), say }
}

test.each([
  ['a word', 'help'],
  ['white space around it', '  help\n'],
  ['markup', '<b>&amp;</b><script>1</script>'],
  ['a mention', '<at>Test app</at> help'],
  ['signs beyond the first plane', '👩‍🚀 नमस्ते'],
  ['as much as Teams takes', 'x'.repeat(28 * 1024)],
])('brings %s to the bot as it was written, and back what it says', async (_what, text) => {
  const { bot, ask } = await start()
  const { status, body } = await ask('POST', '/chat', { person: ISLA.name, text })
  expect([status, body]).toEqual([200, [{ id: expect.stringMatching(/^\d+$/), text: `${text.length}` }]])
  expect(bot.received.at(-1)?.activity.text).toBe(text)
  const said = (await ask('GET', `/chats/${ISLA.id}`)).body
  expect(said.map((each: { text: string }) => each.text)).toEqual([`${text.length}`, text])
})

test('brings attachments along, of the members that an attachment has', async () => {
  const { bot, ask } = await start()
  const attachments = [{ contentType: 'image/png', contentUrl: 'https://x.example/a.png', name: 'a.png' }]
  await ask('POST', '/chat', { person: ISLA.id, text: 'look', attachments })
  const html = { contentType: 'text/html', content: '<p>look</p>' }
  expect(bot.received.at(-1)?.activity.attachments).toEqual([...attachments, html])
})

test.each<[string, object, number, RegExp]>([
  ['nobody', { person: undefined }, 400, /'person' is missing/],
  ['no text', { text: undefined }, 400, /'text' is missing/],
  ['an empty text', { text: '' }, 400, /'text' is empty/],
  ['white space', { text: ' \n' }, 400, /'text' is empty/],
  ['a number', { text: 5 }, 400, /'text' is no string/],
  ['more than Teams takes', { text: 'x'.repeat(28 * 1024 + 1) }, 400, /'text' is over 28672 characters/],
  ['attachments that are no list', { attachments: {} }, 400, /'attachments' is no array/],
  ['an attachment that is none', { attachments: [5] }, 400, /'attachments.0' is no object/],
  ['an attachment of no type', { attachments: [{ name: 'x' }] }, 400, /'attachments.0.contentType' is missing/],
  ['an attachment of odd members', { attachments: [{ contentType: 'x/y', url: 'x' }] }, 400, /'url' is not known/],
  ['a reply in a chat', { replyTo: '1' }, 400, /'replyTo' goes with a 'channel'/],
  ['a reply to nothing', { channel: CHANNEL, replyTo: '777' }, 404, /no message with the id '777'/],
  ['an unknown channel', { channel: '19:x@thread.tacv2' }, 404, /sees no channel/],
  ['a channel of others', { person: MORVEN.id, channel: CHANNEL }, 404, /Morven Northmoor sees no channel/],
  ['an unknown app', { app: 'none' }, 404, /no app with a bot of the id 'none'/],
])('refuses %s, and the bot hears nothing', async (_what, more, status, words) => {
  const { bot, ask } = await start([ISLA.id, ROSS.id])
  const before = bot.received.length
  const told = await ask('POST', '/chat', { person: ISLA.id, text: 'x', ...more })
  expect(told.status).toBe(status)
  expect(told.body.error.message).toMatch(words)
  expect(bot.received).toHaveLength(before)
  expect((await ask('GET', '/channel')).body).toEqual([])
})

test('a reply to any message of a thread stands in that thread', async () => {
  const { bot, ask, say } = await start()
  const root = (await say(CHANNEL, { type: 'message', text: 'root' })).body.id
  await ask('POST', '/chat', { person: ISLA.id, text: 'one', channel: CHANNEL, replyTo: root })
  const [answer] = (await ask('GET', '/channel')).body
  await ask('POST', '/chat', { person: ROSS.id, text: 'two', channel: CHANNEL, replyTo: answer.id })
  expect(bot.received.at(-1)?.activity.conversation).toMatchObject({ id: `${CHANNEL};messageid=${root}` })
})

test('the channel is told newest first, each with its text, attachments and number of edits', async () => {
  const { tenant, ask, say } = await start()
  const first = (await say(CHANNEL, { type: 'message', attachments: [CARD] })).body.id
  const second = (await say(CHANNEL, { type: 'message', text: 'second' })).body.id
  const path = `/conversations/${encodeURIComponent(CHANNEL)}/activities/${first}`
  for (const text of ['once', 'twice'])
    await askConnector(tenant)('PUT', path, { type: 'message', text, attachments: [CARD] })
  expect((await ask('GET', '/channel')).body).toMatchObject([
    { id: second, text: 'second', attachments: [], edits: 0 },
    { id: first, text: 'twice', attachments: [CARD], edits: 2 },
  ])
})

test.each<[string, object, number, RegExp]>([
  ['no message', { messageId: undefined }, 400, /'messageId' is missing/],
  ['an unknown message', { messageId: '1' }, 404, /Isla Northmoor sees no message/],
  ["a card in another's chat", { person: ROSS.id }, 404, /Ross Northmoor sees no message/],
  ['a verb that is no text', { verb: 5 }, 400, /'verb' is no string/],
  ['an empty verb', { verb: '' }, 400, /'verb' is empty/],
  ['data as text', { data: 'x' }, 400, /'data' is no/],
  ['data as a list', { data: [] }, 400, /'data' is no/],
])('refuses to press on %s, and the bot hears nothing', async (_what, more, status, words) => {
  const { bot, ask, messageId } = await startWithCard()
  const before = bot.received.length
  const told = await ask('POST', '/card-action', { person: ISLA.id, messageId, verb: 'x', data: {}, ...more })
  expect(told.status).toBe(status)
  expect(told.body.error.message).toMatch(words)
  expect(bot.received).toHaveLength(before)
})

test('what a card has no action for is given to the bot all the same, whose answer is told', async () => {
  const { bot, ask, messageId } = await startWithCard()
  const type = 'application/vnd.microsoft.activity.message'
  bot.answer = () => ({ status: 200, body: { statusCode: 200, type, value: 'No such thing.' } })
  const data = { forged: { deep: [1, null] } }
  const told = await ask('POST', '/card-action', { person: ISLA.id, messageId, verb: 'forged', data })
  expect(told.body).toEqual([{ id: messageId, text: 'No such thing.' }])
  expect(bot.received.at(-1)?.activity.value).toMatchObject({ action: { verb: 'forged', data } })
  const refusal = {
    statusCode: 400,
    type: 'application/vnd.microsoft.error',
    value: { code: 'BadRequest', message: 'Not so.' },
  }
  bot.answer = () => ({ status: 200, body: refusal })
  expect(await ask('POST', '/card-action', { person: ISLA.id, messageId, verb: 'forged', data })).toMatchObject({
    ...{ status: 400, body: { error: { code: 'BadRequest', message: 'Not so.' } } },
  })
})

/** The chat of the first person with the bot, a card in it. */
async function startWithCard() {
  const started = await start()
  const { bot, ask, say } = started
  await ask('POST', '/install', { person: ISLA.id })
  const chat = (bot.received.at(-1)!.activity.conversation as { id: string }).id
  const messageId = (await say(chat, { type: 'message', attachments: [CARD] })).body.id as string
  return { ...started, messageId }
}
