import { beforeEach, describe, expect, it } from 'vitest'
import { createLateWatch } from '../../../bot/http/late-watch.ts'
import { liveness } from '../../../bot/http/liveness.ts'
import { readiness } from '../../../bot/http/readiness.ts'
import type { Trouble } from '../../../src/domain/inspection/trouble.ts'
import { keepNotices } from '../../../src/services/notice/keep-notices.ts'
import type { Store } from '../../../src/services/ports/store.ts'
import { setUp } from '../../../src/services/set-up/set-up.ts'
import { inspectionFor, PEOPLE } from '../../support/inspections.ts'
import { type MemorySurroundings, surroundingsAt } from '../../support/surroundings.ts'

/** Monday of week 6. */
const NINE = Date.parse('2027-02-15T09:00:00Z')
const MINUTE = 60_000
const RUNNING = { isRunning: () => true }

let needs: MemorySurroundings
const at = (minutes: number) => needs.clock.set(NINE + minutes * MINUTE)
const trouble = (over: Partial<Trouble> = {}): Trouble => ({
  ...{ area: 'library', since: NINE, failedAt: NINE, reason: 'busy', endedAt: null, toldAt: null, clearedAt: null },
  ...over,
})

beforeEach(async () => {
  needs = await surroundingsAt('2027-02-15T08:00:00Z')
  await setUp(needs, inspectionFor({ startedAt: needs.clock.now() }), { bookMeetings: false })
  await seen()
})

describe('/readyz', () => {
  it('counts nothing while all is well', async () => {
    expect(await readiness(needs, RUNNING)).toEqual({
      ...{ ready: true, database: true, inspections: 1, unwatched: 0, unannounced: 0, late: 0, undelivered: 0 },
      waiting: { library: 0, releases: 0, card: 0, messages: 0, calendar: 0, database: 0 },
      since: null,
    })
  })

  it('an inspection that cannot be read is not watched, and hides neither the others nor the database', async () => {
    await needs.store.inspections.save(inspectionFor({ id: 'southmoor', programmeId: 'unheard-of' }))
    await needs.store.troubles.save('northmoor', trouble())
    at(5)
    await seen()
    expect(await readiness(needs, RUNNING)).toMatchObject({
      ...{ ready: false, database: true, inspections: 2, unwatched: 1 },
      waiting: { library: 1 },
    })
  })

  it('counts what waits, and says since when the oldest does', async () => {
    await needs.store.troubles.save('northmoor', trouble())
    await needs.store.troubles.save('northmoor', trouble({ area: 'card', since: NINE + MINUTE }))
    at(5)
    await seen()
    expect(await readiness(needs, RUNNING)).toMatchObject({
      ready: true,
      waiting: { library: 1, card: 1, messages: 0 },
      since: '2027-02-15T09:00:00.000Z',
    })
  })

  it.each([
    [9, 0],
    [10, 0],
    [11, 1],
  ])(
    'a card that is due and has no receipt is late after ten minutes, whatever was tried: %s',
    async (minutes, late) => {
      needs.clock.set(Date.parse('2027-02-22T09:00:00Z') + minutes * MINUTE)
      await seen()
      await keepNotices(needs, 'northmoor')
      expect((await readiness(needs, RUNNING)).late).toBe(late)
    },
  )

  it('so is a message', async () => {
    needs.clock.set('2027-02-17T09:11:00Z')
    await seen()
    const { late } = await readiness(needs, RUNNING)
    expect(late).toBeGreaterThan(0)
    expect(needs.messenger.notices).toEqual([])
  })

  it('and an alarm', async () => {
    await needs.store.troubles.save('northmoor', trouble())
    at(41)
    await seen()
    expect((await readiness(needs, RUNNING)).late).toBe(1)
  })

  it('counts what was given up', async () => {
    needs.clock.set('2027-02-17T09:11:00Z')
    await seen()
    const due = Date.parse('2027-02-19T12:00:00Z')
    const key = `reminder/w06-fri-pir/${due}/2/${PEOPLE.pirHealth.id}`
    await needs.store.effects.begin('northmoor', key, NINE)
    await needs.store.effects.finish('northmoor', key, { at: NINE, externalId: 'not sent: unreachable' })
    expect((await readiness(needs, RUNNING)).undelivered).toBe(1)
  })

  it('is an alarm in the log, once for each that comes, also where nothing of it was tried', async () => {
    needs.clock.set('2027-02-17T09:05:00Z')
    await seen()
    const countLate = createLateWatch(needs)
    const alarms = () => needs.logged.filter(({ event }) => event === 'due without a receipt')
    expect([await countLate(), alarms()]).toEqual([0, []])
    needs.clock.set('2027-02-17T09:11:00Z')
    const late = await countLate()
    expect(late).toBeGreaterThan(0)
    needs.clock.set('2027-02-17T09:13:00Z')
    expect(await countLate()).toBe(late)
    expect(alarms()).toEqual([{ level: 'warn', event: 'due without a receipt', facts: { count: late } }])
    await keepNotices(needs, 'northmoor')
    needs.clock.set('2027-02-17T09:15:00Z')
    expect(await countLate()).toBe(0)
  })

  it('is not ready while the library is not looked at, nor without a database', async () => {
    at(0)
    expect((await readiness(needs, RUNNING)).ready).toBe(false)
    const inspections = { ...needs.store.inspections, all: () => Promise.reject(new Error('gone')) }
    const state = await readiness({ ...needs, store: { ...needs.store, inspections } }, RUNNING)
    expect(state).toMatchObject({ ready: false, database: false })
  })

  it('names nobody', async () => {
    await needs.store.troubles.save('northmoor', trouble())
    const said = JSON.stringify(await readiness(needs, RUNNING))
    for (const { name, id } of Object.values(PEOPLE)) {
      expect(said).not.toContain(name)
      expect(said).not.toContain(id)
    }
  })
})

