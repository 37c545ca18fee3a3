import type { Case } from './case.ts'
import type { Need } from './hindrance.ts'
import type { Violation } from './violation.ts'
import { say } from './wall.ts'

/** The timed sweep alone must be enough. */
const SWEEP = 16 * 60_000
const TO_LOOK: readonly Need[] = ['process', 'graph', 'sign-in', 'database']

/** The library is looked at every quarter of an hour, and soon after whatever was in the way. */
export function lookedAt({ happened, story, settled, by }: Case): readonly Violation[] {
  const looks = happened.looks.filter(({ library, at }) => library === story.library && at >= settled)
  const moments = [settled, ...looks.map(({ at }) => at), happened.to]
  return moments.slice(1).flatMap((next, index) => {
    const last = moments[index] ?? settled
    const limit = next - last > SWEEP ? by(last, TO_LOOK, SWEEP) : next
    if (next <= limit) return []
    const what = `was not looked at from ${say(last)} to ${say(next)}`
    return [{ rule: 'library looked at', inspection: story.id, at: limit, what }]
  })
}
