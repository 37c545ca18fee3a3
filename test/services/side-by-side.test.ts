import { afterEach, describe, expect, it } from 'vitest'
import type { Inspection } from '../../src/domain/inspection/inspection.ts'
import { type Agenda, createAgenda } from '../../src/services/agenda/agenda.ts'
import type { Surroundings } from '../../src/services/surroundings.ts'
import { createHandClock, type HandClock } from '../support/hand-clock.ts'
import { inspectionFor } from '../support/inspections.ts'
import { type MemorySurroundings, surroundingsAt } from '../support/surroundings.ts'

/** Friday of week 6; the card of week 7 is due on the Monday after, at 9am. */
const FRIDAY = '2027-02-19T18:00:00Z'
const MONDAY_9AM = '2027-02-22T09:00:00Z'
const QUARTER = 15 * 60_000

interface Deployment {
  readonly base: MemorySurroundings
  readonly clock: HandClock
  readonly agenda: Agenda
  /** Drives in the order in which they were looked at, and when. */
  readonly looks: { readonly driveId: string; readonly at: number }[]
}

const opened: HandClock[] = []
afterEach(() => {
  for (const clock of opened.splice(0)) clock.close()
})

/** @param look what stands between Waymark and a library */
async function deploy(
  inspections: readonly Inspection[],
  look: (driveId: string, clock: HandClock) => Promise<void> = async () => undefined,
): Promise<Deployment> {
  const clock = createHandClock(FRIDAY)
  opened.push(clock)
  const base = await surroundingsAt(FRIDAY, inspections)
  const looks: { driveId: string; at: number }[] = []
  const library: Surroundings['library'] = {
    ...base.library,
    async changes(driveId, token) {
      looks.push({ driveId, at: clock.now() })
      await look(driveId, clock)
      return base.library.changes(driveId, token)
    },
  }
  const agenda = createAgenda({ ...base, clock, library })
  return { base, clock, agenda, looks }
}

function inspections(count: number, more: (index: number) => Partial<Inspection> = () => ({})): readonly Inspection[] {
  return Array.from({ length: count }, (_, index) => {
    const plain = inspectionFor({ id: `place-${index + 1}`, startedAt: Date.parse(FRIDAY) })
    return { ...plain, place: { ...plain.place, driveId: `drive-${index + 1}` }, ...more(index) }
  })
}

/** Begins what is due again and again, as the ticker does, until nothing more comes of it. */
async function begin({ agenda }: Deployment): Promise<void> {
  let ended = true
  while (ended) {
    ended = false
    await agenda.begin(() => {
      ended = true
    })
    for (let turn = 0; turn < 20; turn += 1) await new Promise(setImmediate)
  }
}

function posted({ base }: Deployment, week: number): readonly string[] {
  return base.messenger.posts.flatMap(({ post }) => (post.card.week === week ? [post.inspectionId] : []))
}

describe('thirty-one cards on one Monday at 9am', () => {
  it('go out though one library hangs for ten minutes; its own a minute later, and true once it answers', async () => {
    const places = inspections(31)
    let hangs = false
    const deployment = await deploy(places, async (driveId, clock) => {
      if (hangs && driveId === 'drive-7') await clock.wait(clock.now() + 10 * 60_000)
    })
    await deployment.agenda.runDue()
    hangs = true
    deployment.clock.set(MONDAY_9AM)
    await begin(deployment)
    const others = places.map(({ id }) => id).filter((id) => id !== 'place-7')
    expect(posted(deployment, 7).toSorted()).toEqual(others.toSorted())
    deployment.clock.set('2027-02-22T09:01:00Z')
    await begin(deployment)
    expect(posted(deployment, 7)).toHaveLength(31)
    const seen = async () => (await deployment.base.store.library.watch('place-7'))?.checkedAt
    expect(await seen()).toBeLessThan(Date.parse(MONDAY_9AM))
    hangs = false
    deployment.clock.set('2027-02-22T09:10:00Z')
    await begin(deployment)
    expect(await seen()).toBeGreaterThanOrEqual(Date.parse(MONDAY_9AM))
    expect(posted(deployment, 7)).toHaveLength(31)
  })

  it('go out though one inspection is of no known programme, and another throws wherever it is touched', async () => {
    const places = inspections(31, (index) => (index === 3 ? { programmeId: 'unheard-of' } : {}))
    const deployment = await deploy(places, async (driveId) => {
      if (driveId === 'drive-9') throw new TypeError('broken')
    })
    const broken = inspections(1, () => ({ id: 'place-0', calendar: null as never }))
    for (const one of broken) await deployment.base.store.inspections.save(one)
    deployment.clock.set(MONDAY_9AM)
    await begin(deployment)
    const others = places.map(({ id }) => id).filter((id) => id !== 'place-4')
    expect(posted(deployment, 7).toSorted()).toEqual(others.toSorted())
    expect(new Set(deployment.base.logged.map(({ facts }) => facts.inspection))).toEqual(
      new Set([...others, 'place-0', 'place-4']),
    )
  })

  it('go out in the order of their moments, each after a look at its library', async () => {
    const times = ['09:00', '08:45', '08:30']
    const places = inspections(30, (index) => {
      const { settings } = inspectionFor()
      return { settings: { ...settings, cardTime: times[index % 3] ?? '' } }
    })
    const deployment = await deploy(places)
    deployment.clock.set('2027-02-22T08:29:00Z')
    await deployment.agenda.runDue()
    deployment.looks.length = 0
    deployment.clock.set(MONDAY_9AM)
    await begin(deployment)
    const order = posted(deployment, 7).map((id) => places.find((one) => one.id === id)?.settings.cardTime)
    expect(order).toEqual(order.toSorted())
    expect(order).toHaveLength(30)
    expect(new Set(deployment.looks.map(({ driveId }) => driveId)).size).toBe(30)
  })
})

