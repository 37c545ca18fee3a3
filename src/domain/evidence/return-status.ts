import { type Deed, type HandedIn, lastOf, standing, takenBackAt } from '../inspection/deed.ts'
import type { ReturnItem } from '../programme/programme.ts'
import type { Instant } from '../schedule/day.ts'
import { heldTogether } from './contents-version.ts'
import { type ContentsByFolder, type FolderContents, NOTHING } from './folder-contents.ts'
import { folderKey } from './folder-plan.ts'
import { type ItemStatus, originOf } from './item-status.ts'
import { findProblem, type Problem } from './problem.ts'
import { type SignedOff, signedOffBy } from './signed-off.ts'
import { changedSince, leftBehind } from './since-hand-in.ts'
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
export function returnStatus(item: ReturnItem, known: Known): ItemStatus {
  const { history, contents, late } = known
  const own = standing(history)
  const place = item.inside ?? item.id
  const working = contents.get(folderKey('working', place)) ?? NOTHING
  const shared = contents.get(folderKey('shared', place)) ?? NOTHING
  const { files, version } = heldTogether(working, shared)
  const signOff = lastOf(own, 'signed off')
  const signedOff = signOff && signedOffBy(signOff, { files, version })
  const common = { holds: { files, version }, ...(signedOff && { signedOff }) }
  const problem = problemOf(item, working, shared, history)
  const handedIn = lastOf(own, 'handed in')
  if (handedIn) return { ...handedInStatus(item, handedIn, { working, shared, problem, due: known.due }), ...common }
  const step = stepReached(own, signedOff)
  const reached = (step?.type as Reached | undefined) ?? (working.whole > 0 ? 'drafting' : 'not started')
  const state = late ? 'overdue' : problem?.blocks ? 'needs attention' : reached
  const attention = problem?.line ?? (signOff && isLastStep(own, signOff) ? signedOff?.void : undefined)
  return {
    ...{ state, reached, ...common },
    ...(step && state === reached && originOf(step)),
    ...(attention && { attention }),
  }
}

/** How far people said that it is; what was said of other files than lie there now is as if unsaid. */
function stepReached(own: readonly Deed[], signedOff: SignedOff | undefined): Deed | undefined {
  const step = own.findLast(isStep)
  return step?.type === 'signed off' && signedOff?.void !== undefined ? undefined : step
}

function isStep({ type }: Deed): boolean {
  return type === 'ready' || type === 'signed off'
}

function isLastStep(own: readonly Deed[], deed: Deed): boolean {
  return own.findLast(isStep)?.id === deed.id
}

interface Found {
  readonly working: FolderContents
  readonly shared: FolderContents
  readonly problem: Problem | undefined
  readonly due: Instant | null
}

function handedInStatus(item: ReturnItem, handedIn: Deed & HandedIn, found: Found): ItemStatus {
  const { problem, due } = found
  const state = due !== null && handedIn.when > due ? 'handed in late' : 'handed in'
  const settled = { state, ...originOf(handedIn), at: handedIn.when, where: handedIn.where } as const
  // What is wrong with a shared folder is said once, at the return whose folder it is.
  if (item.inside !== undefined) return settled
  const left = leftBehind({ ...found, handedIn })
  const changed = left > 0 ? leftLine(left) : changedSince({ ...found, handedIn, inParts: item.parts !== undefined })
  const attention = changed ?? problem?.line
  return { ...settled, ...(left > 0 && { leftBehind: left }), ...(attention && { attention }) }
}

function leftLine(left: number): string {
  return left === 1
    ? 'One of its files is still in its working folder, where the inspection team cannot open it. Hand in the rest.'
    : `${left} of its files are still in its working folder, where the inspection team cannot open them. Hand in the rest.`
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
