import type { Item, Moment, Programme } from '../../src/domain/programme/programme.ts'
import { type Onlooker, type Person, PIR, type Seen, SHARED, WORKING } from './onlooker.ts'
import { instantOf, type Reckoning, type Wall, wallOf } from './reckoning.ts'

/** Who hears of an item by its seat; of all others the coordinator does. */
const HOLDERS: Readonly<Record<string, Person>> = {
  'chief-officer': 'chiefOfficer',
  'pir-lead-health': 'pirHealth',
  'pir-lead-council': 'pirCouncil',
  'records-lead-council': 'records',
  'position-statement-lead': 'statement',
  'survey-lead': 'thirdSector',
}

/** Something that a person does on the way, and what it means for the item. */
interface Deed {
  readonly at: Moment
  readonly item: string
  readonly becomes: 'settled' | { readonly ownedBy: Person }
  readonly act: (see: Onlooker) => Promise<unknown>
}

/** A handful, by every way there is: the card, the tab, the library. */
const DEEDS: readonly Deed[] = [
  {
    ...{ at: { week: 3, weekday: 'Monday', time: '10:00' }, item: 'w03-a1', becomes: 'settled' },
    act: (see) => press(see, 'coordinator', 'done', 'w03-a1', 3),
  },
  {
    ...{
      at: { week: 5, weekday: 'Tuesday', time: '10:00' },
      item: 'w06-survey-return-rate-number',
      becomes: 'settled',
    },
    act: async (see) => {
      const stated = { where: 'by email to the inspection team', when: await see.now() }
      await wish(see, 'thirdSector', 'w06-survey-return-rate-number', { type: 'hand in', stated })
    },
  },
  {
    ...{ at: { week: 6, weekday: 'Friday', time: '12:20' }, item: 'w06-fri-pir', becomes: 'settled' },
    act: (see) => see.put(`${SHARED}/${PIR}/Return.xlsx`),
  },
  {
    ...{
      at: { week: 12, weekday: 'Wednesday', time: '15:00' },
      item: 'w13-fri-tatp-draft-timetable',
      becomes: 'settled',
    },
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
    becomes: { ownedBy: 'deputy' },
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
    const deed = DEEDS.some((one) => one.item === item.id && one.becomes === 'settled')
    if (!chased || deed || item.id === NEVER_DONE || item.kind === 'window') return []
    const at: Moment = { week: reckoning.weekOf(chased.missed), weekday: 'Saturday', time: '10:00' }
    return [{ at, item: item.id, becomes: 'settled', act: (see) => settle(see, item) }]
  })
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
export async function windThrough(see: Onlooker, { weeks, items }: Programme, reckoning: Reckoning): Promise<Wound> {
  const fresh = new Map<number, Seen | undefined>()
  const look = async (week: number) => fresh.set(week, (await see.weekCards()).at(-1))
  const stops: readonly { readonly to: string; readonly arrive: () => Promise<unknown> }[] = [
    ...numbers(weeks + 2).map((week) => ({ to: instantOf(reckoning.cardAt(week), 30), arrive: () => look(week) })),
    ...[...DEEDS, ...makeUps(items, reckoning)].map(({ at, act }) => ({
      to: instantOf(reckoning.at(at)),
      arrive: () => act(see),
    })),
  ].toSorted((a, b) => Date.parse(a.to) - Date.parse(b.to))
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

/** What one person is to have been told: when, of what, and whether it is a warning. */
export type Told = `${Wall} ${'warning' | 'missed'} ${string}`

/** By person, in order of time. Nothing of what was settled by then; a new owner hears what comes after. */
export function messagesDue(
  items: readonly Item[],
  reckoning: Reckoning,
): Readonly<Partial<Record<Person, readonly Told[]>>> {
  const told: Partial<Record<Person, Told[]>> = {}
  const tell = (person: Person, words: Told) => {
    told[person] = [...(told[person] ?? []), words].toSorted()
  }
  for (const item of items) {
    const chased = reckoning.chase(item)
    if (!chased) continue
    const open = (at: Wall) =>
      !DEEDS.some((one) => one.item === item.id && one.becomes === 'settled' && reckoning.at(one.at) <= at)
    for (const at of chased.warnings.filter(open)) tell(ownerAt(item, at, reckoning), `${at} warning ${item.title}`)
    const { missed } = chased
    if (!open(missed)) continue
    for (const person of new Set<Person>([ownerAt(item, missed, reckoning), 'coordinator'])) {
      tell(person, `${missed} missed ${item.title}`)
    }
  }
  return told
}

function ownerAt({ id, seat = '' }: Item, at: Wall, reckoning: Reckoning): Person {
  const taken = DEEDS.findLast((deed) => deed.item === id && deed.becomes !== 'settled' && reckoning.at(deed.at) < at)
  return taken && taken.becomes !== 'settled' ? taken.becomes.ownedBy : (HOLDERS[seat] ?? 'coordinator')
}

/** What the person was told, read from the chat. */
export async function messagesIn(see: Onlooker, person: Person): Promise<readonly Told[]> {
  const notices = (await see.chat(person)).filter(({ says }) => /: due /.test(says.split('\n', 1)[0] ?? ''))
  return notices
    .map(({ at, says }): Told => {
      const [headline = ''] = says.split('\n', 1)
      const type = /, and not (handed in|marked done)\.$/.test(headline) ? 'missed' : 'warning'
      return `${wallOf(at)} ${type} ${headline.replace(/: due (?!.*: due ).*$/, '')}`
    })
    .toSorted()
}
