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

test('a reply that Teams has no room for yet waits as long as asked, and is said', async () => {
  const bench = await startTeams()
  bench.handle = async (turn) => (turn.type === 'message' ? { text: 'Here' } : null)
  await askControl(bench.tenant)('POST', '/faults', {
    surface: 'connector',
    method: 'POST',
    status: 429,
    retryAfter: 2,
  })
  const heard = await askControl(bench.tenant)('POST', '/chat', { person: coordinator.id, text: 'help' })
  expect(heard.body).toMatchObject([{ text: 'Here' }])
  expect(bench.pauses).toEqual([2000])
})
