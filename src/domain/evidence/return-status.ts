import { type Deed, lastOf, standing, takenBackAt } from '../inspection/deed.ts'
import type { ReturnItem } from '../programme/programme.ts'
import type { Instant } from '../schedule/day.ts'
import { type ContentsByFolder, type FolderContents, NOTHING } from './folder-contents.ts'
import { folderKey } from './folder-plan.ts'
import { type ItemStatus, originOf } from './item-status.ts'
import { findProblem, type Problem } from './problem.ts'
import type { Reached } from './state.ts'

interface Known {
  /** All deeds of the return, undone ones included. */
  readonly history: readonly Deed[]
  readonly contents: ContentsByFolder
  /** Its deadline has passed. */
  readonly late: boolean
  readonly due: Instant | null
}

/** A return's life: not started, drafting, ready, signed off, handed in. What is overdue says so, whatever else is wrong. */
export function returnStatus(item: ReturnItem, { history, contents, late, due }: Known): ItemStatus {
  const own = standing(history)
  const place = item.inside ?? item.id
  const working = contents.get(folderKey('working', place)) ?? NOTHING
  const handedIn = lastOf(own, 'handed in')
  const shared = contents.get(folderKey('shared', place)) ?? NOTHING
  const problem = problemOf(item, working, shared, history)
  const attention = problem && { attention: problem.line }
  if (handedIn) {
    const state = due !== null && handedIn.when > due ? 'handed in late' : 'handed in'
    return { state, ...originOf(handedIn), at: handedIn.when, where: handedIn.where, ...attention }
  }
  const step = own.findLast(({ type }) => type === 'ready' || type === 'signed off')
  const reached = (step?.type as Reached | undefined) ?? (working.whole > 0 ? 'drafting' : 'not started')
  const state = late ? 'overdue' : problem?.blocks ? 'needs attention' : reached
  return { state, reached, ...(step && state === reached && originOf(step)), ...attention }
}

/** What is wrong with a shared folder is said once, at the return whose folder it is. */
function problemOf(
  item: ReturnItem,
  working: FolderContents,
  shared: FolderContents,
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
