import { expect, test, vi } from 'vitest'
import { askControl } from './asking.ts'
import { makeDataDir, startForTest } from './tenant-under-test.ts'

const START = Date.parse('2027-01-11T09:00:00Z')
const at = (instant: number) => new Date(instant).toISOString()

test('the clock begins where told, goes forward, and runs what falls due at its time', async () => {
  const tenant = await startForTest({ firstInstant: START })
  const ask = askControl(tenant)
  const ran: string[] = []
  let due: number[] = [START + 3_600_000, START + 7_200_000]
  tenant.kernel.due.register({
    nextDue: () => due[0] ?? null,
    runDue: (now) => {
      ran.push(new Date(now).toISOString().slice(0, 16))
      due = due.slice(1)
    },
  })
  expect(Date.parse((await ask('GET', '/clock')).body.now) - START).toBeLessThan(60_000)
  expect((await ask('GET', '/clock')).body.next).toBe('2027-01-11T10:00:00.000Z')
  await ask('POST', '/clock', { to: 'next' })
  expect(ran).toEqual(['2027-01-11T10:00'])
  const { body } = await ask('POST', '/clock', { to: '2027-01-18T09:00:00+00:00' })
  expect(ran).toEqual(['2027-01-11T10:00', '2027-01-11T11:00'])
  expect(body.now.slice(0, 16)).toBe('2027-01-18T09:00')
})

test("winds by the caller's own way when there is one, one winding after another", async () => {
  const wound: number[] = []
  const tenant = await startForTest({
    firstInstant: START,
    wind: async (to) => {
      await new Promise((resolve) => setTimeout(resolve, 20))
      wound.push(to)
    },
    nextMoment: async () => START + 86_400_000,
  })
  const ask = askControl(tenant)
  expect((await ask('GET', '/clock')).body.next).toBe('2027-01-12T09:00:00.000Z')
  await Promise.all([
    ask('POST', '/clock', { to: '2027-02-01T00:00:00Z' }),
    ask('POST', '/clock', { to: '2027-03-01T00:00:00Z' }),
  ])
  expect(wound).toEqual([Date.parse('2027-02-01T00:00:00Z'), Date.parse('2027-03-01T00:00:00Z')])
})

test.each([
  ['with an offset of its own', '2027-01-18T14:30:00+05:30'],
  ['with an offset without a colon', '2027-01-18T04:00:00-0500'],
  ['to the minute', '2027-01-18T09:00Z'],
  ['to the millisecond', '2027-01-18T09:00:00.000+00:00'],
])('winds to an instant %s', async (_what, to) => {
  const tenant = await startForTest({ firstInstant: START })
  const { status, body } = await askControl(tenant)('POST', '/clock', { to })
  expect([status, body.now.slice(0, 19)]).toEqual([200, '2027-01-18T09:00:00'])
})

test.each<[string, object, RegExp]>([
  ['a moment without offset', { to: '2027-01-18T09:00:00' }, /no ISO instant with an offset/],
  ['a day alone', { to: '2027-01-18' }, /no ISO instant/],
  ['a day that there is not', { to: '2027-02-30T09:00:00Z' }, /no ISO instant/],
  ['a date as letters have it', { to: 'Mon, 18 Jan 2027 09:00:00 +0000' }, /no ISO instant/],
  ['a number', { to: START + 1000 }, /'to' is no string/],
  ['nothing', { to: '' }, /no ISO instant/],
  ['no moment', {}, /'to' is missing/],
  ['an hour back', { to: at(START - 3_600_000) }, /goes forward only; it is 2027-01-11T09:00/],
  ['two seconds back', { to: at(START - 2_000) }, /goes forward only/],
  ['beyond 400 days', { to: '2028-03-01T00:00:00Z' }, /400 days at most/],
  ['the end of time', { to: '+275760-09-13T00:00:00Z' }, /400 days at most/],
  ['next when nothing is due', { to: 'next' }, /Nothing is due/],
])('refuses to wind to %s', async (_what, body, words) => {
  const tenant = await startForTest({ firstInstant: START })
  const told = await askControl(tenant)('POST', '/clock', body)
  expect(told.status).toBe(400)
  expect(told.body.error.message).toMatch(words)
  expect(tenant.clock.now() - START).toBeLessThan(60_000)
})

test('the moment that was just read is now, and no step back', async () => {
  const tenant = await startForTest({ firstInstant: START })
  const { now } = (await askControl(tenant)('GET', '/clock')).body
  expect((await askControl(tenant)('POST', '/clock', { to: now })).status).toBe(200)
})

test('a client that hangs up does not stop the winding', async () => {
  let finish: (() => void) | undefined
  const wound: number[] = []
  const tenant = await startForTest({
    firstInstant: START,
    wind: async (to) => {
      await new Promise<void>((resolve) => {
        finish = resolve
      })
      wound.push(to)
    },
  })
  const waiting = new AbortController()
  const body = JSON.stringify({ to: '2027-02-01T00:00:00Z' })
  const asked = fetch(`${tenant.url}/_tenant/clock`, { method: 'POST', body, signal: waiting.signal })
  await expect.poll(() => finish).toBeDefined()
  waiting.abort()
  await expect(asked).rejects.toThrow('aborted')
  finish?.()
  await expect.poll(() => wound).toEqual([Date.parse('2027-02-01T00:00:00Z')])
})

test('a winding that failed does not keep the next from its turn', async () => {
  const fail = vi.fn().mockRejectedValueOnce(new Error('The other side ended.')).mockResolvedValue(undefined)
  const ask = askControl(await startForTest({ firstInstant: START, wind: fail }))
  const failed = await ask('POST', '/clock', { to: '2027-02-01T00:00:00Z' })
  expect([failed.status, failed.body.error.message]).toEqual([500, 'The other side ended.'])
  expect((await ask('POST', '/clock', { to: '2027-02-01T00:00:00Z' })).status).toBe(200)
})

test('time that was wound is kept over a restart at once', async () => {
  const dataDir = makeDataDir()
  const before = await startForTest({ dataDir, firstInstant: START })
  await askControl(before)('POST', '/clock', { to: '2027-03-01T09:00:00Z' })
  expect(before.kernel.settings.read<number>('clock')).toBeGreaterThanOrEqual(Date.parse('2027-03-01T09:00:00Z'))
  await before.close()
  const after = await startForTest({ dataDir })
  expect((await askControl(after)('GET', '/clock')).body.now).toMatch(/^2027-03-01T09:00/)
})
