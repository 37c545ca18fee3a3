import { expect, test } from 'vitest'
import { CHANNEL_ID, PEOPLE, TEAM_ID } from '../../../infra/rehearsal/tenant-content.ts'
import { askControl } from '../../tenant/asking.ts'
import { startTeams } from './teams-under-test.ts'

const { coordinator } = PEOPLE
const CARD = { type: 'AdaptiveCard', version: '1.5', body: [{ type: 'TextBlock', text: 'Shown' }] }

test('a message in a chat comes as it was said, and the answer stands in the chat', async () => {
  const bench = await startTeams()
  bench.handle = async (turn) => (turn.type === 'message' ? { text: `You said ${turn.text}.` } : null)
  const heard = await askControl(bench.tenant)('POST', '/chat', { person: coordinator.id, text: "What's due?" })
  expect(heard.body).toMatchObject([{ text: "You said What's due?." }])
  expect(bench.turns.at(-1)).toMatchObject({
    type: 'message',
    person: { id: coordinator.id, name: coordinator.name },
    conversation: { kind: 'personal', key: `person/${coordinator.id}` },
  })
})

test('a mention in a channel is taken out, and the answer stands in the thread', async () => {
  const bench = await startTeams()
  bench.handle = async (turn) => (turn.type === 'message' ? { text: 'Here', card: CARD } : null)
  await bench.tenant.installApp()
  const said = { person: coordinator.id, text: 'week 11', channel: CHANNEL_ID }
  const heard = await askControl(bench.tenant)('POST', '/chat', said)
  expect(heard.body).toMatchObject([{ attachments: [{ content: CARD }] }])
  expect(bench.turns.at(-1)).toMatchObject({
    type: 'message',
    text: 'week 11',
    conversation: { kind: 'channel', key: `channel/${CHANNEL_ID}`, conversationId: CHANNEL_ID },
  })
  const shown = (await askControl(bench.tenant)('GET', `/channel?channel=${CHANNEL_ID}`)).body
  expect(shown[0].replyTo).toBe(shown[1].id)
})

test('installed, once for the team and once for a person; removed', async () => {
  const bench = await startTeams()
  await bench.tenant.installApp()
  await askControl(bench.tenant)('POST', '/install', { person: coordinator.id })
  await askControl(bench.tenant)('POST', '/uninstall', { person: coordinator.id })
  const seen = bench.turns.filter(({ type }) => type !== 'other')
  expect(seen.map(({ type, conversation }) => [type, conversation.kind])).toEqual([
    ['installed', 'channel'],
    ['installed', 'personal'],
    ['removed', 'personal'],
  ])
})

test('where it was spoken is remembered: the channel without its thread, the team, the person', async () => {
  const bench = await startTeams()
  await bench.tenant.installApp()
  await askControl(bench.tenant)('POST', '/chat', { person: coordinator.id, text: 'help', channel: CHANNEL_ID })
  await askControl(bench.tenant)('POST', '/chat', { person: coordinator.id, text: 'help' })
  const serviceUrl = `${bench.tenant.url}/connector/`
  const { conversations } = bench.store
  expect(await conversations.get(`channel/${CHANNEL_ID}`)).toMatchObject({ conversationId: CHANNEL_ID, serviceUrl })
  expect(await conversations.get(`team/${TEAM_ID}`)).toMatchObject({ serviceUrl })
  expect(await conversations.get(`person/${coordinator.id}`)).toMatchObject({ serviceUrl })
})

async function postedCard(bench: Awaited<ReturnType<typeof startTeams>>): Promise<string> {
  bench.handle = async (turn) => (turn.type === 'message' ? { text: 'Card', card: CARD } : null)
  const heard = await askControl(bench.tenant)('POST', '/chat', { person: coordinator.id, text: 'week' })
  return heard.body[0].id
}

