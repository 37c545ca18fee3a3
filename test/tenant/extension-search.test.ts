import { expect, test } from 'vitest'
import { askConnector } from './asking.ts'
import { ADAPTIVE, CHANNEL, card, found, result, startWithExtension, THUMBNAIL } from './extension-under-test.ts'
import { APP, ISLA, MORVEN, ROSS } from './tenant-under-test.ts'

const SEARCH = { person: ISLA.id, command: 'find', text: 'pir' }

test('what is typed comes to the bot as Teams asks it, and people see its results', async () => {
  const { ask, says, last } = await startWithExtension()
  says(found(result()))
  const seen = await ask('POST', '/extension/search', { ...SEARCH, skip: 25, channel: CHANNEL })
  expect(seen).toMatchObject({ status: 200, body: { results: { layout: 'list', attachments: [result()] } } })
  expect(last()).toMatchObject({
    ...{ type: 'invoke', name: 'composeExtension/query', from: { aadObjectId: ISLA.id } },
    ...{ conversation: { id: CHANNEL, conversationType: 'channel' }, channelData: { source: { name: 'compose' } } },
    value: {
      ...{ commandId: 'find', parameters: [{ name: 'words', value: 'pir' }] },
      queryOptions: { skip: 25, count: 25 },
    },
  })
})

test('with nothing typed the bot is asked only where its manifest says so', async () => {
  const { ask, says, last, bot } = await startWithExtension()
  says(found())
  expect((await ask('POST', '/extension/search', { ...SEARCH, text: '' })).body).toMatchObject({ results: {} })
  expect(last().value).toMatchObject({ parameters: [{ name: 'initialRun', value: 'true' }] })
  const before = bot.received.length
  const quiet = await ask('POST', '/extension/search', { ...SEARCH, command: 'seek', text: '' })
  expect([quiet.body, bot.received.length]).toEqual([{ closed: true }, before])
})

test('a sentence stands in the place of results', async () => {
  const { ask, says } = await startWithExtension()
  says({ composeExtension: { type: 'message', text: 'You have no seat here.' } })
  expect((await ask('POST', '/extension/search', SEARCH)).body).toEqual({ message: 'You have no seat here.' })
})

test('a chosen card goes out in the person’s name, and its buttons come to the bot that made it', async () => {
  const { ask, says, last } = await startWithExtension()
  says(found())
  const chosen = await ask('POST', '/extension/choose', { person: ISLA.id, result: result(), channel: CHANNEL })
  expect(chosen).toMatchObject({ status: 200, body: { card: { contentType: ADAPTIVE, content: card() } } })
  const [post] = (await ask('GET', '/channel')).body
  expect(post).toMatchObject({ from: { id: ISLA.id }, attachments: [{ contentType: ADAPTIVE, content: card() }] })
  says({ statusCode: 200, type: 'application/vnd.microsoft.activity.message', value: 'Done.' })
  const press = { person: ROSS.id, messageId: post.id, verb: 'done', data: {} }
  expect((await ask('POST', '/card-action', press)).body).toEqual([{ id: post.id, text: 'Done.' }])
  expect(last()).toMatchObject({ name: 'adaptiveCard/action', from: { aadObjectId: ROSS.id }, replyToId: post.id })
})

test('in a chat with the bot it hears of the card without any words', async () => {
  const { ask, last } = await startWithExtension()
  await ask('POST', '/extension/choose', { person: ISLA.id, result: result() })
  expect(last()).toMatchObject({ type: 'message', attachments: [{ contentType: ADAPTIVE }] })
  expect(last().text).toBeUndefined()
})

test('a preview that is an invoke asks the bot for the card when it is chosen', async () => {
  const { ask, says, last } = await startWithExtension()
  const tap = { type: 'invoke', value: { id: 'i1' } }
  says(found({ contentType: ADAPTIVE, content: card('In full'), preview: result().preview }))
  const preview = { contentType: THUMBNAIL, content: { title: 'Found', tap } }
  const chosen = await ask('POST', '/extension/choose', {
    person: ISLA.id,
    result: result({ preview }),
    channel: CHANNEL,
  })
  expect(chosen.body.card.content).toEqual(card('In full'))
  expect(last()).toMatchObject({ name: 'composeExtension/selectItem', value: { id: 'i1' } })
})

test('people are not offered what the manifest does not name', async () => {
  const { ask, bot } = await startWithExtension()
  const before = bot.received.length
  const refused = async (more: object) => (await ask('POST', '/extension/search', { ...SEARCH, ...more })).status
  expect(await refused({ command: 'fly' })).toBe(404)
  expect(await refused({ command: 'file' })).toBe(400)
  expect(await refused({ channel: '19:none@thread.tacv2' })).toBe(404)
  expect(bot.received).toHaveLength(before)
})

