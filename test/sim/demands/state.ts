import type { Demanded } from './demanded.ts'
import type { Standing } from './replay.ts'

/** The words for how an item stands at a moment; two where only a move without a time of its own decides. */
export function stateOf(demanded: Demanded, standing: Standing, at: number): readonly string[] {
  const { item, due, applies, binds } = demanded
  const late = due !== null && at > due && applies === 'yes'
  if (standing.state === 'handed in') {
    const { from, to } = standing.when ?? { from: 0, to: 0 }
    if (due === null || to <= due) return ['handed in']
    return from > due ? ['handed in late'] : ['handed in', 'handed in late']
  }
  if (standing.state !== 'open') return [standing.state]
  if (item.kind === 'return') return [late ? 'overdue' : standing.blocked ? 'needs attention' : standing.reached]
  if (item.kind === 'action') return [late && binds ? 'overdue' : 'not started']
  if (item.kind === 'incoming') return [late ? 'late' : 'awaited']
  return [item.kind === 'milestone' ? 'awaited' : 'not started']
}
