import fc from 'fast-check'
import { compareAll, compareFollowers } from './compare.ts'
import type { Family, Step } from './step.ts'
import { checkIn, checkOut, discardCheckOut } from './steps/check-out.ts'
import { copyItem } from './steps/copy.ts'
import { forget, letMonthPass, restart } from './steps/disturb.ts'
import { followDelta, startAfresh } from './steps/follow.ts'
import { lookAtFolder, lookAtItem, lookInVain } from './steps/look.ts'
import { makeFolder } from './steps/make-folder.ts'
import { moveItem } from './steps/move.ts'
import { removeItem } from './steps/remove.ts'
import { restoreItem } from './steps/restore.ts'
import { setTitle } from './steps/set-title.ts'
import { cancelSession, openSessionById, openSessionByPath, sendRange } from './steps/upload-session.ts'
import { uploadToId, uploadToPath } from './steps/upload-small.ts'
import { deleteVersion, restoreVersion } from './steps/versions.ts'
import { type Home, World } from './world.ts'

const FAMILIES: Family[] = [
  ...[makeFolder, uploadToPath, uploadToId, openSessionByPath, openSessionById, sendRange, cancelSession],
  ...[moveItem, removeItem, setTitle, checkOut, checkIn, discardCheckOut, restoreItem],
  ...[restoreVersion, deleteVersion, copyItem, lookAtFolder, lookAtItem, lookInVain],
  ...[followDelta, startAfresh, restart, forget, letMonthPass],
]

/** Steps of one library, from its beginning to the comparison at its end. */
const LONGEST = 500
const COMPARE_EVERY = 50
/** More than anybody runs, so that two seeds have no round in common. */
const ROUNDS = 1000

export interface Tally {
  steps: number
  /** How often each kind of step was taken. */
  kinds: Map<string, number>
  /** Undefined when all agreed; else what did not, with the shortest sequence of steps found. */
  failure?: string
}

/** Libraries with random histories until so many steps were taken; the same seed takes the same ones. A failure is shortened. */
export async function runModel(home: Home, runs: number, seed: number, { shorten = true } = {}): Promise<Tally> {
  const kinds = new Map<string, number>()
  const tally: Tally = { steps: 0, kinds }
  const count = ({ kind }: Step) => {
    tally.steps += 1
    kinds.set(kind, (kinds.get(kind) ?? 0) + 1)
  }
  const scaled = FAMILIES.map(({ weight, arbitrary }) => ({ weight: Math.round(weight * 10), arbitrary }))
  const step = fc.oneof(...scaled)
  for (let round = 0; tally.steps < runs; round += 1) {
    const most = Math.min(LONGEST, runs - tally.steps)
    const steps = fc.array(step, { minLength: 1, maxLength: most, size: 'max' })
    const life: Life = { over: false, ended: Promise.resolve() }
    const property = fc.asyncProperty(steps, (drawn) => {
      life.ended = live(home, drawn, count, life)
      return life.ended
    })
    const settings = {
      seed: seed * ROUNDS + round,
      numRuns: 1,
      unbiased: true,
      interruptAfterTimeLimit: 30_000,
      endOnFailure: !shorten,
    }
    const details = await fc.check(property, settings)
    // The search for a shorter sequence may have been broken off in the midst of one.
    life.over = true
    await life.ended.catch(() => undefined)
    if (details.failed) return { ...tally, failure: tell(details) }
  }
  return tally
}

interface Life {
  over: boolean
  ended: Promise<void>
}

/** One library's life. */
async function live(home: Home, steps: Step[], count: (step: Step) => void, life: Life): Promise<void> {
  home.tenant.kernel.reset()
  const world = await World.open(home)
  for (const [index, step] of steps.entries()) {
    if (life.over) return
    await step.run(world)
    count(step)
    if (index % COMPARE_EVERY === COMPARE_EVERY - 1) await compareAll(world)
  }
  await compareAll(world)
  await compareFollowers(world)
}

function tell(details: fc.RunDetails<[Step[]]>): string {
  return `${fc.defaultReportMessage(details) ?? 'interrupted'}\n${(details.errorInstance as Error | null)?.stack}`
}
