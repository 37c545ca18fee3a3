import { say } from '../../sim/demands/wall.ts'
import type { MessageSeen } from '../happened.ts'
import { type Hours, hoursOf } from './calendar.ts'
import type { Case, Whole } from './case.ts'
import { standingOn } from './lives.ts'
import { coordinatorRoute, ownerRoute, sharedHours } from './routes.ts'
import type { Violation } from './violation.ts'

/** Nothing comes in the evening, at night or on a day off but what was asked for and a last call that could not wait. */
export function quietHours(whole: Whole): readonly Violation[] {
  return whole.happened.messages.flatMap((seen) => {
    if (seen.kind === 'asked' || seen.about.length === 0) return []
    const all = seen.about.flatMap(({ inspection, item }) => hoursAt(seen, inspection, item, whole))
    if (all.some(({ hours, due }) => !hours.isQuiet(seen.at) || isUrgent(seen, hours, due))) return []
    return [{ rule: 'quiet hours', at: seen.at, what: `${seen.kind} to ${seen.to} at ${say(seen.at)}` }]
  })
}

function isUrgent({ kind, at }: MessageSeen, hours: Hours, due: number): boolean {
  return kind === 'last call' && hours.open(at) >= due
}

/** By each way in which it may have come to somebody. */
function hoursAt(seen: MessageSeen, inspection: string, item: string, { cases }: Whole) {
  const all = cases.get(inspection)
  const chased = all?.items.get(item)
  if (!all || !chased) return []
  const standing = standingOn(chased.lives, seen.at)
  return waysOf(seen, chased.demanded.item, standing, all).map((hours) => ({ hours, due: standing.due }))
}

function waysOf(
  { kind }: MessageSeen,
  item: Parameters<typeof ownerRoute>[0],
  standing: Parameters<typeof ownerRoute>[1],
  { story, programme }: Case,
): readonly Hours[] {
  const owner = ownerRoute(item, standing, story, programme).hours
  if (kind === 'digest' || kind === 'last call') return [owner]
  if (kind === 'missed') return [owner, coordinatorRoute(standing, story, programme).hours]
  return [sharedHours(item, standing, story, programme), hoursOf(story, ['council', 'board', 'third-sector'])]
}
