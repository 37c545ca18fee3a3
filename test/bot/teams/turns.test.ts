import { expect, test } from 'vitest'
import { PEOPLE } from '../../../infra/rehearsal/tenant-content.ts'
import { askControl } from '../../tenant/asking.ts'
import { startTeams } from './teams-under-test.ts'

const { coordinator } = PEOPLE
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
