import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import type { FaultRule } from '../../infra/tenant/kernel/faults.ts'
import { PIR, SHARED } from '../e2e/onlooker.ts'
import { type Office, openOffice } from './office.ts'

let office: Office
beforeAll(async () => {
  office = await openOffice()
})
afterEach(() => office.mend())
afterAll(() => office.close())

const cards = async () => (await office.see.weekCards()).map(({ id }) => id)
const filesKnown = async () => (await office.server.surroundings.store.library.files('glenmarra')).length
let put = 0

async function putAnother(): Promise<void> {
  put += 1
  await office.see.put(`${SHARED}/${PIR}/Return ${put}.xlsx`)
}

/** Whatever is lost on the way is left to the timed look. */
const UNANNOUNCED: FaultRule = { surface: 'notification', lose: true }

const STANDING: readonly [string, FaultRule][] = [
  ['429 with a pause', { path: '/delta', status: 429, retryAfter: 90 }],
  ['429 without one', { path: '/delta', status: 429 }],
  ['503 with a pause', { path: '/delta', status: 503, retryAfter: 90 }],
  ['503 without one', { path: '/delta', status: 503 }],
  ['504', { path: '/delta', status: 504 }],
  ['502', { path: '/delta', status: 502 }],
  ['500', { path: '/delta', status: 500 }],
  ['423', { path: '/delta', status: 423 }],
  ['410, again and again', { path: '/delta', status: 410 }],
  ['connections that end without an answer', { path: '/delta', lose: true }],
  ['answers that break off half-way', { path: '/delta', breakOff: true }],
]

describe('while Graph does not let the library be looked at', () => {
  it.each(STANDING)('by %s, it waits, says so and catches up', async (_what, rule) => {
    const [known, shown, lines] = [await filesKnown(), await cards(), office.logged.length]
    office.fault(UNANNOUNCED, { surface: 'graph', ...rule })
    await putAnother()
    await office.windFor(20)
    expect(await filesKnown()).toBe(known)
    expect(await office.ready()).toMatchObject({ waiting: { library: 1 } })
    expect(office.logged.slice(lines)).toContainEqual(expect.objectContaining({ level: 'warn', step: 'sweep' }))
    office.mend()
    await office.windFor(16)
    expect(await filesKnown()).toBe(known + 1)
    expect(await office.ready()).toMatchObject({ ready: true, unwatched: 0, waiting: { library: 0 } })
    expect(await cards()).toEqual(shown)
  })

  it('for most of an hour, the server says of itself that it is not ready, until it has caught up', async () => {
    const known = await filesKnown()
    office.fault(UNANNOUNCED, { surface: 'graph', path: '/delta', status: 423 })
    await putAnother()
    await office.windFor(60)
    expect(await office.ready()).toMatchObject({ ready: false, unwatched: 1 })
    office.mend()
    await office.windFor(16)
    expect(await filesKnown()).toBe(known + 1)
    expect(await office.ready()).toMatchObject({ ready: true, unwatched: 0 })
  })
})

const HALF_HOUR = 30 * 60_000
const NINE = (day: number) => Date.parse(`2027-01-${day}T09:00:00Z`)
const headings = async () => (await office.see.weekCards()).map(({ says }) => says.split('\n', 1)[0])

describe('what passes', () => {
  const PASSING: readonly [string, FaultRule, readonly number[]][] = [
    ['429 with a pause', { status: 429, retryAfter: 7 }, [7000, 7000]],
    ['503 with a pause', { status: 503, retryAfter: 7 }, [7000, 7000]],
    ['429 without one', { status: 429 }, [expect.any(Number), expect.any(Number)]],
    ['504', { status: 504 }, [expect.any(Number), expect.any(Number)]],
    ['answers that break off half-way', { breakOff: true }, [expect.any(Number), expect.any(Number)]],
  ]
  it.each(PASSING)('by itself, %s, is waited for as asked and noticed by nobody', async (_what, rule, waits) => {
    const [known, lines] = [await filesKnown(), office.logged.length]
    office.fault(UNANNOUNCED, { surface: 'graph', path: '/delta', ...rule, times: 2 })
    await putAnother()
    office.pauses.length = 0
    await office.windFor(16)
    expect(await filesKnown()).toBe(known + 1)
    expect(office.pauses).toEqual(waits)
    expect(office.logged.slice(lines).filter(({ level }) => level === 'warn')).toEqual([])
  })

  it('as a token of the delta that has expired: the library is read anew, and nothing is lost or twice', async () => {
    const known = await filesKnown()
    office.fault(UNANNOUNCED)
    office.tenant.kernel.faults.add({ surface: 'graph', path: '/delta', status: 410 })
    await putAnother()
    await office.windFor(16)
    expect(await filesKnown()).toBe(known + 1)
  })
})

describe('notifications', () => {
  const DELIVERIES: readonly [string, FaultRule][] = [
    ['lost', { lose: true }],
    ['doubled', { twice: true }],
    ['out of order', { reorder: true, times: 1 }],
    ['late', { delayMs: 300 }],
    ['unanswered', { dropAnswer: true, times: 1 }],
    ['refused', { status: 503, times: 1 }],
  ]
  it.each(DELIVERIES)('%s: every file is seen once', async (_what, rule) => {
    const known = await filesKnown()
    office.fault({ surface: 'notification', ...rule })
    await Promise.all([putAnother(), putAnother()])
    await office.windFor(16)
    expect(await filesKnown()).toBe(known + 2)
  })

  it('from a subscription that died silently: the timed look sees, and within an hour there is one again', async () => {
    const known = await filesKnown()
    const [{ id } = { id: '' }] = await office.see.control<{ id: string }[]>('GET', '/subscriptions')
    await office.see.control('POST', '/subscriptions', { id, happens: 'end' })
    await putAnother()
    await office.windFor(16)
    expect(await filesKnown()).toBe(known + 1)
    await office.windFor(60)
    expect(await office.see.control('GET', '/subscriptions')).toHaveLength(1)
    expect(await office.ready()).toMatchObject({ ready: true, unannounced: 0 })
  })
})

describe('the clock of the machine', () => {
  it('set back by an hour holds nothing up, and nothing is said again', async () => {
    const known = await filesKnown()
    const shown = await headings()
    const back = office.clock.now() - 60 * 60_000
    office.clock.set(back)
    office.tenant.clock.set(back)
    office.fault(UNANNOUNCED)
    await putAnother()
    await office.windFor(16)
    expect(await filesKnown()).toBe(known + 1)
    expect(await headings()).toEqual(shown)
  })

  it('set forward over Monday 9am brings the card at once, and set back again no other', async () => {
    const setTo = async (moment: number) => {
      office.tenant.clock.set(moment)
      office.clock.set(moment)
      await office.server.ticker.tick()
    }
    await setTo(NINE(18) - HALF_HOUR)
    const shown = await headings()
    await setTo(NINE(18) + HALF_HOUR)
    expect(await headings()).toEqual([...shown, 'Week 2 of 35'])
    await setTo(NINE(18) - HALF_HOUR)
    await office.windTo(NINE(18) + HALF_HOUR)
    expect(await headings()).toEqual([...shown, 'Week 2 of 35'])
  })
})
