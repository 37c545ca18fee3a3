import { randomUUID } from 'node:crypto'
import { Hono } from 'hono'
import { receiveNotifications } from '../../../bot/http/graph-notifications.ts'
import { createLibraryWork } from '../../../bot/jobs/library-work.ts'
import { connectGraph } from '../../../src/graph/connect.ts'
import { connectLogWorkbooks } from '../../../src/office/connect-log-workbooks.ts'
import { readFileFacts } from '../../../src/office/read-file-facts.ts'
import { streamingZipWriter } from '../../../src/office/write-zip.ts'
import { type Agenda, createAgenda } from '../../../src/services/agenda/agenda.ts'
import type { Work } from '../../../src/services/ports/queue.ts'
import type { Store } from '../../../src/services/ports/store.ts'
import type { Surroundings } from '../../../src/services/surroundings.ts'
import { createTurns } from '../../../src/services/turns.ts'
import type { WorldQueue } from '../../sim/world/queue.ts'
import type { Teams } from '../../sim/world/teams.ts'
import { Killed } from '../../support/kill.ts'
import type { Home } from './home.ts'
import { programme } from './programme.ts'
import type { Wire } from './wire.ts'

/** Spoils what the product works with, to see that it is noticed. */
export type Plant = (needs: Surroundings) => Surroundings

/** One life of the product on its real clients, until it ends. */
export interface Process {
  readonly needs: Surroundings
  readonly agenda: Agenda
  work(work: Work): Promise<void>
  isDead(): boolean
}

/** What outlives it. */
export interface Lasting {
  readonly home: Home
  readonly teams: Teams
  readonly queue: WorldQueue
  /** What becomes of the calls that it makes. */
  readonly wire: Wire
}

export function startProcess({ home, teams, queue, wire }: Lasting, plant: Plant): Process {
  const { tenant, clock, token, publicUrl, database } = home
  let dead = false
  const agendas: Agenda[] = []
  /** Every call passes here; nothing that a dead process asks for happens. */
  const pass = async <T>(call: () => Promise<T>): Promise<T> => {
    const fate = dead ? 'dead' : wire.fateOfCall()
    if (fate !== 'live' && fate !== 'die after') dead = true
    if (dead) throw new Killed()
    const answer = await call()
    if (fate === 'die after') dead = true
    if (dead) throw new Killed()
    return answer
  }
  const graph = connectGraph({
    ...{ config: { graphUrl: tenant.url, publicUrl }, token, now: clock.now, random: () => 0.5 },
    units: { burst: 1_000_000_000, perMinute: 1_000_000_000 },
    fetch: (input, init) => pass(() => wire.send(String(input), init)),
    async pause(milliseconds) {
      if (dead) throw new Killed()
      clock.pass(milliseconds)
    },
  })
  const needs = plant({
    ...graph,
    ...{ clock, queue: queue.port, turns: createTurns(), newId: randomUUID, teamMembers: { of: async () => [] } },
    // Without a thread of its own, which takes long to begin.
    fileReader: { read: (content, about) => readFileFacts(content, about) },
    ...{ logWorkbooks: connectLogWorkbooks(), zipWriter: streamingZipWriter },
    store: guardStore(database.store, pass),
    channelHistory: teams.history,
    messenger: guard(teams.messenger, pass),
    programmes: new Map([[programme.id, programme]]),
    log: { info: () => undefined, warn: () => undefined },
    wake: (id) => agendas[0]?.wake(id),
  })
  const agenda = createAgenda(needs)
  agendas.push(agenda)
  const app = new Hono()
  for (const path of ['notifications', 'lifecycle']) {
    app.post(`/api/graph/${path}`, (context) => receiveNotifications(context, needs))
  }
  app.onError((_error, context) => context.body(null, 500))
  home.answer = async (request) => app.fetch(request)
  return { needs, agenda, work: createLibraryWork(needs), isDead: () => dead }
}

type Pass = <T>(call: () => Promise<T>) => Promise<T>

function guardStore({ transaction, ...tables }: Store, pass: Pass): Store {
  const guarded = Object.entries(tables).map(([name, table]) => [name, guard(table, pass)])
  return {
    ...(Object.fromEntries(guarded) as Omit<Store, 'transaction'>),
    transaction: (work) => pass(() => transaction((within) => work(guardStore(within, pass)))),
  }
}

function guard<T extends object>(port: T, pass: Pass): T {
  const guarded = Object.entries(port).map(([name, call]) => [
    name,
    (...given: readonly unknown[]) => pass(() => (call as (...all: readonly unknown[]) => Promise<unknown>)(...given)),
  ])
  return Object.fromEntries(guarded) as T
}
