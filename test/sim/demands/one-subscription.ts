import type { Case } from './case.ts'
import { EVERYTHING } from './hindrance.ts'
import type { Violation } from './violation.ts'

/** An hour between two looks at the subscription, and the catching-up. */
const LOOK = 80 * 60_000

/** At the end exactly one subscription to the library lives, unless what keeps it was hindered just before. */
export function oneSubscription({ happened, story, whole, troubled }: Case): readonly Violation[] {
  const living = happened.subscriptions.filter(
    ({ library, expires }) => library === story.library && expires > happened.to,
  )
  const since = happened.to - LOOK
  const excused = troubled(since, happened.to, EVERYTHING) || whole.endings.some(({ at }) => at >= since)
  if (living.length === 1 || excused || story.setUpAt >= since) return []
  const what = `${living.length} subscriptions live`
  return [{ rule: 'one subscription', inspection: story.id, at: happened.to, what }]
}