test('a pressed button is answered in place with a card, or beside it with words', async () => {
  const bench = await startTeams()
  const messageId = await postedCard(bench)
  const press = { person: coordinator.id, messageId, verb: 'done', data: { item: 'w06-fri-pir' } }
  bench.handle = async () => ({ text: 'Done', card: CARD })
  expect((await askControl(bench.tenant)('POST', '/card-action', press)).body).toMatchObject([
    { id: messageId, attachments: [{ content: CARD }] },
  ])
  bench.handle = async () => ({ text: 'You may not do this.' })
  expect((await askControl(bench.tenant)('POST', '/card-action', press)).body).toEqual([
    { id: messageId, text: 'You may not do this.' },
  ])
  expect(bench.turns.at(-1)).toMatchObject({
    ...{ type: 'card action', verb: 'done', data: { item: 'w06-fri-pir' }, inPlace: true },
    person: { id: coordinator.id },
  })
})

test('a button of a client without Action.Execute is the same action, answered in the conversation', async () => {
  const bench = await startTeams()
  const messageId = await postedCard(bench)
  bench.handle = async () => ({ text: 'Done' })
  const data = { verb: 'done', item: 'w06-fri-pir' }
  const heard = await askControl(bench.tenant)('POST', '/card-action', { person: coordinator.id, messageId, data })
  expect(heard.body).toMatchObject([{ text: 'Done' }])
  expect(bench.turns.at(-1)).toMatchObject({ type: 'card action', verb: 'done', data, inPlace: false })
})

test('an activity that comes again, also while the first is under way, is answered once', async () => {
  const bench = await startTeams({ botPatienceMs: 150 })
  let finish = () => {}
  const slow = new Promise<void>((resolve) => {
    finish = resolve
  })
  bench.handle = async (turn) => {
    if (turn.type !== 'message') return null
    setTimeout(finish, 250)
    await slow
    return { text: 'Once' }
  }
  const heard = await askControl(bench.tenant)('POST', '/chat', { person: coordinator.id, text: 'slow' })
  expect(heard.status).toBe(200)
  expect(bench.turns.filter(({ type }) => type === 'message')).toHaveLength(1)
  const chat = (await askControl(bench.tenant)('GET', `/chats/${coordinator.id}`)).body as { text?: string }[]
  expect(chat.filter(({ text }) => text === 'Once')).toHaveLength(1)
})

async function throttled(times: number, retryAfter?: number) {
  const bench = await startTeams()
  bench.handle = async (turn) => (turn.type === 'message' ? { text: 'Here' } : null)
  const wait = retryAfter === undefined ? {} : { retryAfter }
  const fault = { surface: 'connector', method: 'POST', path: '/activities', status: 429, times, ...wait }
  await askControl(bench.tenant)('POST', '/faults', fault)
  return { bench, heard: await askControl(bench.tenant)('POST', '/chat', { person: coordinator.id, text: 'help' }) }
}

test.each([
  ['as long as asked', 1, 2, [2000]],
  ['as often as asked', 3, 1, [1000, 1000, 1000]],
  ['longer each time where it is not told how long', 3, undefined, [1000, 2000, 4000]],
])('a reply that Teams has no room for yet waits %s, and is said', async (_how, times, retryAfter, waits) => {
  const { bench, heard } = await throttled(times, retryAfter)
  expect(heard.body).toMatchObject([{ text: 'Here' }])
  expect(bench.pauses.map((pause) => Math.floor(pause / 1000) * 1000)).toEqual(waits)
})

test('a reply that cannot be said in the time that Teams waits is given up, and what was done is not done again', async () => {
  const { bench, heard } = await throttled(100, 4)
  expect(heard).toMatchObject({ status: 200, body: [] })
  expect(bench.pauses).toHaveLength(2)
  expect(bench.logged).toEqual([{ event: 'reply not sent', facts: { reason: 'throttled' } }])
})

test('an activity whose reply was lost on the way is not handled again when it comes again', async () => {
  const bench = await startTeams()
  bench.handle = async (turn) => (turn.type === 'message' ? { text: 'Done' } : null)
  const control = askControl(bench.tenant)
  await control('POST', '/faults', { surface: 'connector', method: 'POST', path: '/activities', status: 502 })
  await control('POST', '/faults', { surface: 'bot', method: 'POST', twice: true, times: 10 })
  const heard = await control('POST', '/chat', { person: coordinator.id, text: 'done' })
  expect(heard.status).toBe(200)
  expect(bench.turns.filter(({ type }) => type === 'message')).toHaveLength(1)
})
