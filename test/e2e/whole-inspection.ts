import { PEOPLE } from '../../infra/rehearsal/tenant-content.ts'
import type { Item, Moment, Programme } from '../../src/domain/programme/programme.ts'
import type { ActSeen } from '../notice-sim/happened.ts'
import type { Wished } from '../notice-sim/story.ts'
import { type Onlooker, type Person, PIR, type Seen, SHARED, WORKING } from './onlooker.ts'
import { instantOf, type Reckoning, wallOf } from './reckoning.ts'

/** Something that a person does on the way, and what that comes to. */
interface Deed {
  readonly at: Moment
  readonly item: string
  readonly means: readonly Wished[]
  readonly act: (see: Onlooker) => Promise<unknown>
}

/** A handful, by every way there is: the card, the tab, the library. */
const DEEDS: readonly Deed[] = [
  {
    ...{ at: { week: 3, weekday: 'Monday', time: '10:00' }, item: 'w03-a1' },
    means: [{ kind: 'done', item: 'w03-a1' }],
    act: (see) => press(see, 'coordinator', 'done', 'w03-a1', 3),
  },
  {
    ...{ at: { week: 5, weekday: 'Tuesday', time: '10:00' }, item: 'w06-survey-return-rate-number' },
    means: [{ kind: 'handed in', item: 'w06-survey-return-rate-number' }],
    act: async (see) => {
      const stated = { where: 'by email to the inspection team', when: await see.now() }
      await wish(see, 'thirdSector', 'w06-survey-return-rate-number', { type: 'hand in', stated })
    },
  },
  {
    ...{ at: { week: 6, weekday: 'Friday', time: '12:20' }, item: 'w06-fri-pir' },
    means: [{ kind: 'handed in', item: 'w06-fri-pir' }],
    act: (see) => see.put(`${SHARED}/${PIR}/Return.xlsx`),
  },
  {
    ...{ at: { week: 12, weekday: 'Wednesday', time: '15:00' }, item: 'w13-fri-tatp-draft-timetable' },
    means: (['draft', 'ready', 'signed off', 'handed in'] as const).map((kind) => ({
      ...{ kind, item: 'w13-fri-tatp-draft-timetable' },
    })),
    act: async (see) => {
      const item = 'w13-fri-tatp-draft-timetable'
      await see.put(`${WORKING}/W13 Team Around the Person Timetable/Draft.xlsx`, 'pirCouncil')
      await see.windTo(instantOf(wallOf(await see.now()), 120))
      await wish(see, 'coordinator', item, { type: 'ready' })
      await wish(see, 'chiefOfficer', item, { type: 'signed off' })
      await wish(see, 'coordinator', item, { type: 'hand in' })
    },
  },
  {
    ...{ at: { week: 13, weekday: 'Monday', time: '11:00' }, item: 'w13-fri-scrutiny-timetable' },
    means: [{ kind: 'taken', item: 'w13-fri-scrutiny-timetable', person: PEOPLE.deputy.id }],
    act: (see) => press(see, 'deputy', 'taken', 'w13-fri-scrutiny-timetable', 13),
  },
]

async function press(see: Onlooker, person: Person, verb: string, item: string, week: number): Promise<void> {
  const card = (await see.weekCards()).find(({ says }) => says.startsWith(`Week ${week} of 35`))
  const { inspection } = await see.overview()
  const told = await see.press(person, card?.id ?? '', verb, { inspection: inspection.id, week, verb, [verb]: item })
  if (!/: (?:done|now with .+)\.$/m.test(told)) throw new Error(`Pressing "${verb}" was answered with: ${told}`)
}

async function wish(see: Onlooker, person: Person, item: string, wished: object): Promise<void> {
  const { inspection } = await see.overview()
  await see.tab(person, 'POST', '/wishes', { inspection: inspection.id, item, wish: wished })
}

/** Never done, so that something is overdue all the way. */
const NEVER_DONE = 'w01-a7'

/** What was missed is made up for on the Saturday after, by the coordinator in the tab. */
function makeUps(items: readonly Item[], reckoning: Reckoning): readonly Deed[] {
  return items.flatMap((item): readonly Deed[] => {
    const chased = reckoning.chase(item)
    if (!chased || isSettledOnTheWay(item) || item.id === NEVER_DONE || item.kind === 'window') return []
    const at: Moment = { week: reckoning.weekOf(chased.missed), weekday: 'Saturday', time: '10:00' }
    const kind = item.kind === 'return' ? 'handed in' : 'done'
    return [{ at, item: item.id, means: [{ kind, item: item.id }], act: (see) => settle(see, item) }]
  })
}

function isSettledOnTheWay({ id }: Item): boolean {
  return DEEDS.some(
    ({ item, means }) => item === id && means.some(({ kind }) => kind === 'done' || kind === 'handed in'),
  )
}

async function settle(see: Onlooker, { id, kind }: Item): Promise<void> {
  const stated = { where: 'with the inspection lead', when: await see.now() }
  await wish(see, 'coordinator', id, kind === 'return' ? { type: 'hand in', stated } : { type: 'done' })
}

/** What an onlooker saw of a whole inspection. */
export interface Wound {
  /** The newest card as it stood half a minute after one was due, by week. */
  readonly fresh: ReadonlyMap<number, Seen | undefined>
  /** Milliseconds that the winding took. */
  readonly took: number
}

/** Winds from where the clock stands to two weeks after the last one, with people's acts on the way. */
export async function windThrough(
  see: Onlooker,
  { weeks, items }: Pick<Programme, 'weeks' | 'items'>,
  reckoning: Reckoning,
): Promise<Wound> {
  const end = instantOf(reckoning.cardAt(weeks + 2), 30)
  const fresh = new Map<number, Seen | undefined>()
  const look = async (week: number) => fresh.set(week, (await see.weekCards()).at(-1))
  const stops: readonly { readonly to: string; readonly arrive: () => Promise<unknown> }[] = [
    ...numbers(weeks + 2).map((week) => ({ to: instantOf(reckoning.cardAt(week), 30), arrive: () => look(week) })),
    ...[...DEEDS, ...makeUps(items, reckoning)].map(({ at, act }) => ({
      to: instantOf(reckoning.at(at)),
      arrive: () => act(see),
    })),
  ]
    .filter(({ to }) => Date.parse(to) <= Date.parse(end))
    .toSorted((a, b) => Date.parse(a.to) - Date.parse(b.to))
  let took = 0
  for (const { to, arrive } of stops) {
    if (Date.parse(to) > Date.parse(await see.now())) took += await timeOf(() => see.windTo(to))
    await arrive()
  }
  return { fresh, took }
}

async function timeOf(work: () => Promise<unknown>): Promise<number> {
  const before = performance.now()
  await work()
  return performance.now() - before
}

export function numbers(count: number): readonly number[] {
  return Array.from({ length: count }, (_, index) => index + 1)
}

/** What people did on the way, as it bears on what is said about deadlines. */
export function actsDone(items: readonly Item[], reckoning: Reckoning, inspection: string): readonly ActSeen[] {
  const did = [...DEEDS, ...makeUps(items, reckoning)].flatMap(({ at, means }) =>
    means.map((wished) => ({ ...wished, at: Date.parse(instantOf(reckoning.at(at))) })),
  )
  return did
    .toSorted((a, b) => a.at - b.at)
    .map((wished, n) => ({ n, inspection, who: 'somebody', outcome: 'taken', ...wished }))
}
