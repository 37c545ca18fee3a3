import { beforeEach, describe, expect, it } from 'vitest'
import type { Inspection } from '../../src/domain/inspection/inspection.ts'
import { type Agenda, createAgenda } from '../../src/services/agenda/agenda.ts'
import { GraphFailure } from '../../src/services/graph-failure.ts'
import { SendFailure } from '../../src/services/ports/messenger.ts'
import { setUp } from '../../src/services/set-up/set-up.ts'
import { createTurns } from '../../src/services/turns.ts'
import { failingWhile, losing } from '../support/failing-calls.ts'
import { inspectionFor, PEOPLE, seat } from '../support/inspections.ts'
import { type MemorySurroundings, surroundingsAt } from '../support/surroundings.ts'
import { windAgenda } from '../support/wind-agenda.ts'

const ID = 'northmoor'
const COORDINATOR = PEOPLE.coordinator.id
const MINUTE = 60_000

let needs: MemorySurroundings
let agenda: Agenda
/** What keeps Waymark from the library, and from people; `null` while nothing does. */
let library: Error | null
let teams: Error | null
let channel: Error | null
let database: Error | null

beforeEach(() => begin())

async function begin(more: Partial<Inspection> = {}): Promise<void> {
  ;[library, teams, channel, database] = [null, null, null, null]
  const base = await surroundingsAt('2027-02-15T09:07:00Z')
  const { store, messenger } = base
  needs = {
    ...base,
    library: { ...base.library, changes: failingWhile(() => library, base.library.changes) },
    messenger: {
      ...messenger,
      direct: failingWhile(() => teams, messenger.direct),
      update: failingWhile(() => channel, messenger.update),
    },
    store: {
      ...store,
      inspections: { ...store.inspections, ids: failingWhile(() => database, store.inspections.ids) },
      troubles: { ...store.troubles, of: failingWhile(() => database, store.troubles.of) },
    },
  }
  await setUp(needs, inspectionFor({ startedAt: needs.clock.now(), ...more }), { bookMeetings: false })
  agenda = createAgenda(needs)
  await windTo('2027-02-15T09:40:00Z')
}

