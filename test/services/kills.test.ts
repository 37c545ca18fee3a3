import { describe, expect, it } from 'vitest'
import { folderKey } from '../../src/domain/evidence/folder-plan.ts'
import { standing } from '../../src/domain/inspection/kept.ts'
import type { PersonalNotice } from '../../src/domain/notice/personal-notice.ts'
import { createAgenda } from '../../src/services/agenda/agenda.ts'
import { handIn } from '../../src/services/deed/hand-in.ts'
import { Refusal } from '../../src/services/refusal.ts'
import { see } from '../../src/services/see.ts'
import { isSetUp, setUp } from '../../src/services/set-up/set-up.ts'
import type { Surroundings } from '../../src/services/surroundings.ts'
import { createTurns } from '../../src/services/turns.ts'
import { inspectionFor, PEOPLE } from '../support/inspections.ts'
import { type Blow, Killed, mortal } from '../support/kill.ts'
import { type MemorySurroundings, surroundingsAt } from '../support/surroundings.ts'

const ID = 'northmoor'
const PIR = 'w06-fri-pir'
/** Monday of week 6, when the inspection is set up; the PIR is due on its Friday at 12 noon. */
const START = '2027-02-15T09:00:00Z'
const inspection = inspectionFor({ startedAt: Date.parse(START) })

interface World {
  readonly base: MemorySurroundings
  /** The process that runs now; a killed one is replaced. */
  needs: Surroundings
  readonly booked: string[]
  /** Ids of cards that somebody deleted. */
  readonly gone: Set<string>
}

/** One step of the story, safe to be taken again after a kill. */
type Step = (world: World) => Promise<void>

const STORY: readonly Step[] = [
  async ({ needs }) => {
    if (!(await isSetUp(needs, ID))) await setUp(needs, inspection, { bookMeetings: true })
  },
  runAt('2027-02-15T10:00:00Z'),
  async ({ base }) => {
    const working = (await base.store.folders.of(ID)).find(({ key }) => key === folderKey('working', PIR))
    if ((await base.store.library.files(ID)).length === 0) base.library.upload(working?.itemId ?? '', 'PIR.xlsx')
  },
  runAt('2027-02-15T10:30:00Z'),
  async ({ needs }) => {
    const by = { id: PEOPLE.coordinator.id, name: PEOPLE.coordinator.name }
    await handIn(needs, { inspectionId: ID, itemId: PIR, by }).catch((error: unknown) => {
      if (!(error instanceof Refusal && error.message.endsWith('already.'))) throw error
    })
  },
  runAt('2027-02-17T09:00:00Z'),
  // The week's card is deleted by somebody, and then something changes on it.
  async ({ gone }) => void gone.add('card-1'),
  runAt('2027-02-19T17:00:00Z'),
  runAt('2027-02-22T09:00:00Z'),
]

/** Runs what is due then and in the three minutes after it, by an agenda that knows nothing yet. */
function runAt(instant: string): Step {
  return async ({ base, needs }) => {
    const agenda = createAgenda(needs)
    const last = Date.parse(instant) + 3 * 60_000
    base.clock.set(Math.max(base.clock.now(), Date.parse(instant)))
    for (;;) {
      await agenda.runDue()
      const next = await agenda.nextDue()
      if (next === null || next > last) return
      base.clock.set(Math.max(base.clock.now(), next))
    }
  }
}

async function live(blow: Blow | null): Promise<{ world: World; points: readonly string[] }> {
  const base = await surroundingsAt(START)
  const booked: string[] = []
  const gone = new Set<string>()
  const outside = {
    ...base,
    channelHistory: {
      messages: async () => standingCards(base, gone).map(({ id, post }) => ({ id, at: 0, text: post.card.heading })),
    },
    messenger: {
      ...base.messenger,
      update: async (...given: Parameters<typeof base.messenger.update>) =>
        !gone.has(given[1]) && base.messenger.update(...given),
    },
    mailbox: {
      ...base.mailbox,
      book: async (organiser: string, booking: Parameters<typeof base.mailbox.book>[1]) => {
        if (!booked.includes(booking.transactionId)) booked.push(booking.transactionId)
        return base.mailbox.book(organiser, booking)
      },
    },
  }
  const process = mortal(outside, blow)
  const world: World = { base, needs: process.needs, booked, gone }
  for (const step of STORY) {
    const failed = await step(world).then(
      () => false,
      (error: unknown) => {
        if (error instanceof Killed || blow?.how === 'answer lost') return true
        throw error
      },
    )
    const died = process.isDead() && world.needs === process.needs
    if (died) world.needs = { ...outside, turns: createTurns() }
    if (died || failed) await step(world)
  }
  return { world, points: process.points }
}

