import { expect, test } from 'vitest'
import { ConnectorRefusal } from '../../../bot/teams/ask-service.ts'
import { toSendFailure } from '../../../bot/teams/to-send-failure.ts'
import { inspectionRequest } from '../../../infra/rehearsal/inspection-request.ts'
import { CHANNEL_ID, PEOPLE } from '../../../infra/rehearsal/tenant-content.ts'
import type { FaultRule } from '../../../infra/tenant/kernel/faults.ts'
import type { Place } from '../../../src/domain/inspection/inspection.ts'
import type { PersonalNotice } from '../../../src/domain/notice/personal-notice.ts'
import { askUnhurried } from '../../../src/graph/unhurried.ts'
import { GraphFailure } from '../../../src/services/graph-failure.ts'
import type { CardPost, SendReason } from '../../../src/services/ports/messenger.ts'
import { findFreePort } from '../../support/free-port.ts'
import { askControl } from '../../tenant/asking.ts'
import { startTeams, type TeamsUnderTest } from './teams-under-test.ts'

const { tenantId, teamId, channelId } = inspectionRequest('2027-01-11')
const PLACE: Place = { tenantId, teamId, channelId, siteId: '', driveId: '', baseFolder: '', organiser: '' }

function cardOf(heading: string): CardPost {
  const none = { overdue: [], due: [], awaited: [], also: [], coming: [] }
  const card = {
    week: 6,
    heading,
    dates: '15 to 19 February 2027',
    sentence: 'Nothing is due.',
    more: 0,
    closed: false,
  }
  return { inspectionId: 'glenmarra', card: { ...card, ...none }, footer: 'Library not checked yet', people: [] }
}

const NOTICE: PersonalNotice = {
  ...{ type: 'digest', itemId: 'w06-fri-pir', headline: 'Pre-Inspection Return: due tomorrow.', lines: [] },
  ...{ why: 'You get this as its owner.', again: false, acts: ['handed in'] },
}

async function startInstalled(options: Parameters<typeof startTeams>[0] = {}) {
  const bench = await startTeams(options)
  await bench.tenant.installApp()
  return bench
}

const channel = async ({ tenant }: TeamsUnderTest) =>
  (await askControl(tenant)('GET', `/channel?channel=${CHANNEL_ID}`)).body
const chatOf = async ({ tenant }: TeamsUnderTest, person: { id: string }) =>
  (await askControl(tenant)('GET', `/chats/${person.id}`)).body
const sent = ({ tenant }: TeamsUnderTest) =>
  [...tenant.kernel.traffic.list()].filter(({ surface }) => surface === 'connector')

test('the card is posted to the channel’s own conversation, though only the team has spoken, and edited there', async () => {
  const bench = await startInstalled()
  const id = await bench.teams.messenger.post(PLACE, cardOf('Week 6 of 35'))
  expect(await bench.teams.messenger.update(PLACE, id, cardOf('Week 6 of 35, edited'))).toBe(true)
  expect(await channel(bench)).toMatchObject([{ id, edits: 1 }])
  expect(JSON.stringify(await channel(bench))).toContain('Week 6 of 35, edited')
})

test('a card that is gone says so', async () => {
  const bench = await startInstalled()
  expect(await bench.teams.messenger.update(PLACE, '1700000000000', cardOf('Week 6 of 35'))).toBe(false)
})

test('a person hears in the chat that Waymark opens, and in the same one again', async () => {
  const bench = await startInstalled()
  for (const headline of ['First', 'Second']) {
    await bench.teams.messenger.direct(PLACE, PEOPLE.pirHealth, 'glenmarra', { ...NOTICE, headline })
  }
  expect(await chatOf(bench, PEOPLE.pirHealth)).toHaveLength(2)
  expect(sent(bench).filter(({ path }) => path.endsWith('/conversations'))).toHaveLength(1)
})

const post = (bench: TeamsUnderTest) => bench.teams.messenger.post(PLACE, cardOf('Week 6 of 35'))
const notify = (bench: TeamsUnderTest) => bench.teams.messenger.direct(PLACE, PEOPLE.viewer, 'glenmarra', NOTICE)

test.each<[string, FaultRule, SendReason, number]>([
  ['429 with its wait', { status: 429, retryAfter: 7 }, 'throttled', 0],
  ['412', { status: 412 }, 'throttled', 0],
  ['413', { status: 413 }, 'too big', 0],
  ['400', { status: 400 }, 'refused', 0],
  ['403', { status: 403 }, 'refused', 0],
  ['502', { status: 502 }, 'in doubt', 0],
  ['504', { status: 504 }, 'in doubt', 0],
  ['500', { status: 500 }, 'in doubt', 0],
  ['a connection lost before anything', { lose: true }, 'in doubt', 0],
  ['a dropped answer', { dropAnswer: true }, 'in doubt', 1],
])('%s is told apart, and is one request', async (_name, fault, reason, arrived) => {
  const bench = await startInstalled()
  bench.tenant.kernel.faults.add({ surface: 'connector', path: '/activities', ...fault })
  const before = sent(bench).length
  const wait = fault.retryAfter === undefined ? {} : { retryAfter: fault.retryAfter * 1000 }
  await expect(post(bench)).rejects.toMatchObject({ name: 'SendFailure', reason, ...wait })
  expect(sent(bench).length - before).toBe(1)
  expect(await channel(bench)).toHaveLength(arrived)
})

