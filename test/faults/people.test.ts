import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import type { FaultRule } from '../../infra/tenant/kernel/faults.ts'
import { PIR, SHARED, WORKING } from '../e2e/onlooker.ts'
import { type Office, openOffice } from './office.ts'

let office: Office
beforeAll(async () => {
  office = await openOffice()
})
afterEach(() => office.mend())
afterAll(() => office.close())

const headings = async () => (await office.see.weekCards()).map(({ says }) => says.split('\n', 1)[0])

/** Jumps both clocks: what falls due on the way is done late. */
async function jumpTo(moment: string): Promise<void> {
  const at = Date.parse(moment)
  office.tenant.clock.set(Math.max(at, office.tenant.clock.now()))
  office.clock.set(Math.max(at, office.clock.now()))
  await office.server.queue.idle()
  await office.server.ticker.tick()
}

describe('a hand-in', () => {
  const ITEM = 'w06-fri-pir'
  const DRAFT = 'Draft.docx'
  const handIn = () =>
    office.see
      .tab<{ told: string }>('pirHealth', 'POST', '/wishes', {
        inspection: 'glenmarra',
        item: ITEM,
        wish: { type: 'hand in' },
      })
      .then(({ told }) => told)
      .catch((error: Error) => error.message)
  const PATCHED = { surface: 'graph', method: 'PATCH', path: '/items/' } as const
  const lies = async () => ({
    working: await office.see.children(`${WORKING}/${PIR}`),
    shared: await office.see.children(`${SHARED}/${PIR}`),
  })

  const REFUSED: readonly [string, FaultRule, RegExp][] = [
    ['the file is open', { status: 423 }, /Somebody has the file open/],
    ['it was changed meanwhile', { status: 412 }, /was changed just now/],
  ]
  it.each(REFUSED)('while %s is refused in plain words, and nothing moves', async (_what, rule, words) => {
    const before = await putDraft()
    office.fault({ ...PATCHED, ...rule })
    expect(await handIn()).toMatch(words)
    expect(await lies()).toEqual(before)
  })

  const UNANSWERED: readonly [string, FaultRule][] = [
    ['while Graph is away', { status: 503 }],
    ['while connections end', { lose: true }],
    ['whose answer is lost', { dropAnswer: true, times: 1 }],
    ['whose answer breaks off half-way', { breakOff: true, times: 1 }],
  ]
  it.each(UNANSWERED)('%s is done once, by itself where it could not be done at once', async (_what, rule) => {
    const before = await putDraft()
    office.fault({ ...PATCHED, ...rule })
    expect(await handIn()).toMatch(rule.times ? /handed in/i : /finishes this by itself/)
    if (!rule.times) expect(await lies()).toEqual(before)
    office.mend()
    await office.windFor(16)
    expect(await lies()).toEqual({ working: [], shared: [DRAFT] })
    await takeBack()
  })

  async function putDraft() {
    if ((await office.see.children(`${WORKING}/${PIR}`)).length === 0) {
      await office.see.put(`${WORKING}/${PIR}/${DRAFT}`)
      await office.windFor(16)
    }
    return lies()
  }

  async function takeBack(): Promise<void> {
    const [file] = await office.see.items(`${SHARED}/${PIR}`)
    await office.see.graph('pirHealth', 'DELETE', `/drives/${file?.parentReference.driveId}/items/${file?.id}`)
    const deeds = await office.server.surroundings.store.deeds.of('glenmarra')
    const last = deeds.filter(({ itemId, undone }) => itemId === ITEM && !undone).at(-1)
    await office.see.tab('coordinator', 'POST', '/undo', { inspection: 'glenmarra', deed: last?.id })
    await office.windFor(16)
  }
})

/** Slow where the machine has others to serve. */
const PATIENCE = { timeout: 60_000 }

describe('Teams cannot be reached over Monday 9am', PATIENCE, () => {
  const AWAY: readonly [string, number, string, string, FaultRule][] = [
    ['throttles', 2, '2027-01-18', '09:12', { status: 429, retryAfter: 30 }],
    ['is away', 3, '2027-01-25', '10:00', { status: 503 }],
    ['ends every connection', 4, '2027-02-01', '09:12', { lose: true }],
    ['takes the card, and its answers are lost', 5, '2027-02-08', '09:12', { dropAnswer: true, method: 'POST' }],
  ]
  it.each(AWAY)('and %s: the card of week %i comes when it can, once', async (_what, week, day, until, rule) => {
    await jumpTo(`${day}T08:59:00Z`)
    const before = await headings()
    const lines = office.logged.length
    office.fault({ surface: 'connector', ...rule })
    await office.windTo(`${day}T${until}:00Z`)
    expect((await headings()).filter((heading) => heading === `Week ${week} of 35`).length).toBeLessThan(2)
    if (!rule.dropAnswer) {
      expect(await headings()).toEqual(before)
      expect(office.logged.slice(lines)).toContainEqual(expect.objectContaining({ level: 'warn', step: 'cards' }))
      expect(await office.ready()).toMatchObject({ waiting: { card: 1 } })
    }
    office.mend()
    await office.windFor(5)
    expect(await headings()).toEqual([...before, `Week ${week} of 35`])
  })
})

describe('sign-in is down', PATIENCE, () => {
  it('for an hour, while every token expires: it waits, asks no more than it must, and catches up', async () => {
    await jumpTo('2027-02-15T10:00:00Z')
    const { see, tenant, server } = office
    const known = async () => (await server.surroundings.store.library.files('glenmarra')).length
    const before = await known()
    await see.put(`${SHARED}/${PIR}/Signed.xlsx`)
    office.fault({ surface: 'notification', lose: true }, { surface: 'signin', lose: true })
    for (let key = 0; key < 3; key += 1) tenant.kernel.tokens.keys.rotate()
    const asked = () => [...tenant.kernel.traffic.list()].filter(({ surface }) => surface === 'signin').length
    const atFirst = asked()
    await office.windFor(60)
    expect(await known()).toBe(before)
    expect(await office.ready()).toMatchObject({ ready: false, unwatched: 1 })
    // At most once for each attempt: the library's and the card's or a message's, every minute.
    expect(asked() - atFirst).toBeLessThan(4 * 60)
    office.mend()
    const down = asked()
    await office.windFor(16)
    expect(await known()).toBe(before + 1)
    expect(asked() - down).toBeLessThan(10)
    expect(await office.ready()).toMatchObject({ ready: true })
  })
})