describe('the sweeps of a hundred', () => {
  it('come at once after the start, then each in its own place in the quarter of an hour', async () => {
    const deployment = await deploy(inspections(100))
    const { agenda, clock, looks } = deployment
    await agenda.runDue()
    expect(looks).toHaveLength(100)
    looks.length = 0
    const start = clock.now()
    for (let due = await agenda.nextDue(); due !== null && due <= start + 2 * QUARTER; due = await agenda.nextDue()) {
      clock.set(due)
      await agenda.runDue()
    }
    const seconds = Map.groupBy(looks, ({ at }) => Math.floor(at / 1000))
    expect(Math.max(...[...seconds.values()].map((same) => same.length))).toBeLessThan(5)
    for (const ofOne of Map.groupBy(looks, ({ driveId }) => driveId).values()) {
      expect(ofOne).toHaveLength(2)
      expect((ofOne[1]?.at ?? 0) - (ofOne[0]?.at ?? 0)).toBe(QUARTER)
    }
  })

  it('ask the database nothing between them, and four things each', async () => {
    const { base, clock, looks } = await deploy(inspections(100))
    const asked: string[] = []
    const store = counting(base.store, asked)
    const agenda = createAgenda({ ...base, clock, store, library: base.library })
    await agenda.runDue()
    const due = (await agenda.nextDue()) ?? 0
    asked.length = 0
    clock.set(due - 1)
    await agenda.runDue()
    expect(asked).toEqual([])
    clock.set(due)
    await agenda.runDue()
    expect(asked.length).toBeGreaterThan(0)
    expect(asked.length).toBeLessThanOrEqual(4)
    expect(looks).toEqual([])
  })
})

it('a clock set back by an hour has each looked at once more at once, and then as ever', async () => {
  const deployment = await deploy(inspections(3))
  const { agenda, clock, looks } = deployment
  await agenda.runDue()
  looks.length = 0
  clock.set(Date.parse(FRIDAY) - 60 * 60_000)
  await agenda.runDue()
  expect(looks).toHaveLength(3)
  expect(await agenda.nextDue()).toBeGreaterThan(clock.now())
  expect(await agenda.nextDue()).toBeLessThanOrEqual(clock.now() + QUARTER)
})

it('a calendar that hangs for ten minutes is not asked again beside that, but once more after it', async () => {
  const { base, clock } = await deploy(inspections(1))
  let asked = 0
  const hung = Promise.withResolvers<never>()
  const run: Surroundings['turns']['run'] = (key, work) => {
    if (!key.startsWith('meetings/')) return base.turns.run(key, work)
    asked += 1
    return asked > 1 ? base.turns.run(key, work) : hung.promise
  }
  const agenda = createAgenda({ ...base, clock, turns: { run } })
  const windTo = async (seconds: number) => {
    clock.set(Date.parse(FRIDAY) + seconds * 1000)
    for (let turn = 0; turn < 20; turn += 1) {
      await agenda.begin(() => undefined)
      await new Promise(setImmediate)
    }
  }
  for (let minute = 0; minute < 10; minute += 1) await windTo(minute * 60)
  await windTo(9 * 60 + 30)
  expect(asked).toBe(1)
  hung.resolve(undefined as never)
  for (const minute of [10, 11, 12]) await windTo(minute * 60)
  expect(asked).toBe(2)
})

it('what is under way is waited for by who asked for it, and nothing is begun after the stop', async () => {
  const deployment = await deploy(inspections(40), (_driveId, clock) => clock.wait(clock.now() + 5_000))
  const { agenda, clock, looks } = deployment
  let over = false
  const run = agenda.runDue().then(() => {
    over = true
  })
  await new Promise(setImmediate)
  const begun = looks.length
  expect(begun).toBeGreaterThan(0)
  expect(begun).toBeLessThan(40)
  expect(await agenda.nextDue()).toBe(clock.now())
  expect(over).toBe(false)
  const stopped = agenda.stop()
  clock.set(clock.now() + 5_000)
  await Promise.all([run, stopped])
  expect(looks).toHaveLength(begun)
  expect(await agenda.begin(() => undefined)).toBeDefined()
  expect(looks).toHaveLength(begun)
})

it('an inspection that comes later is taken up when it is told of, and found within the quarter of an hour', async () => {
  const [first, told, found] = inspections(3)
  const deployment = await deploy(first ? [first] : [])
  const { agenda, base, clock, looks } = deployment
  await agenda.runDue()
  if (told) await base.store.inspections.save(told)
  agenda.wake('place-2')
  await agenda.runDue()
  expect(looks.map(({ driveId }) => driveId)).toEqual(['drive-1', 'drive-2'])
  if (found) await base.store.inspections.save(found)
  clock.set(clock.now() + QUARTER)
  await agenda.runDue()
  expect(looks.map(({ driveId }) => driveId)).toContain('drive-3')
})

/** Notes each call that is made of the store. */
function counting<T extends object>(target: T, asked: string[], path = ''): T {
  return new Proxy(target, {
    get(from, member) {
      const value = Reflect.get(from, member) as unknown
      const name = `${path}${String(member)}`
      if (typeof value === 'object' && value !== null) return counting(value, asked, `${name}.`)
      if (typeof value !== 'function') return value
      return (...given: unknown[]) => {
        asked.push(name)
        return value.apply(from, given) as unknown
      }
    },
  })
}
