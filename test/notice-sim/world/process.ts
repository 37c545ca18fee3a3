import { keepNotices } from '../../../src/services/notice/keep-notices.ts'
import type { Surroundings } from '../../../src/services/surroundings.ts'
import { createTurns } from '../../../src/services/turns.ts'
import { createGate } from '../../sim/world/gate.ts'
import type { Outside } from './outside.ts'
import { watchedMessenger } from './watched-messenger.ts'

/** What failed is tried again after so long, as the agenda has it. */
const RETRY = 60_000
/** Turns at one instant after which something goes round in circles. */
const MANY = 50

/** Puts something of the test's own between the product and the outside. */
export type Plant = (needs: Surroundings) => Surroundings

/** One life of the server, of which only the notices run: from its start until it is killed. */
export interface Process {
  readonly needs: Surroundings
  isDead(): boolean
  /** When it looks at its notices again. */
  nextTick(): number
  tick(): Promise<void>
}

export function startProcess(outside: Outside, plant: Plant = (needs) => needs): Process {
  const { clock, fate } = outside
  const gate = createGate(outside, fate)
  const dueAt = new Map<string, number>()
  let listed = false
  let turns = { at: Number.NaN, count: 0 }
  const { messenger, ...ports } = gate.ports
  const needs = plant({
    ...outside,
    ...ports,
    messenger: watchedMessenger(messenger, outside),
    turns: createTurns(),
    wake: (id) => void dueAt.set(id, clock.now()),
  })
  return {
    needs,
    isDead: gate.isDead,
    nextTick: () => (listed ? Math.min(...dueAt.values()) : clock.now()),
    async tick() {
      refuseCircles()
      if (!listed) await list()
      const due = [...dueAt].filter(([, at]) => at <= clock.now()).map(([id]) => id)
      await Promise.all(due.map(keep))
    },
  }

  async function list(): Promise<void> {
    listed = true
    for (const id of await outside.store.inspections.ids()) dueAt.set(id, clock.now())
  }

  /** Side by side with the others, as the agenda has it. */
  async function keep(id: string): Promise<void> {
    dueAt.set(id, Number.POSITIVE_INFINITY)
    const next = await keepNotices(needs, id).catch(() => clock.now() + RETRY)
    dueAt.set(id, Math.min(dueAt.get(id) ?? next, next))
  }

  function refuseCircles(): void {
    turns = turns.at === clock.now() ? { at: turns.at, count: turns.count + 1 } : { at: clock.now(), count: 1 }
    if (turns.count > MANY)
      throw new Error(`Notices are due again and again at ${new Date(clock.now()).toISOString()}.`)
  }
}
