import { type Deed, lastOf, standing, takenBackAt } from '../inspection/deed.ts'
import type { ReturnItem } from '../programme/programme.ts'
import type { Instant } from '../schedule/day.ts'
import { filesIn } from './files-in.ts'
import { folderKey } from './folder-plan.ts'
import { type ItemStatus, originOf } from './item-status.ts'
import { findProblem, type Problem } from './problem.ts'
import type { Reached } from './state.ts'
import type { WatchedFile } from './watched-file.ts'

interface Known {
  /** All deeds of the return, undone ones included. */
  readonly history: readonly Deed[]
  readonly files: readonly WatchedFile[]
  /** Its deadline has passed. */
  readonly late: boolean
  readonly due: Instant | null
}

/** A return's life: not started, drafting, ready, signed off, handed in. What is overdue says so, whatever else is wrong. */
export function returnStatus(item: ReturnItem, { history, files, late, due }: Known): ItemStatus {
  const own = standing(history)
  const place = item.inside ?? item.id
  const working = filesIn(files, folderKey('working', place))
  const handedIn = lastOf(own, 'handed in')
  const problem = problemOf(item, working, filesIn(files, folderKey('shared', place)), history)
  const attention = problem && { attention: problem.line }
  if (handedIn) {
    const state = due !== null && handedIn.when > due ? 'handed in late' : 'handed in'
    return { state, ...originOf(handedIn), at: handedIn.when, where: handedIn.where, ...attention }
  }
  const step = own.findLast(({ type }) => type === 'ready' || type === 'signed off')
  const drafted = working.some(({ size }) => size > 0)
  const reached = (step?.type as Reached | undefined) ?? (drafted ? 'drafting' : 'not started')
  const state = late ? 'overdue' : problem?.blocks ? 'needs attention' : reached
  return { state, reached, ...(step && state === reached && originOf(step)), ...attention }
}

/** What is wrong with a shared folder is said once, at the return whose folder it is. */
function problemOf(
  item: ReturnItem,
  working: readonly WatchedFile[],
  shared: readonly WatchedFile[],
  history: readonly Deed[],
): Problem | undefined {
  if (item.inside !== undefined) return undefined
  return findProblem({
    working,
    shared,
    handedIn: lastOf(standing(history), 'handed in'),
    takenBackAt: takenBackAt(history, 'handed in'),
    oneFile: item.parts === undefined,
  })
}
