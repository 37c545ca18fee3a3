import type { Case } from './case.ts'
import type { Need } from './hindrance.ts'
import type { Violation } from './violation.ts'
import { say } from './wall.ts'

/** The timed sweep alone must be enough. */
const SWEEP = 16 * 60_000
/** A move bears no time of its own: what comes on the last morning is to be seen before the deadline. */
const LAST_LOOK = 2 * 60_000
const TO_LOOK: readonly Need[] = ['process', 'graph', 'sign-in', 'database']

/** The library is looked at every quarter of an hour, just before deadlines, and soon after whatever was in the way. */
export function lookedAt(all: Case): readonly Violation[] {
  const { happened, story, settled } = all
  const looks = happened.looks.filter(({ library, at }) => library === story.library && at >= settled)
  const moments = looks.map(({ at }) => at)
  return [...gaps(moments, all), ...lastLooks(new Set(moments.map(minute)), all)]
}

function gaps(looks: readonly number[], { settled, happened, story, by }: Case): readonly Violation[] {
  const moments = [settled, ...looks, happened.to]
  return moments.slice(1).flatMap((next, index) => {
    const last = moments[index] ?? settled
    const limit = next - last > SWEEP ? by(last, TO_LOOK, SWEEP) : next
    if (next <= limit) return []
    const what = `was not looked at from ${say(last)} to ${say(next)}`
    return [{ rule: 'library looked at', inspection: story.id, at: limit, what }]
  })
}

function lastLooks(looks: ReadonlySet<number>, all: Case): readonly Violation[] {
  const { items, lives, settled, happened, story, troubled } = all
  return items.flatMap(({ item, due, binds }) => {
    if (item.kind !== 'return' || item.destination !== 'shared-area' || !binds || due === null) return []
    const from = due - LAST_LOOK
    const isOpen = lives.at(item.id, from - 1).every(({ state }) => state === 'open')
    if (!isOpen || from <= settled || due > happened.to || troubled(from, due)) return []
    if (looks.has(minute(from)) || looks.has(minute(due - 1))) return []
    return [
      { rule: 'library looked at', inspection: story.id, at: due, what: `was not looked at just before ${say(due)}` },
    ]
  })
}

function minute(at: number): number {
  return Math.floor(at / 60_000)
}
