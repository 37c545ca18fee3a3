import { forgetChanges } from '../../../infra/tenant/drive/library-store.ts'
import { setUp } from '../../../src/services/set-up/set-up.ts'
import { createWorldQueue } from '../../sim/world/queue.ts'
import { createTeams } from '../../sim/world/teams.ts'
import { Killed } from '../../support/kill.ts'
import { type EntryRow, gather, type Outcome } from '../outcome.ts'
import type { ActKind, Step, Story } from '../story.ts'
import { openDrive } from './graph.ts'
import { type Home, NOBODY } from './home.ts'
import { openObserver } from './observer.ts'
import { doAct } from './people.ts'
import { type Plant, type Process, startProcess } from './process.ts'
import { INSPECTION, inspectionIn, START } from './programme.ts'
import { createWire } from './wire.ts'

const MINUTE = 60_000
/** Long enough for several sweeps, whatever waited for another try, and the gathering of edits. */
const QUIET = 100 * MINUTE
/** Of what falls due in an hour or two; more is work that begets itself. */
const MOST_ROUNDS = 500
/** What people ask the product for. */
const HERE: readonly string[] = ['hand in', 'take back', 'edit here'] satisfies ActKind[]
/** What a person's act takes. */
const TAKES = 700

/** Lives a story from set-up to the quiet after it, and gathers what somebody outside sees then. */
export async function live(home: Home, { steps }: Story, plant: Plant = (needs) => needs): Promise<Outcome> {
  const { tenant, clock, database } = home
  home.answer = NOBODY
  clock.startAt(START)
  tenant.kernel.reset()
  await database.empty()
  const drive = await openDrive(tenant)
  const wire = createWire(tenant, clock)
  const teams = createTeams(clock.now, 0)
  const queue = createWorldQueue(clock.now)
  const start = () => startProcess({ home, teams, queue, wire }, plant)
  let process: Process | null = start()
  let startAt = 0
  const looks: number[] = []
  const references = new Map<string, number>()
  await setUp(process.needs, inspectionIn(drive, drive.seats), { bookMeetings: false })
  const planned = new Map((await database.store.folders.of(INSPECTION)).map(({ key, itemId }) => [itemId, key]))
  const observer = await openObserver(drive, planned, clock.now)
  const scene = {
    drive,
    items: observer.items,
    planned,
    bin: [],
    held: new Map<string, number>(),
    written: [],
    now: clock.now,
  }
  for (const step of steps) await take(step)
  await wire.calm()
  await windTo(clock.now() + QUIET)
  return gather({
    home,
    drive,
    observer,
    planned,
    teams,
    looks,
    references,
    written: scene.written,
    needs: (process ?? start()).needs,
  })

  async function take(step: Step): Promise<void> {
    switch (step.do) {
      case 'act': {
        const act = () => doAct({ ...scene, needs: process?.needs ?? null }, step.act)
        if (step.meanwhile === null) return happen(act)
        // In the midst of its work the product is not asked for more.
        if (HERE.includes(step.act.kind)) return
        return wire.interrupt(step.meanwhile, () => happen(act))
      }
      case 'wait':
        return windTo(clock.now() + step.minutes * MINUTE)
      case 'announcements': {
        const how = { lose: { lose: true }, twice: { twice: true }, reorder: { reorder: true } }[step.how]
        return tenant.kernel.faults.add({ surface: 'notification', times: step.times, ...how })
      }
      case 'forget links':
        return forgetChanges(tenant.kernel.db, drive.driveId)
      default:
        return wire.add(step)
    }
  }

  async function happen(act: () => Promise<void>): Promise<void> {
    clock.pass(TAKES)
    await act().catch(allowDeath)
    noteDeath()
    clock.pass(TAKES)
    await observer.follow()
  }

  async function windTo(to: number): Promise<void> {
    for (let rounds = 0; ; rounds += 1) {
      if (rounds > MOST_ROUNDS || wire.ranAway()) {
        throw new Error(`At ${new Date(clock.now()).toISOString()} it comes to no rest.`)
      }
      wire.newRound()
      const due = Math.min(tenant.nextDue() ?? Number.POSITIVE_INFINITY, await nextDue())
      clock.windTo(Math.min(Math.max(due, clock.now()), to))
      await tenant.runDue()
      await tenant.idle()
      await observer.follow()
      await runProduct()
      await observer.follow()
      if ((due > to || clock.now() >= to) && !wire.ranAway()) return
    }
  }

  async function runProduct(): Promise<void> {
    if (!process && clock.now() >= startAt) process = start()
    const living = process
    if (!living) return
    await queue.run(living.work).catch(allowDeath)
    await living.agenda.runDue().catch(allowDeath)
    const checkedAt = (await database.store.library.watch(INSPECTION))?.checkedAt
    if (checkedAt && checkedAt !== looks.at(-1)) looks.push(checkedAt)
    for (const { fileId, number } of (await database.rowsOf('log_entries')) as EntryRow[]) {
      if (!references.has(fileId)) references.set(fileId, number)
    }
    noteDeath()
  }

  async function nextDue(): Promise<number> {
    if (!process) return startAt
    return Math.min(queue.nextAt(), (await process.agenda.nextDue().catch(allowDeath)) ?? Number.POSITIVE_INFINITY)
  }

  function noteDeath(): void {
    if (!process?.isDead()) return
    process = null
    home.answer = NOBODY
    startAt = clock.now() + wire.downFor()
  }
}

function allowDeath(error: unknown): null {
  if (!(error instanceof Killed)) throw error
  return null
}