test('what nobody waits for is tried again as Teams asks, a little later for each, and not for long', async () => {
  const bench = await startInstalled()
  const { faults } = bench.tenant.kernel
  faults.add({ surface: 'connector', method: 'POST', path: '/activities', status: 412, times: 2 })
  await askUnhurried(() => notify(bench))
  const [first = 0, second = 0, ...more] = bench.pauses
  expect([first >= 1000 && first < 1500, second >= 2000 && second < 2500, more]).toEqual([true, true, []])
  expect(await chatOf(bench, PEOPLE.viewer)).toHaveLength(1)
  faults.add({ surface: 'connector', method: 'POST', path: '/activities', status: 429, retryAfter: 60 })
  await expect(askUnhurried(() => notify(bench))).rejects.toMatchObject({ reason: 'throttled', retryAfter: 60_000 })
  faults.add({ surface: 'connector', method: 'POST', path: '/activities', status: 504 })
  await expect(askUnhurried(() => notify(bench))).rejects.toMatchObject({ reason: 'in doubt' })
  expect(bench.pauses).toHaveLength(2)
})

test('a chat whose opening is in doubt may be opened again: nobody was told anything', async () => {
  const bench = await startInstalled()
  bench.tenant.kernel.faults.add({ surface: 'connector', path: '/conversations', dropAnswer: true })
  await expect(notify(bench)).rejects.toMatchObject({ reason: 'throttled' })
  await notify(bench)
  expect(await chatOf(bench, PEOPLE.viewer)).toHaveLength(1)
})

test.each<[string, SendReason]>([
  ['BotNotInConversationRoster', 'unreachable'],
  ['ForbiddenOperationException', 'unreachable'],
  ['ConversationBlockedByUser', 'blocked'],
  ['MessageWritesBlocked', 'blocked'],
  ['BotDisabledByAdmin', 'disabled'],
  ['SomethingNew', 'refused'],
])('403 is not one thing: %s', (code, reason) => {
  const refusal = new ConnectorRefusal(403, { error: { code } }, undefined)
  expect(toSendFailure(refusal, false)).toMatchObject({ reason })
})

test('somebody who blocked Waymark is told apart from somebody who is out of reach', async () => {
  const bench = await startInstalled()
  await askControl(bench.tenant)('POST', '/block', { person: PEOPLE.viewer.id, blocked: true })
  await expect(notify(bench)).rejects.toMatchObject({ reason: 'blocked' })
  await askControl(bench.tenant)('POST', '/uninstall', {})
  const stranger = bench.teams.messenger.direct(PLACE, PEOPLE.records, 'glenmarra', NOTICE)
  await expect(stranger).rejects.toMatchObject({ reason: 'unreachable' })
})

test('without the app in the team nothing can be posted, and that is said', async () => {
  await expect(post(await startTeams())).rejects.toMatchObject({
    reason: 'unreachable',
    message: 'Waymark has not been added to the team yet.',
  })
})

test('a sign-in that fails has sent nothing: it is tried later', async () => {
  const detail = { status: 0, code: 'signIn', message: 'no sign-in' }
  const bench = await startInstalled({ token: () => Promise.reject(new GraphFailure('unavailable', detail)) })
  await expect(post(bench)).rejects.toMatchObject({ reason: 'throttled' })
})

test('a service that is not there has taken nothing', async () => {
  const bench = await startInstalled()
  const record = {
    key: `channel/${CHANNEL_ID}`,
    conversationId: CHANNEL_ID,
    tenantId,
    serviceUrl: `http://127.0.0.1:${await findFreePort()}/`,
  }
  await bench.store.conversations.save(record)
  await expect(post(bench)).rejects.toMatchObject({ reason: 'throttled' })
})

test('a token that is not believed any more is replaced once', async () => {
  const bench = await startInstalled()
  bench.tenant.kernel.faults.add({ surface: 'connector', path: '/activities', status: 401 })
  await post(bench)
  expect(await channel(bench)).toHaveLength(1)
  bench.tenant.kernel.faults.add({ surface: 'connector', path: '/activities', status: 401, times: 2 })
  await expect(post(bench)).rejects.toMatchObject({ reason: 'refused' })
})
