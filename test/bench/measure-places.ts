import { setTimeout as pause } from 'node:timers/promises'
import { askControl } from '../tenant/asking.ts'
import { type Call, watchConnector } from './connector-calls.ts'
import type { Deployment } from './deployment.ts'
import { person } from './many-places.ts'

/** What so many inspections cost in one deployment. Times are milliseconds of the server's own process. */
export interface Figures {
  readonly places: number
  /** A look at the agenda while nothing is due. */
  readonly look: number
  /** A moment at which something is due, in the middle and on average over the hour, and all of the hour's together. */
  readonly tick: { readonly median: number; readonly mean: number; readonly all: number; readonly count: number }
  readonly sweeps: number
  /** Of Graph, in the hour, by sweep; looks at subscriptions apart. */
  readonly requestsPerSweep: number
  readonly subscriptionLooks: number
  /** Megabytes of the whole process, resident and of its heap. */
  readonly memory: { readonly resident: number; readonly heap: number }
}

const HOUR = 3_600_000
const LOOKS = 50_000

/** An hour in which nobody does anything and no message is due. */
export async function measureQuietHour(deployment: Deployment, places: number, from: number): Promise<Figures> {
  const { tenant, ask, windTo } = deployment
  await windTo(from - HOUR / 2)
  await windTo(from)
  const look = await ask({ type: 'look', times: LOOKS })
  tenant.kernel.traffic.clear()
  const ticks: number[] = []
  for (let due = await ask({ type: 'next due' }); due < from + HOUR; due = await ask({ type: 'next due' })) {
    ticks.push(await windTo(Math.max(due, tenant.clock.now())))
  }
  const paths = [...tenant.kernel.traffic.list()].flatMap(({ surface, path }) => (surface === 'graph' ? [path] : []))
  const sweeps = paths.filter((path) => path.includes('/delta')).length
  const subscriptionLooks = paths.filter((path) => path.includes('/subscriptions/')).length
  const all = ticks.reduce((sum, one) => sum + one, 0)
  return {
    ...{ places, look, sweeps, subscriptionLooks },
    tick: {
      ...{ all, count: ticks.length, mean: all / ticks.length },
      median: ticks.toSorted((a, b) => a - b)[ticks.length >> 1] ?? 0,
    },
    requestsPerSweep: (paths.length - subscriptionLooks) / sweeps,
    memory: {
      resident: (await ask({ type: 'memory', of: 'rss' })) / 1024 ** 2,
      heap: (await ask({ type: 'memory', of: 'heapUsed' })) / 1024 ** 2,
    },
  }
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
const AHEAD = 3_000
const QUIET = 2_000
const LONGEST = 90_000

export async function measureWave(deployment: Deployment, moment: number, heading: string): Promise<Wave> {
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
  while (!isQuiet(connector.calls) && Date.now() < real + LONGEST) await pause(100)
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

function isQuiet(calls: readonly Call[]): boolean {
  const last = calls.at(-1)
  return last !== undefined && Date.now() > last.at + QUIET
}

function mostInOne(calls: readonly Call[], span: number): number {
  const byOne = Map.groupBy(calls, ({ conversation }) => conversation)
  return Math.max(0, ...[...byOne.values()].map((some) => mostWithin(some, span)))
}

function mostWithin(calls: readonly Call[], span: number): number {
  const times = calls.map(({ at }) => at).toSorted((a, b) => a - b)
  return Math.max(0, ...times.map((from) => times.filter((at) => at >= from && at < from + span).length))
}
