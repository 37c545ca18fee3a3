import { createWriteStream } from 'node:fs'
import { join } from 'node:path'
import { setFlagsFromString } from 'node:v8'
import { createJsonLog } from '../../bot/json-log.ts'
import { type Server, startServer } from '../../bot/wiring.ts'
import { readConfig } from '../../src/config.ts'
import { draftInspection } from '../../src/services/set-up/draft-inspection.ts'
import { isSetUp, setUp } from '../../src/services/set-up/set-up.ts'
import { inspectionRequest } from './inspection-request.ts'
import type { Answer, Ask, Request } from './messages.ts'
import { createWoundClock, type WoundClock } from './wound-clock.ts'

/** The server of the product in a process of its own, under a clock that its parent moves. */
const SITE = join(import.meta.dirname, '..', '..', '.build', 'site')

// The embedded database is compiled quickly rather than well: a rehearsal asks it too little for the difference to pay.
setFlagsFromString('--liftoff-only')

let running: { readonly server: Server; readonly clock: WoundClock } | undefined

async function carryOut(ask: Ask): Promise<number | null> {
  if (ask.type === 'start') {
    await start(Date.now() + ask.ahead)
    return null
  }
  if (!running) throw new Error('The server is not started.')
  const { server, clock } = running
  switch (ask.type) {
    case 'set up':
      await setUpOnce(server, ask.notified)
      return null
    case 'set clock':
      clock.set(Date.now() + ask.ahead)
      return null
    case 'next due':
      return server.agenda.nextDue()
    case 'next news':
      return server.agenda.nextNews()
    case 'run due':
      clock.set(Date.now() + ask.ahead)
      await server.queue.idle()
      await server.ticker.tick()
      return server.agenda.nextDue()
    default:
      return ask satisfies never
  }
}

async function start(now: number): Promise<void> {
  const config = readConfig()
  const clock = createWoundClock(now)
  const file = createWriteStream(join(config.dataDir, 'waymark.log'), { flags: 'a' })
  // The work goes on where its log cannot be written.
  file.on('error', () => undefined)
  const log = createJsonLog((line) => file.write(line), clock.now)
  const server = await startServer(config, clock, log, SITE)
  void server.broken.then(giveUp)
  running = { server, clock }
}

/** As the server of the product ends: with a line that says why. */
function giveUp({ message }: Error): void {
  process.stderr.write(`${message}\n`)
  process.exit(1)
}

async function setUpOnce({ surroundings }: Server, notified: string): Promise<void> {
  const request = inspectionRequest(notified)
  if (await isSetUp(surroundings, request.id)) return
  const inspection =
    (await surroundings.store.inspections.get(request.id)) ?? (await draftInspection(surroundings, request))
  await setUp(surroundings, inspection, { bookMeetings: true })
}

let stopping = false

async function stop(): Promise<void> {
  if (stopping) return
  stopping = true
  running?.clock.close()
  await running?.server.close()
  process.exit(0)
}

process.on('message', ({ id, ...ask }: Request) => {
  // Whoever asked may be gone by now; being left is the signal to end, and no error.
  const send = (answer: Answer) => process.send?.(answer, undefined, undefined, () => undefined)
  carryOut(ask as Ask).then(
    (value) => send({ id, value }),
    (error: unknown) => send({ id, failed: error instanceof Error ? error.message : String(error) }),
  )
})
process.on('disconnect', () => void stop())
process.on('SIGTERM', () => void stop())
