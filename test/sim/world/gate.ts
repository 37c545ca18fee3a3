import type { GraphConnections } from '../../../src/graph/connect.ts'
import type { Store } from '../../../src/services/ports/store.ts'
import type { Surroundings } from '../../../src/services/surroundings.ts'
import { Killed, OUTSIDE } from '../../support/kill.ts'
import type { Fate } from './fate.ts'

/** Calls that do something outside. */
const EFFECTS: ReadonlySet<string> = new Set(Object.values(OUTSIDE).flat())

const STORE_READS: ReadonlySet<string> = new Set([
  ...['ids', 'all', 'get', 'of', 'files', 'byId', 'in', 'contents', 'firstIn', 'watch', 'startingWith', 'unread'],
])

/** What a process asks of the outside. */
export type Ports = GraphConnections & Pick<Surroundings, 'store' | 'messenger' | 'teamMembers'>

export interface Gate {
  readonly ports: Ports
  isDead(): boolean
}

/** What one process sees of the outside: everything it asks for passes here, and once it is dead nothing happens any more. */
export function createGate(outside: Ports, fate: Fate): Gate {
  let dead = false
  let diesWithReceipt = false

  function refuseDead(): void {
    if (dead) throw new Killed()
  }

  function die(): never {
    dead = true
    fate.died()
    throw new Killed()
  }

  async function callOutside(service: 'graph' | 'teams', name: string, call: () => Promise<unknown>): Promise<unknown> {
    refuseDead()
    const effect = EFFECTS.has(name)
    const moment = effect ? fate.nextKill() : undefined
    if (moment === 'key stored') die()
    const answer = await fate.befall(service, name, effect, call)
    refuseDead()
    if (moment === 'call sent' || moment === 'answer received') die()
    if (moment === 'receipt stored') diesWithReceipt = true
    return answer
  }

  async function callStore(name: string, call: () => Promise<unknown>): Promise<unknown> {
    refuseDead()
    fate.refuseDatabase()
    const answer = await call()
    refuseDead()
    if (diesWithReceipt && !STORE_READS.has(name)) die()
    return answer
  }

  const guardGraph = <T extends object>(port: T): T => wrap(port, (name, call) => callOutside('graph', name, call))
  return {
    ports: {
      store: guardAll(outside.store, callStore),
      library: guardGraph(outside.library),
      librarySettings: guardGraph(outside.librarySettings),
      columns: guardGraph(outside.columns),
      uploads: guardGraph(outside.uploads),
      contents: guardGraph(outside.contents),
      sharing: guardGraph(outside.sharing),
      sentFiles: guardGraph(outside.sentFiles),
      fileAddresses: guardGraph(outside.fileAddresses),
      mailbox: guardGraph(outside.mailbox),
      subscriptions: guardGraph(outside.subscriptions),
      roster: guardGraph(outside.roster),
      teamMembers: wrap(outside.teamMembers, (name, call) => callOutside('teams', name, call)),
      sites: guardGraph(outside.sites),
      channelHistory: guardGraph(outside.channelHistory),
      messenger: wrap(outside.messenger, (name, call) => callOutside('teams', name, call)),
    },
    isDead: () => dead,
  }
}

/** The store is made of ports, and has a transaction of its own. */
function guardAll(store: Store, pass: Pass): Store {
  const { transaction, ...ports } = store
  const guarded = Object.entries(ports).map(([name, port]) => [name, wrap(port, pass)])
  return { ...Object.fromEntries(guarded), ...wrap({ transaction }, pass) } as Store
}

type Pass = (name: string, call: () => Promise<unknown>) => Promise<unknown>

function wrap<T extends object>(port: T, pass: Pass): T {
  const wrapped = Object.entries(port).map(([name, call]) => [
    name,
    (...given: readonly unknown[]) =>
      pass(name, () => (call as (...all: readonly unknown[]) => Promise<unknown>)(...given)),
  ])
  return Object.fromEntries(wrapped) as T
}