const FAULTY: readonly (readonly [string, unknown])[] = [
  ['nothing', undefined],
  ['a message', { type: 'message', text: 'hi' }],
  ['a task', { task: { type: 'message', value: 'x' } }],
  ['an unknown type', { composeExtension: { type: 'results', attachments: [] } }],
  ['no array', { composeExtension: { type: 'result', attachments: {} } }],
  ['another layout', { composeExtension: { type: 'result', attachmentLayout: 'table', attachments: [] } }],
  ['an unknown member', { composeExtension: { type: 'result', attachments: [], title: 'x' } }],
  ['a silent message', { composeExtension: { type: 'message', text: '' } }],
  ['a card without a preview', found({ contentType: ADAPTIVE, content: card() })],
  ['a preview without words', found(result({ preview: { contentType: THUMBNAIL, content: {} } }))],
  ['a preview that is an adaptive card', found(result({ preview: { contentType: ADAPTIVE, content: card() } }))],
  ['a card of a later version', found(result({ content: card('x', { version: '1.6' }) }))],
]

test('an answer that Teams could not show is a fault of the bot', async () => {
  const { ask, says } = await startWithExtension()
  for (const [what, body] of FAULTY) {
    says(body)
    const seen = await ask('POST', '/extension/search', SEARCH)
    expect(seen, what).toMatchObject({ status: 502, body: { error: { code: 'BotError' } } })
  }
})

test('what the tenant has not is said not to be here', async () => {
  const { ask, says } = await startWithExtension()
  for (const type of ['auth', 'config', 'silentAuth', 'botMessagePreview']) {
    says({ composeExtension: { type } })
    expect(await ask('POST', '/extension/search', SEARCH), type).toMatchObject({ status: 501 })
  }
})

test('a bot that is too slow is not asked twice', async () => {
  const { ask, bot } = await startWithExtension()
  bot.answer = () => new Promise((resolve) => setTimeout(() => resolve({ status: 200 }), 500))
  const before = bot.received.length
  expect(await ask('POST', '/extension/search', SEARCH)).toMatchObject({ status: 504 })
  expect(bot.received).toHaveLength(before + 1)
  expect(bot.received.at(-1)?.activity.recipient).toMatchObject({ name: APP.name })
})

test('the search is at hand where people write to one another, too, and the bot is not', async () => {
  const { tenant, ask, says, last } = await startWithExtension()
  says(found(result()))
  await ask('POST', '/extension/search', { ...SEARCH, with: [ROSS.name] })
  const { conversation } = last() as unknown as { conversation: { id: string } }
  expect(conversation).toMatchObject({ conversationType: 'personal', id: `19:${ISLA.id}_${ROSS.id}@unq.gbl.spaces` })
  const write = askConnector(tenant)('POST', `/conversations/${conversation.id}/activities`, {
    type: 'message',
    text: 'x',
  })
  expect(await write).toMatchObject({ status: 403, body: { error: { code: 'BotNotInConversationRoster' } } })
  const before = (await ask('GET', '/channel')).body.length
  await ask('POST', '/extension/choose', { person: ISLA.id, result: result(), with: [ROSS.name, MORVEN.name] })
  expect((await ask('GET', '/channel')).body).toHaveLength(before)
  await ask('POST', '/extension/search', { ...SEARCH, with: [ROSS.name, MORVEN.name] })
  expect(last()).toMatchObject({ conversation: { conversationType: 'groupChat', isGroup: true } })
})

test('a pasted link of a host that the manifest names is shown to the app, and what it makes of it to the person', async () => {
  const { ask, says, last, bot } = await startWithExtension()
  const paste = (url: string) => ask('POST', '/extension/link', { person: ISLA.id, channel: CHANNEL, url })
  says(found(result()))
  const seen = await paste('https://plan.example/week/11?a=b')
  expect(seen).toMatchObject({ status: 200, body: { results: { attachments: [result()] } } })
  expect(last()).toMatchObject({
    ...{ type: 'invoke', name: 'composeExtension/queryLink', value: { url: 'https://plan.example/week/11?a=b' } },
    ...{ conversation: { id: CHANNEL }, channelData: { source: { name: 'compose' } } },
  })
  expect((await paste('https://files.evidence.example/x')).body).toMatchObject({ results: {} })
  says(undefined)
  expect((await paste('https://plan.example/')).body).toEqual({ closed: true })
  const before = bot.received.length
  for (const url of ['https://evidence.example/', 'https://plan.example.org/', 'https://notplan.example/'])
    expect((await paste(url)).body).toEqual({ closed: true })
  expect(bot.received).toHaveLength(before)
  says({ task: {} })
  expect((await paste('https://plan.example/')).status).toBe(502)
})
