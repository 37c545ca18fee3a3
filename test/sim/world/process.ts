import { Hono } from 'hono'
import { receiveNotifications } from '../../../bot/http/graph-notifications.ts'
import { createLibraryWork } from '../../../bot/jobs/library-work.ts'
import { connectLogWorkbooks } from '../../../src/office/connect-log-workbooks.ts'
import { streamingZipWriter } from '../../../src/office/write-zip.ts'
import { type Agenda, createAgenda } from '../../../src/services/agenda/agenda.ts'
import type { Work } from '../../../src/services/ports/queue.ts'
import type { Surroundings } from '../../../src/services/surroundings.ts'
import { createTurns } from '../../../src/services/turns.ts'
import { plainFacts } from '../../support/plain-facts.ts'
import { createGate } from './gate.ts'
import type { Outside } from './outside.ts'
import type { Announced } from './subscriptions.ts'

/** Looks again at least so often, and so soon where the agenda itself failed, as `bot/jobs/ticker.ts` does. */
const LONGEST = 60 * 60_000
const RETRY = 15_000

/** Ticks at one instant after which something goes round in circles. */
const MANY = 200

/** One life of the server, in this process: from its start until it is killed. */
export interface Process {
  readonly needs: Surroundings
  isDead(): boolean
  /** When it looks at its agenda again. */
  nextTick(): number
  tick(): Promise<void>
  work(work: Work): Promise<void>
  /** Graph announces a change. */
  receive(announced: Announced): Promise<void>
}

export function startProcess(outside: Outside): Process {
  const { clock, fate } = outside
  const gate = createGate(outside, fate)
  let agenda: Agenda | undefined
  let tickAt = clock.now()
  let ticks = { at: Number.NaN, count: 0 }
  const needs: Surroundings = {
    ...gate.ports,
    ...{ clock, queue: outside.queue.port, programmes: outside.programmes, turns: createTurns(), log: outside.log },
    // What people put there is all blank: as if all were well with it.
    fileReader: {
      read: async (_content, { extension }) => plainFacts({ format: extension === 'xlsx' ? 'workbook' : 'document' }),
    },
    ...{ logWorkbooks: connectLogWorkbooks(), zipWriter: streamingZipWriter },
    newId: outside.newId,
    wake(inspectionId) {
      agenda?.wake(inspectionId)
      tickAt = clock.now()
    },
  }
  const started = createAgenda(needs)
  agenda = started
  const http = new Hono().post('/', (context) => receiveNotifications(context, needs))
  http.onError((_error, context) => context.body(null, 500))
  return {
    needs,
    isDead: gate.isDead,
    nextTick: () => tickAt,
    async tick() {
      refuseCircles()
      tickAt = Number.POSITIVE_INFINITY
      const next = await runAndLook(started).catch(() => clock.now() + RETRY)
      tickAt = Math.min(tickAt, next, clock.now() + LONGEST)
    },
    work: createLibraryWork(needs),
    async receive(announced) {
      await http.request('/', { method: 'POST', body: JSON.stringify({ value: [announced] }) })
    },
  }

  async function runAndLook(running: Agenda): Promise<number> {
    const due = (await running.nextDue()) ?? Number.POSITIVE_INFINITY
    if (due > clock.now()) return due
    await running.runDue()
    return (await running.nextDue()) ?? Number.POSITIVE_INFINITY
  }

  function refuseCircles(): void {
    ticks = ticks.at === clock.now() ? { at: ticks.at, count: ticks.count + 1 } : { at: clock.now(), count: 1 }
    if (ticks.count > MANY)
      throw new Error(`The agenda is due again and again at ${new Date(clock.now()).toISOString()}.`)
  }
}
