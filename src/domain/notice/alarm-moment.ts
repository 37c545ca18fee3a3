import { isStanding, isTold, type Trouble } from '../inspection/trouble.ts'
import type { Instant } from '../schedule/day.ts'

const MINUTE = 60_000

/** What the next tries heal is not worth a word. */
const PATIENCE = 30 * MINUTE
/** What comes and goes is told of no more often. */
const QUIET = 240 * MINUTE
/** What has worked for so long is taken to work. */
const HELD = 15 * MINUTE
/** What lasted so long is told of afterwards, where it could not be told of while it lasted. */
const LONG = 60 * MINUTE
/** What the next try heals is shown to nobody. */
const PASSING = 2 * MINUTE

/** When the coordinator is owed word that something does not work; `null` where nothing is owed. */
export function alarmMoment(trouble: Trouble): Instant | null {
  if (!isStanding(trouble) || isTold(trouble)) return null
  return Math.max(trouble.since + PATIENCE, (trouble.toldAt ?? Number.NEGATIVE_INFINITY) + QUIET)
}

/** Whose end is owed to the coordinator: they know of them, or they should have. */
export function toClear(troubles: readonly Trouble[]): readonly Trouble[] {
  return troubles.filter(
    (one) => one.endedAt !== null && one.clearedAt === null && (isTold(one) || one.failedAt - one.since >= LONG),
  )
}

/** When the all-clear is owed: once, for everything that was told, when all of it has worked for a while. */
export function allClearMoment(troubles: readonly Trouble[]): Instant | null {
  const over = toClear(troubles)
  if (over.length === 0 || troubles.some((one) => isStanding(one) && isTold(one))) return null
  return Math.max(...over.map(({ endedAt }) => endedAt ?? 0)) + HELD
}

/** What people are shown of it: what has not healed at the next try. */
export function toShow(troubles: readonly Trouble[], now: Instant): readonly Trouble[] {
  return troubles.filter((one) => isStanding(one) && (isTold(one) || now - one.since >= PASSING))
}
