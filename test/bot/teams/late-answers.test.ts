import { expect, test } from 'vitest'
import type { Answer } from '../../../bot/teams/turn.ts'
import { CHANNEL_ID, PEOPLE } from '../../../infra/rehearsal/tenant-content.ts'
import { askControl } from '../../tenant/asking.ts'
import { startTeams, type TeamsUnderTest } from './teams-under-test.ts'

const { coordinator } = PEOPLE

/** What people said or pressed is answered when the test says so. */
async function startSlow(answer = { text: 'The answer' }) {
  const bench = await startTeams()
  await bench.tenant.installApp()
  let finish = () => {}
  const finished = new Promise<void>((resolve) => {
    finish = resolve
  })
  bench.handle = async ({ type }) => {
    if (type !== 'message' && type !== 'card action') return null
    await finished
    return answer
  }
  return { bench, finish, ask: askControl(bench.tenant) }
}

const chatOf = async ({ tenant }: TeamsUnderTest): Promise<readonly { readonly text?: string }[]> =>
  (await askControl(tenant)('GET', `/chats/${coordinator.id}`)).body
const textsIn = async (bench: TeamsUnderTest) => (await chatOf(bench)).flatMap(({ text }) => (text ? [text] : []))
const typings = ({ tenant }: TeamsUnderTest) =>
  [...tenant.kernel.traffic.list()].filter(
    ({ surface, request }) => surface === 'connector' && (request.body as { type?: string })?.type === 'typing',
  ).length

test('an answer not there after a second and a half shows typing, and no more once it is there', async () => {
  const { bench, finish, ask } = await startSlow()
  const heard = ask('POST', '/chat', { person: coordinator.id, text: "what's due" })
  await bench.wait()
  await bench.wait()
  finish()
  expect((await heard).body).toMatchObject([{ text: 'The answer' }])
  expect(typings(bench)).toBe(2)
})

test('an answer not there after ten seconds is acknowledged, and comes as a message of its own, once', async () => {
  const { bench, finish, ask } = await startSlow()
  const heard = ask('POST', '/chat', { person: coordinator.id, text: "what's due" })
  for (let sign = 0; sign < 3; sign += 1) await bench.wait()
  expect((await heard).body).toMatchObject([{ text: expect.stringMatching(/^This takes a moment longer/) }])
  finish()
  await bench.teams.settle()
  expect((await textsIn(bench)).filter((text) => text === 'The answer')).toHaveLength(1)
  expect(bench.turns.filter(({ type }) => type === 'message')).toHaveLength(1)
})

test('a late answer to a question in a channel stands in its thread', async () => {
  const { bench, finish, ask } = await startSlow()
  const heard = ask('POST', '/chat', { person: coordinator.id, text: "what's due", channel: CHANNEL_ID })
  for (let sign = 0; sign < 3; sign += 1) await bench.wait()
  await heard
  finish()
  await bench.teams.settle()
  const shown = (await ask('GET', `/channel?channel=${CHANNEL_ID}`)).body as { text?: string; replyTo?: string }[]
  expect(shown.find(({ text }) => text === 'The answer')?.replyTo).toBeDefined()
})

test('what a pressed button does for long is told in the presser’s own chat', async () => {
  const { bench, finish, ask } = await startSlow({ text: 'Done at last' })
  const { id } = await postCard(bench)
  const pressed = ask('POST', '/card-action', { person: coordinator.id, messageId: id, verb: 'done', data: {} })
  for (let sign = 0; sign < 3; sign += 1) await bench.wait()
  expect((await pressed).body).toMatchObject([{ text: expect.stringMatching(/in your chat with me/) }])
  finish()
  await bench.teams.settle()
  expect(await textsIn(bench)).toContain('Done at last')
})

test.each([
  ['search', '/extension/search', { command: 'deadlines', text: 'PIR' }],
  ['dialog asked', '/extension/open', { command: 'fileThis', messageId: 'card' }],
])('a %s is given up before Teams does that, and nothing comes of it afterwards', async (asked, path, about) => {
  const { bench, ask } = await startSlow()
  const { id } = await postCard(bench)
  const before = await textsIn(bench)
  const { promise, resolve } = Promise.withResolvers<Answer>()
  bench.handle = async ({ type }) => (type === asked ? promise : null)
  const ofCard = 'messageId' in about ? { messageId: id } : {}
  const answer = ask('POST', path, { person: coordinator.id, ...about, ...ofCard })
  await bench.wait()
  expect((await answer).body).toEqual({ message: expect.stringMatching(/Try again in a minute/) })
  resolve({ text: 'Too late' })
  await bench.teams.settle()
  expect([await textsIn(bench), typings(bench)]).toEqual([before, 0])
})

test('what fails after it was acknowledged is logged, and nothing else', async () => {
  const { bench, ask } = await startSlow()
  let fail = () => {}
  bench.handle = async ({ type }) => {
    if (type !== 'message') return null
    return await new Promise((_resolve, reject) => {
      fail = () => reject(new Error('broken'))
    })
  }
  const heard = ask('POST', '/chat', { person: coordinator.id, text: "what's due" })
  for (let sign = 0; sign < 3; sign += 1) await bench.wait()
  await heard
  fail()
  await bench.teams.settle()
  expect(bench.logged).toEqual([{ event: 'late answer not sent', facts: { reason: 'Error' } }])
})

/** A card in the channel, as Waymark answers there. */
async function postCard(bench: TeamsUnderTest): Promise<{ id: string }> {
  const { handle } = bench
  const card = { type: 'AdaptiveCard', version: '1.5', body: [{ type: 'TextBlock', text: 'Card' }] }
  bench.handle = async ({ type }) => (type === 'message' ? { text: 'Card', card } : null)
  const said = { person: coordinator.id, text: 'week', channel: CHANNEL_ID }
  const heard = await askControl(bench.tenant)('POST', '/chat', said)
  bench.handle = handle
  return heard.body[0]
}