describe('an alarm', () => {
  it('comes half an hour after the first failure, to the minute, once', async () => {
    library = unavailable()
    const since = await firstFailure()
    await windTo(since + 30 * MINUTE - 1)
    expect(said('alarm')).toEqual([])
    await windTo(since + 31 * MINUTE)
    expect(said('alarm')).toMatchObject([{ person: COORDINATOR, notice: { again: false } }])
    await windTo(since + 600 * MINUTE)
    expect(said('alarm')).toHaveLength(1)
  })

  it('is not rung by what the next tries heal', async () => {
    library = unavailable()
    const since = await firstFailure()
    await windTo(since + 29 * MINUTE)
    library = null
    await windTo(since + 300 * MINUTE)
    expect(told()).toEqual([])
  })

  it('is tried each quarter of an hour where nobody can be reached, and comes once somebody can', async () => {
    library = unavailable()
    teams = new SendFailure('unreachable', 'no app')
    const since = await firstFailure()
    await windTo(since + 91 * MINUTE)
    const tries = needs.logged.filter(({ event, facts }) => event === 'coordinator not told' && !facts.type)
    expect(tries.length).toBeGreaterThanOrEqual(4)
    expect(tries.length).toBeLessThanOrEqual(6)
    teams = null
    await windTo(since + 107 * MINUTE)
    expect(said('alarm')).toHaveLength(1)
  })

  it('counts from the first failure though Waymark is started anew', async () => {
    library = unavailable()
    const since = await firstFailure()
    await windTo(since + 20 * MINUTE)
    agenda = createAgenda(needs)
    await windTo(since + 31 * MINUTE)
    expect(said('alarm')).toHaveLength(1)
    agenda = createAgenda(needs)
    await windTo(since + 100 * MINUTE)
    expect(said('alarm')).toHaveLength(1)
  })

  it('goes to the deputy while the coordinator is on leave', async () => {
    const leave = [{ from: '2027-02-15', to: '2027-02-19' }]
    const coordinator = { ...seat('inspection-coordinator', PEOPLE.coordinator), deputy: PEOPLE.viewer, leave }
    await begin({ seats: [coordinator] })
    library = unavailable()
    await windTo((await firstFailure()) + 31 * MINUTE)
    expect(said('alarm').map(({ person }) => person)).toEqual([PEOPLE.viewer.id])
  })

  it('goes to the deputy where the coordinator has no app', async () => {
    await begin({ seats: [{ ...seat('inspection-coordinator', PEOPLE.coordinator), deputy: PEOPLE.viewer }] })
    const { direct } = needs.messenger
    const messenger: MemorySurroundings['messenger'] = {
      ...needs.messenger,
      direct: async (place, person, id, notice) => {
        if (person.id === COORDINATOR) throw new SendFailure('unreachable', 'no app')
        return direct(place, person, id, notice)
      },
    }
    needs = { ...needs, messenger }
    agenda = createAgenda(needs)
    library = unavailable()
    await windTo((await firstFailure()) + 31 * MINUTE)
    expect(said('alarm').map(({ person }) => person)).toEqual([PEOPLE.viewer.id])
  })

  it('is one for several troubles, and so is the all-clear after the last of them', async () => {
    channel = new SendFailure('throttled', 'slow down')
    library = unavailable()
    const since = await firstFailure()
    await windTo(since + 10 * MINUTE)
    await changeTheCard()
    await windTo(since + 31 * MINUTE)
    const [first] = said('alarm')
    expect(first?.notice.headline).toContain('look at the library since')
    expect(first?.notice.lines[0]).toContain('Nor has it been able to post in the channel since')
    await windTo(since + 60 * MINUTE)
    expect(said('alarm')).toHaveLength(1)
    library = null
    await windTo(since + 90 * MINUTE)
    expect(said('all clear')).toEqual([])
    channel = null
    await windTo(since + 110 * MINUTE)
    expect(said('all clear')).toHaveLength(1)
  })

  it('in doubt is sent once more, marked, and then no more', async () => {
    library = unavailable()
    const since = await firstFailure()
    await windTo(since + 29 * MINUTE)
    const { direct } = needs.messenger
    const messenger = { ...needs.messenger, direct: losing(direct, unanswered) }
    agenda = createAgenda({ ...needs, messenger })
    await windTo(since + 90 * MINUTE)
    expect(said('alarm').map(({ notice }) => notice.again)).toEqual([false, true])
  })

  it('is sent once more, marked, after a kill between sending it and noting it', async () => {
    library = unavailable()
    const since = await firstFailure()
    await windTo(since + 29 * MINUTE)
    const { direct } = needs.messenger
    let sent = () => {}
    const gone = new Promise<void>((resolve) => {
      sent = resolve
    })
    const messenger: MemorySurroundings['messenger'] = {
      ...needs.messenger,
      async direct(...given) {
        await direct(...given)
        sent()
        return new Promise(() => undefined)
      },
    }
    const dying = createAgenda({ ...needs, messenger, turns: createTurns() })
    needs.clock.set(since + 31 * MINUTE)
    void dying.runDue()
    await gone
    agenda = createAgenda(needs)
    await windTo(since + 90 * MINUTE)
    expect(said('alarm').map(({ notice }) => notice.again)).toEqual([false, true])
  })

  it('that Teams does not take goes out late and says so', async () => {
    library = unavailable()
    const since = await firstFailure()
    teams = new SendFailure('throttled', 'slow down')
    await windTo(since + 80 * MINUTE)
    teams = null
    await windTo(since + 82 * MINUTE)
    expect(said('alarm')).toHaveLength(1)
    expect(said('alarm')[0]?.notice.lines[0]).toMatch(/^This was to be said at .* and could not be sent before\.$/)
  })

  it('that Teams does not take is dropped when all is well before it could go out', async () => {
    library = unavailable()
    const since = await firstFailure()
    teams = new SendFailure('throttled', 'slow down')
    await windTo(since + 50 * MINUTE)
    ;[library, teams] = [null, null]
    await windTo(since + 300 * MINUTE)
    expect(told()).toEqual([])
  })

  it('of what only Teams kept from being told comes afterwards, where it was long', async () => {
    ;[channel, teams] = [new SendFailure('throttled', 'slow down'), new SendFailure('throttled', 'slow down')]
    await changeTheCard()
    await windTo('2027-02-15T11:00:00Z')
    ;[channel, teams] = [null, null]
    await windTo('2027-02-15T12:00:00Z')
    expect(told().map(({ notice }) => notice.headline)).toEqual([
      expect.stringMatching(/^Waymark was not able to post in the channel from 9:4\dam on .* to 11am on /),
    ])
  })
})

describe('an all-clear', () => {
  it('comes once, when it has worked for a quarter of an hour', async () => {
    library = unavailable()
    const since = await firstFailure()
    await windTo(since + 40 * MINUTE)
    library = null
    await windTo(since + 54 * MINUTE)
    expect(said('all clear')).toEqual([])
    await windTo(since + 57 * MINUTE)
    expect(said('all clear')).toMatchObject([{ person: COORDINATOR, notice: { again: false } }])
    agenda = createAgenda(needs)
    await windTo(since + 600 * MINUTE)
    expect(told().map(({ notice }) => notice.type)).toEqual(['alarm', 'all clear'])
  })

  it('does not come between two failures of what comes and goes, nor does another alarm', async () => {
    library = unavailable()
    const since = await firstFailure()
    for (let minute = 40; minute < 220; minute += 10) {
      await windTo(since + minute * MINUTE)
      library = library ? null : unavailable()
    }
    library = null
    await windTo(since + 400 * MINUTE)
    expect(told().map(({ notice }) => notice.type)).toEqual(['alarm', 'all clear'])
  })

  it('after it the same trouble is told of again only after four hours', async () => {
    library = unavailable()
    const since = await firstFailure()
    await windTo(since + 40 * MINUTE)
    library = null
    await windTo(since + 80 * MINUTE)
    library = unavailable()
    await windTo(since + 265 * MINUTE)
    expect(said('alarm')).toHaveLength(1)
    await windTo(since + 275 * MINUTE)
    expect(said('alarm')).toHaveLength(2)
  })
})

