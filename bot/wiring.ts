import { randomUUID } from 'node:crypto'
import type { AddressInfo } from 'node:net'
import { serve } from '@hono/node-server'
import type { Config } from '../src/config.ts'
import { jiasAdults } from '../src/domain/programme/jias-adults/programme.ts'
import { createTokenSource } from '../src/graph/access-token.ts'
import { connectGraph } from '../src/graph/connect.ts'
import { askUnhurried } from '../src/graph/unhurried.ts'
import { connectLogWorkbooks } from '../src/office/connect-log-workbooks.ts'
import { createFileReader } from '../src/office/create-file-reader.ts'
import { streamingZipWriter } from '../src/office/write-zip.ts'
import { type Agenda, createAgenda } from '../src/services/agenda/agenda.ts'
import { nameForLog } from '../src/services/name-for-log.ts'
import type { Clock } from '../src/services/ports/clock.ts'
import type { Log } from '../src/services/ports/log.ts'
import type { Queue } from '../src/services/ports/queue.ts'
import type { Surroundings } from '../src/services/surroundings.ts'
import { openStore } from '../src/store/open-store.ts'
import { createLinks } from './cards/links.ts'
import { answerInterrupted } from './conversation/answer-interrupted.ts'
import { prepareAnswer } from './conversation/prepare-answer.ts'
import { createApp } from './http/app.ts'
import { createTabIdentity } from './http/tab-identity.ts'
import { createLibraryWork } from './jobs/library-work.ts'
import { startTicker, type Ticker } from './jobs/ticker.ts'
import { listenForOperator } from './operator/listen-for-operator.ts'
import { createStopping, type Open, type RealTime, realTime, type Stopping } from './stopping.ts'
import { connectTeams } from './teams/connect-teams.ts'
import { rememberConversations } from './teams/remember-conversations.ts'

export interface Server {
  readonly url: string
  readonly surroundings: Surroundings
  readonly agenda: Agenda
  readonly ticker: Ticker
  readonly queue: Queue
  /** Resolves where the database can be used no more: the process is to end, and to be started anew. */
  readonly broken: Promise<Error>
  /** Lets work under way end, then closes everything; within 5 seconds. */
  close(): Promise<void>
}

/**
 * Puts the server together and starts it: database, connections, HTTP, then what runs by itself.
 * @param time in which Microsoft's services ask to be waited for
 */
export async function startServer(
  config: Config,
  clock: Clock,
  log: Log,
  siteDir: string,
  time: RealTime = realTime,
): Promise<Server> {
  const opened: Open[] = []
  const stopping = createStopping(time.wait)
  const close = () => stopping.end(opened)
  try {
    return { ...(await start(config, clock, log, siteDir, { opened, stopping, time })), close }
  } catch (error) {
    await close()
    throw error
  }
}

/** What is opened is put into `opened`, so that it is closed however far this comes. */
async function start(
  config: Config,
  clock: Clock,
  log: Log,
  siteDir: string,
  { opened, stopping, time }: { readonly opened: Open[]; readonly stopping: Stopping; readonly time: RealTime },
): Promise<Omit<Server, 'close'>> {
  const database = await openStore({
    databaseUrl: config.databaseUrl,
    dataDir: config.dataDir,
    report: (trouble) => log.warn('store', { reason: nameForLog(trouble) }),
  })
  opened.push({ close: database.close })
  const { store, queue, turns } = database
  const { graph, teams, links } = connectMicrosoft(config, { clock, log, store, turns, stopping, time })
  opened.push({ finish: teams.settle })
  let ticker: Ticker | undefined
  const surroundings: Surroundings = {
    ...graph,
    fileReader: createFileReader(stopping.signal),
    ...{ logWorkbooks: connectLogWorkbooks(), zipWriter: streamingZipWriter },
    clock,
    store,
    queue,
    log,
    messenger: teams.messenger,
    teamMembers: teams.teamMembers,
    turns,
    newId: randomUUID,
    programmes: new Map([[jiasAdults.id, jiasAdults]]),
    wake(inspectionId) {
      agenda.wake(inspectionId)
      ticker?.wake()
    },
  }
  const agenda: Agenda = createAgenda(surroundings)
  const app = createApp(surroundings, {
    ...{ siteDir, frameAncestors: config.frameAncestors, identify: createTabIdentity(config) },
    receive: (authorization, activity) =>
      teams.receive(authorization, activity, (turn) => prepareAnswer({ ...surroundings, links }, turn)),
    isRunning: () => ticker !== undefined,
    looksAt: () => ticker?.looksAt() ?? null,
  })
  const http = await listen(app.fetch, config)
  opened.push(endOf(http))
  const operator = await listenForOperator(surroundings, config.dataDir)
  opened.push(operator)
  const work = createLibraryWork(surroundings)
  await queue.start((one) => askUnhurried(() => work(one)))
  const failed = (trouble: unknown) => log.warn('tick', { reason: nameForLog(trouble) })
  const started = askUnhurried(() => startTicker(agenda, clock, failed))
  ticker = started
  opened.push({ finish: () => Promise.all([started.stop(), queue.stop()]) })
  await teams.resume((turn) => answerInterrupted({ ...surroundings, links }, turn))
  const { port } = http.address() as AddressInfo
  return { url: `http://127.0.0.1:${port}`, surroundings, agenda, ticker: started, queue, broken: database.broken }
}

type Outside = Pick<Surroundings, 'clock' | 'log' | 'store' | 'turns'> & { stopping: Stopping; time: RealTime }

/** One sign-in for all; whatever is asked there ends when the server stops. */
function connectMicrosoft(config: Config, { clock, log, store, turns, stopping, time }: Outside) {
  const { pause, signal: stop } = stopping
  const token = createTokenSource(config, { stop })
  const links = createLinks(config)
  const teams = connectTeams({
    ...{ config, token, links, log, turns, pause, stop },
    conversations: rememberConversations(store.conversations),
    memory: { answered: store.answered, clock },
    now: time.now,
  })
  return { graph: connectGraph({ config, token, pause, stop, now: clock.now }), teams, links }
}

function listen(
  fetch: (request: Request) => Response | Promise<Response>,
  { port, listen: hostname }: Pick<Config, 'port' | 'listen'>,
): Promise<ReturnType<typeof serve>> {
  return new Promise((resolve, reject) => {
    const http = serve({ fetch, port, hostname }, () => resolve(http))
    http.on('error', reject)
  })
}

function endOf(http: ReturnType<typeof serve>): Open {
  return {
    finish: () => new Promise((done) => http.close(done)),
    close: () => 'closeAllConnections' in http && http.closeAllConnections(),
  }
}
