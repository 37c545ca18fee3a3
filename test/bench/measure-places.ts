import { setTimeout as pause } from 'node:timers/promises'
import { askControl } from '../tenant/asking.ts'
import { type Call, watchConnector } from './connector-calls.ts'
import type { Deployment } from './deployment.ts'
import { isChannel, person } from './many-places.ts'

/** What so many inspections cost in one deployment. Times are milliseconds of the server's own process. */
export interface Figures {
  readonly places: number
  /** A look at the agenda while nothing is due. */
  readonly look: number
  /** A moment at which something is due: as long as it took in the middle and on average over the hour. */
  readonly tick: { readonly median: number; readonly mean: number; readonly count: number }
  /** Processor time of all the hour's ticks, which busy neighbours do not make more. */
  readonly processor: number
  readonly sweeps: number
  /** Of Graph, in the hour, by sweep; looks at subscriptions apart. */
  readonly requestsPerSweep: number
  readonly subscriptionLooks: number
  /** Megabytes of the whole process, resident and of its heap. */
  readonly memory: { readonly resident: number; readonly heap: number }
}

const HOUR = 3_600_000
const LOOKS = 2_500
const BATCHES = 21

/** An hour in which nobody does anything and no message is due. */
export async function measureQuietHour(deployment: Deployment, places: number, from: number): Promise<Figures> {
  const { tenant, ask, windTo } = deployment
  await windTo(from - HOUR / 2)
  await windTo(from)
  const looks: number[] = []
  while (looks.length < BATCHES) looks.push(await ask({ type: 'look', times: LOOKS }))
  const before = await ask({ type: 'processor time' })
  tenant.kernel.traffic.clear()
  const ticks: number[] = []
  for (let due = await ask({ type: 'next due' }); due < from + HOUR; due = await ask({ type: 'next due' })) {
    ticks.push(await windTo(Math.max(due, tenant.clock.now())))
  }
  const processor = (await ask({ type: 'processor time' })) - before
  const paths = [...tenant.kernel.traffic.list()].flatMap(({ surface, path }) => (surface === 'graph' ? [path] : []))
  const sweeps = paths.filter((path) => path.includes('/delta')).length
  const subscriptionLooks = paths.filter((path) => path.includes('/subscriptions/')).length
  return {
    ...{ places, sweeps, subscriptionLooks },
    look: medianOf(looks),
    tick: {
      median: medianOf(ticks),
      mean: ticks.reduce((sum, one) => sum + one, 0) / ticks.length,
      count: ticks.length,
    },
    processor,
    requestsPerSweep: (paths.length - subscriptionLooks) / sweeps,
    memory: {
      resident: (await ask({ type: 'memory', of: 'rss' })) / 1024 ** 2,
      heap: (await ask({ type: 'memory', of: 'heapUsed' })) / 1024 ** 2,
    },
  }
}

function medianOf(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0
}

/** What happens at a moment at which so many cards are due, in real time. */
export interface Wave {
  readonly cards: number
  /** From the moment until the first and the last card has reached Teams, milliseconds. */
  readonly first: number
  readonly last: number
  /** Calls of the connector in all, and the most within any second and any 30 seconds. */
  readonly calls: number
  readonly mostPerSecond: number
  readonly mostPerSecondInOneConversation: number
  readonly mostPerHalfMinuteInOneConversation: number
  readonly refused: number
  /** Channels that have more than one card of the week. */
  readonly repeated: number
  /** How long a person waits who asks the bot something in the middle of it, milliseconds. */
  readonly answered: number
}

/** Real time beforehand: the moment comes to the running server as it does in life. */
const AHEAD = 2_000
const QUIET = 1_500
const LONGEST = 90_000

/** @param due how many cards are */
export async function measureWave(
  deployment: Deployment,
  { moment, heading, due }: { readonly moment: number; readonly heading: string; readonly due: number },
): Promise<Wave> {
  const { tenant, ask, windTo } = deployment
  await windTo(moment - 10 * 60_000)
  tenant.clock.set(moment - AHEAD)
  await ask({ type: 'set clock', ahead: moment - AHEAD - Date.now() })
  const real = Date.now() + AHEAD
  const connector = watchConnector(tenant)
  await pause(AHEAD + 200)
  const asked = Date.now()
  const answer = await askControl(tenant)('POST', '/chat', { person: person(1, 'survey-lead').mail, text: 'due' })
  const answered = Date.now() - asked
  if (answer.status >= 300) throw new Error(`The bot was asked something and answered ${answer.status}.`)
  while (!isOver(connector.calls, due) && Date.now() < real + LONGEST) await pause(100)
  connector.stop()
  const cards = connector.cardsOf(heading).map(({ at, conversation }) => ({ after: at - real, conversation }))
  return {
    cards: cards.length,
    first: Math.min(...cards.map(({ after }) => after)),
    last: Math.max(...cards.map(({ after }) => after)),
    calls: connector.calls.length,
    mostPerSecond: mostWithin(connector.calls, 1_000),
    mostPerSecondInOneConversation: mostInOne(connector.calls, 1_000),
    mostPerHalfMinuteInOneConversation: mostInOne(connector.calls, 30_000),
    refused: connector.calls.filter(({ status }) => status >= 400).length,
    repeated: cards.length - new Set(cards.map(({ conversation }) => conversation)).size,
    answered,
  }
}

function isOver(calls: readonly Call[], due: number): boolean {
  const posts = calls.filter(({ method, conversation }) => method === 'POST' && isChannel(conversation))
  return posts.length >= due && Date.now() > (calls.at(-1)?.at ?? 0) + QUIET
}

function mostInOne(calls: readonly Call[], span: number): number {
  const byOne = Map.groupBy(calls, ({ conversation }) => conversation)
  return Math.max(0, ...[...byOne.values()].map((some) => mostWithin(some, span)))
}

function mostWithin(calls: readonly Call[], span: number): number {
  const times = calls.map(({ at }) => at).toSorted((a, b) => a - b)
  return Math.max(0, ...times.map((from) => times.filter((at) => at >= from && at < from + span).length))
}