describe('a message that did not reach somebody', () => {
  it('is told to the coordinator once, by role and title', async () => {
    const { direct } = needs.messenger
    const messenger: MemorySurroundings['messenger'] = {
      ...needs.messenger,
      direct: async (place, person, id, notice) => {
        if (person.id === PEOPLE.pirHealth.id) throw new SendFailure('unreachable', 'no app')
        return direct(place, person, id, notice)
      },
    }
    agenda = createAgenda({ ...needs, messenger })
    await windTo('2027-02-17T09:01:00Z')
    const [one, ...more] = said('undelivered')
    expect(more).toEqual([])
    expect(one).toMatchObject({ person: COORDINATOR })
    expect(JSON.stringify(one?.notice)).toContain('A reminder of Pre-Inspection Return has not reached its owner')
    expect(JSON.stringify(one?.notice)).not.toContain(PEOPLE.pirHealth.name)
    agenda = createAgenda({ ...needs, messenger })
    await windTo('2027-02-19T09:00:00Z')
    expect(said('undelivered')).toHaveLength(1)
  })
})

describe('while the database is away', () => {
  it('whoever coordinated last is told after half an hour, and that it is there again', async () => {
    await windTo('2027-02-15T09:59:00Z')
    database = new Error('gone')
    library = unavailable()
    await windTo('2027-02-15T10:20:00Z')
    expect(told()).toEqual([])
    await windTo('2027-02-15T10:45:00Z')
    expect(said('alarm')).toMatchObject([{ person: COORDINATOR }])
    expect(said('alarm')[0]?.notice.headline).toContain('use its database since')
    ;[library, database] = [null, null]
    await windTo('2027-02-15T11:30:00Z')
    expect(told().map(({ notice }) => notice.type)).toEqual(['alarm', 'all clear'])
  })

  it('and Teams with it for long, that is told afterwards', async () => {
    await windTo('2027-02-15T09:59:00Z')
    ;[database, teams] = [new Error('gone'), new SendFailure('throttled', 'slow down')]
    await windTo('2027-02-15T11:30:00Z')
    ;[database, teams] = [null, null]
    await windTo('2027-02-15T12:30:00Z')
    expect(told().map(({ notice }) => notice.headline)).toEqual([
      expect.stringMatching(/^Waymark was not able to use its database from 10/),
    ])
  })
})

it('an inspection that cannot be read is no trouble of the database', async () => {
  needs = { ...needs, programmes: new Map() }
  agenda = createAgenda(needs)
  await windTo('2027-02-15T10:40:00Z')
  expect(told()).toEqual([])
  expect(await needs.store.troubles.of(ID)).not.toContainEqual(expect.objectContaining({ area: 'database' }))
})

it('no person and no file is named in the log', async () => {
  library = unavailable()
  await windTo((await firstFailure()) + 40 * MINUTE)
  const log = JSON.stringify(needs.logged)
  expect(log).toContain('coordinator told')
  expect(log).not.toContain(PEOPLE.coordinator.name)
  expect(log).not.toContain('Secret plan.docx')
})

/** No real clock wakes anybody on the dot. */
const LAG = 5

function windTo(instant: string | number): Promise<void> {
  return windAgenda(agenda, needs.clock, instant, LAG)
}

/** The moment of the next look at the library, which fails. */
async function firstFailure(): Promise<number> {
  for (;;) {
    const [standing] = (await needs.store.troubles.of(ID)).filter(({ endedAt }) => endedAt === null)
    if (standing) return standing.since
    await windTo(((await agenda.nextDue()) ?? 0) + LAG)
  }
}

/** Somebody takes something on, which the card is to show. */
async function changeTheCard(): Promise<void> {
  const { id: person, name } = PEOPLE.survey
  const act = { type: 'taken', person, name } as const
  await needs.store.deeds.record({
    id: 'd',
    inspectionId: ID,
    itemId: 'w06-fri-pir',
    at: needs.clock.now(),
    by: { person, name },
    ...act,
  })
  agenda.wake(ID)
}

function told() {
  return needs.messenger.notices.filter(({ notice }) => notice.itemId === null)
}

function said(type: 'alarm' | 'all clear' | 'undelivered') {
  return told().filter(({ notice }) => notice.type === type)
}

function unanswered(): SendFailure {
  return new SendFailure('in doubt', 'the answer was lost')
}

function unavailable(): GraphFailure {
  const message = 'Microsoft Graph answered 503 for Secret plan.docx.'
  return new GraphFailure('unavailable', { status: 503, code: '', message })
}