describe('/healthz', () => {
  const moving = { looksAt: () => needs.clock.now() + MINUTE }

  it('is green while all is well, while Microsoft fails, and without a database', async () => {
    expect(await liveness(needs, moving)).toEqual({ alive: true })
    await needs.store.troubles.save('northmoor', trouble({ toldAt: NINE + 30 * MINUTE }))
    at(600)
    expect(await liveness(needs, moving)).toEqual({ alive: true })
    const store: Store = { ...needs.store, inspections: { ...needs.store.inspections, all: () => Promise.reject() } }
    expect(await liveness({ ...needs, store }, moving)).toEqual({ alive: true })
  })

  it('is red an hour after nobody could be told', async () => {
    await needs.store.troubles.save('northmoor', trouble())
    at(90)
    expect(await liveness(needs, moving)).toEqual({ alive: true })
    at(91)
    expect(await liveness(needs, moving)).toEqual({ alive: false, reason: 'alarm' })
  })

  it('is green at night while the alarm waits for the morning, and red an hour into it', async () => {
    const night = Date.parse('2027-02-15T20:00:00Z')
    await needs.store.troubles.save('northmoor', trouble({ since: night }))
    needs.clock.set('2027-02-16T09:00:00Z')
    expect(await liveness(needs, moving)).toEqual({ alive: true })
    needs.clock.set('2027-02-16T09:00:01Z')
    expect(await liveness(needs, moving)).toEqual({ alive: false, reason: 'alarm' })
  })

  it('is red an hour after nobody is known to have been told, while it stands', async () => {
    const { effects, troubles } = needs.store
    await troubles.save('northmoor', trouble({ toldAt: NINE + 31 * MINUTE }))
    const key = `alarm/library/${NINE}`
    await effects.begin('northmoor', key, NINE + 30 * MINUTE)
    const receipt = { at: NINE + 31 * MINUTE, externalId: 'not sent: in doubt twice' }
    await effects.finish('northmoor', key, receipt)
    at(91)
    expect(await liveness(needs, moving)).toEqual({ alive: false, reason: 'alarm' })
    await troubles.save('northmoor', trouble({ toldAt: receipt.at, endedAt: NINE + 90 * MINUTE }))
    expect(await liveness(needs, moving)).toEqual({ alive: true })
  })

  it('is red when what runs by itself does not move any more', async () => {
    const stuck = { looksAt: () => NINE }
    at(10)
    expect(await liveness(needs, stuck)).toEqual({ alive: true })
    at(11)
    expect(await liveness(needs, stuck)).toEqual({ alive: false, reason: 'agenda' })
    expect(await liveness(needs, { looksAt: () => null })).toEqual({ alive: true })
  })
})

/** As the sweep leaves it after a good look. */
async function seen(): Promise<void> {
  const watch = await needs.store.library.watch('northmoor')
  const checkedAt = needs.clock.now()
  const subscription = { id: 's', clientState: 'c', expires: checkedAt + 1_000_000_000 }
  await needs.store.library.saveWatch('northmoor', { token: watch?.token ?? null, checkedAt, subscription })
}
