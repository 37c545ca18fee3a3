import { type ActType, type Deed, lastOf } from '../inspection/deed.ts'
import { standing } from '../inspection/kept.ts'
import type { RoleOf } from '../inspection/role-of.ts'
import type { DatedItem } from '../schedule/dated-item.ts'
import type { Instant } from '../schedule/day.ts'
import type { ContentsByFolder } from './folder-contents.ts'
import { binds, type ItemStatus, originOf } from './item-status.ts'
import type { LookAtReturn, LookedAt } from './look-at-return.ts'
import { returnStatus } from './return-status.ts'

/** What decides no state, and is said beside it. */
interface Insight {
  readonly look: LookAtReturn
  readonly roleOf: RoleOf
}

/** What says nothing of how far an item is. */
const BESIDE: readonly ActType[] = ['taken', 'moved', 'answered', 'filed']

/** `deeds` (oldest first) and `contents` may be those of the whole inspection. */
export function statusOf(
  dated: DatedItem,
  deeds: readonly Deed[],
  contents: ContentsByFolder,
  now: Instant,
  { look = () => ({ findings: [] }), roleOf = () => undefined }: Partial<Insight> = {},
): ItemStatus {
  const { item } = dated
  const history = deeds.filter(({ itemId }) => itemId === item.id)
  const own = standing(history)
  const said = own.findLast(({ type }) => !BESIDE.includes(type))
  if (said?.type === 'not applicable') return { state: 'not applicable', ...originOf(said) }
  const late = isPast(dated, now)
  switch (item.kind) {
    case 'return':
      return returnStatus(item, {
        ...{ history, contents, late, look, roleOf },
        due: dated.type === 'due' ? dated.due : null,
      })
    case 'incoming':
      return { ...incomingStatus(own, late), ...countedIn(look(item, 'handed in')) }
    case 'action':
      return doneStatus(own) ?? { state: late && binds(dated) ? 'overdue' : 'not started' }
    // Only its date is known, not that it happened: an embargo is never lifted by the clock.
    case 'milestone':
      return doneStatus(own) ?? { state: 'awaited' }
    case 'meeting':
    case 'window':
      return doneStatus(own) ?? { state: 'not started' }
    default:
      return item satisfies never
  }
}

function countedIn({ counted }: LookedAt): Pick<ItemStatus, 'counted'> {
  return counted === undefined ? {} : { counted }
}

function incomingStatus(own: readonly Deed[], late: boolean): ItemStatus {
  const arrived = lastOf(own, 'arrived')
  if (arrived) {
    const { when, how, from } = arrived
    return { state: 'arrived', ...originOf(arrived), at: when, ...(how && { how }), ...(from && { from }) }
  }
  return { state: late ? 'late' : 'awaited' }
}

function doneStatus(own: readonly Deed[]): ItemStatus | undefined {
  const done = lastOf(own, 'done')
  return done && { state: 'done', ...originOf(done), at: done.at }
}

function isPast(dated: DatedItem, now: Instant): boolean {
  return dated.type === 'due' && dated.applies === 'yes' && now > dated.due
}
