import type { Overview } from '../../src/contract/overview.ts'
import { isSettled } from '../../src/domain/evidence/item-status.ts'
import type { Picture } from '../../src/domain/inspection/picture.ts'
import { isOurs } from '../../src/domain/notice/is-ours.ts'

type PhaseView = Overview['phases'][number]

/** The route through the weeks, with how much of each phase is done. */
export function presentPhases(picture: Picture): PhaseView[] {
  return picture.programme.phases.map(({ title, from, to }) => {
    const ours = picture.items.filter((one) => isOurs(one) && one.dated.week >= from && one.dated.week <= to)
    return {
      ...{ title, from, to, state: stateOf(picture, from, to) },
      settled: ours.filter(({ status }) => isSettled(status)).length,
      total: ours.length,
    }
  })
}

/** In a pause it is still the phase of the week before it. */
function stateOf({ week }: Picture, from: number, to: number): PhaseView['state'] {
  if (week === 'before') return 'ahead'
  if (week === 'after') return 'past'
  const number = week.type === 'counted' ? week.number : week.after
  if (number < from) return 'ahead'
  return number > to ? 'past' : 'now'
}
