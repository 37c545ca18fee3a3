import { type Act, type Deed, standing } from '../inspection/deed.ts'
import type { ReturnItem } from '../programme/programme.ts'
import type { DatedItem } from '../schedule/dated-item.ts'
import type { Instant } from '../schedule/day.ts'
import { folderKey } from './folder-plan.ts'
import { findProblem } from './problem.ts'
import type { State } from './state.ts'
import type { WatchedFile } from './watched-file.ts'

/** Where an item stands, and the deed that says so. */
export interface ItemStatus {
  readonly state: State
  /** One line: what is wrong and what to do. May stand beside any state. */
  readonly attention?: string
  /** The deed behind the state, that an undo would take back. */
  readonly deedId?: string
  /** Who did it; absent where it was the watch. */
  readonly by?: string
  /** When it was handed in, done or arrived. */
  readonly at?: Instant
  readonly where?: string
}

/** `deeds` and `files` may be those of the whole inspection. */
export function statusOf(
  dated: DatedItem,
  deeds: readonly Deed[],
  files: readonly WatchedFile[],
  now: Instant,
): ItemStatus {
  const { item } = dated
  const own = standing(deeds).filter(({ itemId }) => itemId === item.id)
  const dismissed = last(own, 'not applicable')
  if (dismissed) return { state: 'not applicable', ...origin(dismissed) }
  const due = dated.type === 'due' ? dated.due : null
  switch (item.kind) {
    case 'return':
      return returnStatus(item, due, own, deeds, files, now)
    case 'incoming': {
      const arrived = last(own, 'arrived')
      if (arrived) return { state: 'arrived', ...origin(arrived), at: arrived.when }
      return { state: isPast(due, now) ? 'late' : 'awaited' }
    }
    case 'action': {
      const done = last(own, 'done')
      if (done) return { state: 'done', ...origin(done), at: done.at }
      return { state: isPast(due, now) && !item.standing && !item.optional && !item.starts ? 'overdue' : 'not started' }
    }
    default: {
      const done = last(own, 'done')
      if (done) return { state: 'done', ...origin(done), at: done.at }
      return { state: isPast(due, now) && item.kind === 'milestone' ? 'done' : 'not started' }
    }
  }
}

/** Nothing more is to be done for it. */
export function isSettled({ state }: ItemStatus): boolean {
  return ['handed in', 'handed in late', 'not applicable', 'arrived', 'done'].includes(state)
}

function returnStatus(
  item: ReturnItem,
  due: Instant | null,
  own: readonly Deed[],
  deeds: readonly Deed[],
  files: readonly WatchedFile[],
  now: Instant,
): ItemStatus {
  const place = item.inside ?? item.id
  const working = filesIn(files, folderKey('working', place))
  const shared = filesIn(files, folderKey('shared', place))
  const handedIn = last(own, 'handed in')
  const problem = findProblem({ working, shared, handedIn, history: deeds.filter(({ itemId }) => itemId === item.id) })
  const attention = problem ? { attention: problem.line } : {}
  if (handedIn) {
    const state = isPast(due, handedIn.when) ? 'handed in late' : 'handed in'
    return { state, ...origin(handedIn), at: handedIn.when, where: handedIn.where, ...attention }
  }
  if (problem?.blocks) return { state: 'needs attention', ...attention }
  if (isPast(due, now)) return { state: 'overdue', ...attention }
  const step = last(own, 'signed off') ?? last(own, 'ready')
  if (step) return { state: step.type, ...origin(step), ...attention }
  return { state: working.some(({ size }) => size > 0) ? 'drafting' : 'not started', ...attention }
}

/** Files in a folder or below it. */
export function filesIn(files: readonly WatchedFile[], key: string): readonly WatchedFile[] {
  return files.filter(({ folder }) => folder === key || folder.startsWith(`${key}/`))
}

function origin({ id, by }: Deed): Pick<ItemStatus, 'deedId' | 'by'> {
  return { deedId: id, ...(by !== 'watch' && { by: by.person }) }
}

function isPast(due: Instant | null, now: Instant): boolean {
  return due !== null && now > due
}

function last<T extends Act['type']>(deeds: readonly Deed[], type: T): (Deed & { readonly type: T }) | undefined {
  return deeds.findLast((deed): deed is Deed & { readonly type: T } => deed.type === type)
}
