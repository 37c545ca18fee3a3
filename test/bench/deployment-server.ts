import { join } from 'node:path'
import { type Server, startServer } from '../../bot/wiring.ts'
import { createWoundClock, type WoundClock } from '../../infra/rehearsal/wound-clock.ts'
import { readConfig } from '../../src/config.ts'
import { draftInspection } from '../../src/services/set-up/draft-inspection.ts'
import { setUp } from '../../src/services/set-up/set-up.ts'
import { person, requestFor } from './many-places.ts'

/** What is asked of the measured server; `ahead` is how far its clock is to be ahead of the machine's. */
export type Ask =
  | { readonly type: 'start'; readonly ahead: number }
  | { readonly type: 'set up'; readonly place: number; readonly cardTime: string }
  | { readonly type: 'card time'; readonly place: number; readonly cardTime: string }
  | { readonly type: 'set clock'; readonly ahead: number }
  | { readonly type: 'next due' }
  | { readonly type: 'run due'; readonly ahead: number }
  | { readonly type: 'look'; readonly times: number }
  | { readonly type: 'processor time' }
  | { readonly type: 'memory'; readonly of: 'rss' | 'heapUsed' }
  /** Resident, as it is, with what may be given back. */
  | { readonly type: 'resident' }
  | { readonly type: 'files'; readonly place: number }
  | { readonly type: 'ready'; readonly place: number; readonly item: string }

/** The whole server of the product in a process of its own, so that its time and memory are its own. */
const SITE = join(import.meta.dirname, '..', '..', '.build', 'site')

let running: { readonly server: Server; readonly clock: WoundClock } | undefined

async function carryOut(ask: Ask): Promise<number> {
  if (ask.type === 'start') {
    const clock = createWoundClock(Date.now() + ask.ahead)
    const log = { info: () => undefined, warn: () => undefined }
    running = { server: await startServer(readConfig(), clock, log, SITE), clock }
    return 0
  }
  if (!running) throw new Error('The server is not started.')
  const { server, clock } = running
  switch (ask.type) {
    case 'set up':
      return setUpPlace(server, ask.place, ask.cardTime)
    case 'card time':
      return setCardTime(server, ask.place, ask.cardTime)
    case 'set clock':
      clock.set(Date.now() + ask.ahead)
      return 0
    case 'next due':
      return (await server.agenda.nextDue()) ?? Number.POSITIVE_INFINITY
    case 'run due':
      return runDue(server, clock, ask.ahead)
    case 'look':
      return look(server, ask.times)
    case 'processor time':
      return readProcessorTime()
    case 'resident':
      return process.memoryUsage.rss()
    case 'files':
      return countFiles(server, ask.place)
    case 'ready':
      return markReady(server, ask.place, ask.item)
    case 'memory':
      global.gc?.()
      return process.memoryUsage()[ask.of]
    default:
      return ask satisfies never
  }
}

async function setUpPlace({ surroundings }: Server, place: number, cardTime: string): Promise<number> {
  const drafted = await draftInspection(surroundings, requestFor(place))
  const inspection = { ...drafted, settings: { ...drafted.settings, cardTime } }
  await setUp(surroundings, inspection, { bookMeetings: false })
  return 0
}

async function markReady({ surroundings }: Server, place: number, itemId: string): Promise<number> {
  const { id, name } = person(place, 'inspection-coordinator')
  const { clock, newId, store } = surroundings
  const said = { id: newId(), inspectionId: requestFor(place).id, itemId, at: clock.now(), by: { person: id, name } }
  // Of no files in particular, so that it stands whatever comes.
  await store.deeds.record({ ...said, type: 'ready' })
  return 0
}

async function countFiles({ surroundings: { store } }: Server, place: number): Promise<number> {
  const contents = await store.library.contents(requestFor(place).id, ['working', 'shared'])
  return [...contents.values()].reduce((sum, { files }) => sum + files, 0)
}

async function setCardTime({ surroundings }: Server, place: number, cardTime: string): Promise<number> {
  const { store, wake } = surroundings
  const inspection = await store.inspections.get(requestFor(place).id)
  if (!inspection) throw new Error(`Place ${place} is not set up.`)
  await store.inspections.save({ ...inspection, settings: { ...inspection.settings, cardTime } })
  wake(inspection.id)
  return 0
}

/** Milliseconds from the moment's being reached until all that was due has been done. */
async function runDue({ ticker }: Server, clock: WoundClock, ahead: number): Promise<number> {
  const before = performance.now()
  clock.set(Date.now() + ahead)
  await ticker.tick()
  return performance.now() - before
}

/** Milliseconds that a look at the agenda takes while nothing is due. */
async function look({ agenda }: Server, times: number): Promise<number> {
  const before = performance.now()
  for (let time = 0; time < times; time += 1) await agenda.begin(() => undefined)
  return (performance.now() - before) / times
}

/** Milliseconds so far, which busy neighbours do not make more. */
function readProcessorTime(): number {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1000
}

async function stop(): Promise<void> {
  running?.clock.close()
  await running?.server.close()
  process.exit(0)
}

process.on('message', ({ id, ask }: { id: number; ask: Ask }) => {
  carryOut(ask).then(
    (value) => process.send?.({ id, value }),
    (error: unknown) => process.send?.({ id, failed: error instanceof Error ? error.message : String(error) }),
  )
})
process.on('disconnect', () => void stop())