/** What must come out whatever happened on the way. */
async function outcome({ base, needs, booked, gone }: World) {
  const picture = await see(needs, ID)
  const folders = await base.store.folders.of(ID)
  const notices = base.messenger.notices.flatMap(({ person, notice }) => saidIn(person, notice))
  return {
    cards: standingCards(base, gone)
      .map(({ post }) => post.card)
      .toSorted((a, b) => a.week - b.week),
    folders: folders.map(({ key }) => key).toSorted(),
    foldersThere: await countFolders(base),
    columns: base.library.columnsMade.map(({ name }) => name).toSorted(),
    booked: booked.toSorted(),
    subscriptions: (await base.subscriptions.list()).length,
    states: picture.items.map(({ dated, status }) => `${dated.item.id} ${status.state}`),
    handedIn: standing(await base.store.deeds.of(ID)).filter(({ type }) => type === 'handed in').length,
    notices: [...new Set(notices)].toSorted(),
  }
}

function standingCards({ messenger }: MemorySurroundings, gone: ReadonlySet<string>) {
  return messenger.posts.filter(({ id }) => !gone.has(id))
}

async function countFolders(base: MemorySurroundings): Promise<number> {
  const entries = base.library.all()
  return entries.filter(({ isFolder }) => isFolder).length
}

/** Sent twice only where the second says so. */
function sentTwiceUnmarked(base: MemorySurroundings): readonly string[] {
  const seen = new Set<string>()
  return base.messenger.notices.flatMap(({ person, notice }) =>
    saidIn(person, notice).flatMap((key) => {
      const twice = seen.has(key) && !notice.again
      seen.add(key)
      return twice ? [`twice ${key}`] : []
    }),
  )
}

/** To whom, of which things and why. */
function saidIn(person: string, { type, parts = [] }: PersonalNotice): readonly string[] {
  return parts.length === 0 ? [`${person} ${type}`] : parts.map(({ itemId, step }) => `${person} ${step} ${itemId}`)
}

describe('a week in which nothing is there twice and nothing is missing', () => {
  it('wherever Waymark is killed and started again', () => holdsAgainst('killed', () => true), 240_000)

  it('whichever answer is lost', () => holdsAgainst('answer lost', isOutside), 240_000)
})

async function holdsAgainst(how: Blow['how'], counts: (point: string) => boolean): Promise<void> {
  const whole = await live(null)
  const expected = await outcome(whole.world)
  expect(expected.cards.map(({ heading }) => heading)).toEqual(['Week 6 of 35', 'Week 7 of 35'])
  expect(expected.handedIn).toBe(1)
  expect(expected.notices.length).toBeGreaterThan(0)
  expect(whole.points.length).toBeGreaterThan(60)
  const wrong: string[] = []
  for (const [index, name] of whole.points.entries()) {
    if (!counts(name)) continue
    const { world } = await live({ at: index + 1, how })
    const faults = [...differences(expected, await outcome(world)), ...sentTwiceUnmarked(world.base)]
    wrong.push(...faults.map((fault) => `${how} at ${name} (${index + 1}): ${fault}`))
  }
  expect(wrong).toEqual([])
}

function isOutside(point: string): boolean {
  return /^(library|mailbox|subscriptions|messenger)\./.test(point)
}

function differences(expected: object, got: object): readonly string[] {
  return Object.entries(expected).flatMap(([name, value]) => {
    const mine = (got as Record<string, unknown>)[name]
    return JSON.stringify(mine) === JSON.stringify(value) ? [] : [`${name} ${diff(value, mine)}`]
  })
}

function diff(expected: unknown, got: unknown): string {
  if (!Array.isArray(expected) || !Array.isArray(got)) return `${JSON.stringify(got)}, not ${JSON.stringify(expected)}`
  const texts = (all: readonly unknown[]) => all.map((one) => JSON.stringify(one))
  const [wanted, had] = [texts(expected), texts(got)]
  return `without ${wanted.filter((one) => !had.includes(one))}, with ${had.filter((one) => !wanted.includes(one))} (${had.length} for ${wanted.length})`.slice(
    0,
    600,
  )
}
