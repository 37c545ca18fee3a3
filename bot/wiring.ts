import { randomUUID } from 'node:crypto'
import type { AddressInfo } from 'node:net'
import { setTimeout as pause } from 'node:timers/promises'
import { serve } from '@hono/node-server'
import type { Config } from '../src/config.ts'
import { jiasAdults } from '../src/domain/programme/jias-adults/programme.ts'
import { createTokenSource } from '../src/graph/access-token.ts'
import { connectGraph } from '../src/graph/connect.ts'
import { type Agenda, createAgenda } from '../src/services/agenda.ts'
import type { Clock } from '../src/services/ports/clock.ts'
import type { Log } from '../src/services/ports/log.ts'
import type { Queue } from '../src/services/ports/queue.ts'
import type { Surroundings } from '../src/services/surroundings.ts'
import { createTurns } from '../src/services/turns.ts'
import { openStore } from '../src/store/open-store.ts'
import { createLinks } from './cards/links.ts'
import { answerTurn } from './conversation/answer-turn.ts'
import { createApp } from './http/app.ts'
import { createTabIdentity } from './http/tab-identity.ts'
import { syncLibraryNow } from './jobs/sync-library.ts'
import { startTicker, type Ticker } from './jobs/ticker.ts'
import { listenForOperator } from './operator/listen-for-operator.ts'
import { connectTeams } from './teams/connect-teams.ts'

export interface Server {
  readonly url: string
  readonly surroundings: Surroundings
  readonly agenda: Agenda
  readonly ticker: Ticker
  readonly queue: Queue
  /** Lets work under way end, then closes everything; within 5 seconds. */
  close(): Promise<void>
}

/** Puts the server together and starts it: database, connections, HTTP, then what runs by itself. */
export async function startServer(config: Config, clock: Clock, log: Log, siteDir: string): Promise<Server> {
  const ends: (() => unknown)[] = []
  const close = async () => {
    for (let end = ends.pop(); end; end = ends.pop()) await end()
  }
  try {
    return { ...(await start(config, clock, log, siteDir, ends)), close }
  } catch (error) {
    await close()
    throw error
  }
}

/** What is opened puts its end into `ends`: the last opened is the first closed. */
async function start(
  config: Config,
  clock: Clock,
  log: Log,
  siteDir: string,
  ends: (() => unknown)[],
): Promise<Omit<Server, 'close'>> {
  const { store, queue, close } = await openStore({
    databaseUrl: config.databaseUrl,
    dataDir: config.dataDir,
    report: (trouble) => log.warn('store', { reason: nameOf(trouble) }),
  })
  ends.push(close)
  const token = createTokenSource(config)
  const graph = connectGraph({ config, token, pause: (ms) => pause(ms), now: clock.now })
  const links = createLinks(config)
  const teams = connectTeams({ config, token, conversations: store.conversations, links, log, ...realTime })
  let wake: (inspectionId: string) => void = () => undefined
  const surroundings: Surroundings = {
    ...graph,
    ...{ clock, store, queue, log, messenger: teams.messenger, turns: createTurns(), newId: randomUUID },
    programmes: new Map([[jiasAdults.id, jiasAdults]]),
    wake: (inspectionId) => wake(inspectionId),
  }
  let running = false
  const app = createApp(surroundings, {
    ...{ siteDir, frameAncestors: config.frameAncestors, identify: createTabIdentity(config) },
    receive: (authorization, activity) =>
      teams.receive(authorization, activity, (turn) => answerTurn({ ...surroundings, links }, turn)),
    isRunning: () => running,
  })
  const http = await listen(app.fetch, config)
  ends.push(() => http.close())
  const operator = await listenForOperator(surroundings, config.dataDir)
  ends.push(operator.close)
  await queue.start((work) => syncLibraryNow(surroundings, work))
  const agenda = createAgenda(surroundings)
  const ticker = startTicker(agenda, clock, (trouble) => log.warn('tick', { reason: nameOf(trouble) }))
  ends.push(() => Promise.all([ticker.stop(), queue.stop()]))
  wake = (inspectionId) => {
    agenda.wake(inspectionId)
    ticker.wake()
  }
  running = true
  const { port } = http.address() as AddressInfo
  return { url: `http://127.0.0.1:${port}`, surroundings, agenda, ticker, queue }
}

/** The limits of Microsoft's services know no other. */
const realTime = { now: () => performance.now(), pause: (ms: number) => pause(ms) }

function listen(
  fetch: (request: Request) => Response | Promise<Response>,
  { port, listen: hostname }: Pick<Config, 'port' | 'listen'>,
): Promise<ReturnType<typeof serve>> {
  return new Promise((resolve, reject) => {
    const http = serve({ fetch, port, hostname }, () => resolve(http))
    http.on('error', reject)
  })
}

/** Not its words: they may hold a file's name. */
function nameOf(trouble: unknown): string {
  const reason = trouble instanceof Error && 'reason' in trouble ? `: ${String(trouble.reason)}` : ''
  return trouble instanceof Error ? `${trouble.name}${reason}` : 'unknown'
}
