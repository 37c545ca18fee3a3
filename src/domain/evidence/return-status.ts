import { type Deed, type HandedIn, lastOf, takenBackAt } from '../inspection/deed.ts'
import { standing } from '../inspection/kept.ts'
import type { RoleOf } from '../inspection/role-of.ts'
import type { ReturnItem } from '../programme/programme.ts'
import type { Instant } from '../schedule/day.ts'
import { heldTogether } from './contents-version.ts'
import { attentionOf, type Finding, pressingFirst } from './finding.ts'
import type { Stage } from './finding-weight.ts'
import { type ContentsByFolder, type FolderContents, NOTHING } from './folder-contents.ts'
import { folderFindings } from './folder-findings.ts'
import { folderKey } from './folder-plan.ts'
import { goneSince } from './gone-since.ts'
import { type ItemStatus, originOf } from './item-status.ts'
import type { LookAtReturn } from './look-at-return.ts'
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
  readonly look: LookAtReturn
  readonly roleOf: RoleOf
}

/** A return's life: not started, drafting, ready, signed off, handed in. What is overdue says so, whatever else is wrong. */
export function returnStatus(item: ReturnItem, known: Known): ItemStatus {
  const { history, contents, late, due, roleOf } = known
  const own = standing(history)
  const place = item.inside ?? item.id
  const working = contents.get(folderKey('working', place)) ?? NOTHING
  const shared = contents.get(folderKey('shared', place)) ?? NOTHING
  const { files, version } = heldTogether(working, shared)
  const signOff = lastOf(own, 'signed off')
  const signedOff = signOff && signedOffBy(signOff, { files, version })
  const common = { holds: { files, version }, ...(signedOff && { signedOff }) }
  const last = lastOf(own, 'handed in')
  const gone = last && goneSince({ handedIn: last, working, shared })
  const handedIn = gone ? undefined : last
  const step = gone && working.whole === 0 ? undefined : stepReached(own, signedOff)
  const reached = (step?.type as Reached | undefined) ?? (working.whole > 0 ? 'drafting' : 'not started')
  const stage = handedIn ? 'handed in' : reached
  const { findings: inFiles, ...counted } = known.look(item, stage)
  const inFolders = problemsOf(item, { working, shared, history, handedIn, stage })
  // That what is there is empty is the reason.
  const findings = [...(gone ? [gone, ...inFolders.filter(({ code }) => code !== 'arriving')] : inFolders), ...inFiles]
  if (handedIn) {
    return { ...handedInStatus(item, handedIn, { working, shared, findings, due, roleOf }), ...common, ...counted }
  }
  if (signedOff?.void !== undefined && signOff && isLastStep(own, signOff)) {
    findings.push({ code: 'sign-off void', line: signedOff.void, blocks: false })
  }
  const state = late ? 'overdue' : findings.some(({ blocks }) => blocks) ? 'needs attention' : reached
  return {
    ...{ state, reached, ...common },
    ...(gone ? { gone: true as const, ...originOf(last) } : step && state === reached && originOf(step)),
    ...told(findings),
    ...counted,
  }
}

/** The most pressing first; the first that is no remark calls somebody. */
function told(findings: readonly Finding[]): Pick<ItemStatus, 'attention' | 'findings'> {
  if (findings.length === 0) return {}
  const ordered = pressingFirst(findings)
  const attention = attentionOf(ordered)
  return { findings: ordered, ...(attention !== undefined && { attention }) }
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
  readonly findings: readonly Finding[]
  readonly due: Instant | null
  readonly roleOf: RoleOf
}

function handedInStatus(item: ReturnItem, handedIn: Deed & HandedIn, found: Found): ItemStatus {
  const { findings, due } = found
  const state = due !== null && handedIn.when > due ? 'handed in late' : 'handed in'
  const settled = { state, ...originOf(handedIn), at: handedIn.when, where: handedIn.where } as const
  // What is wrong with a shared folder is said once, at the return whose folder it is.
  if (item.inside !== undefined) return settled
  const left = leftBehind({ ...found, handedIn })
  const line = left > 0 ? leftLine(left) : changedSince({ ...found, handedIn, inParts: item.parts !== undefined })
  const since: Finding[] = line === undefined ? [] : [{ code: 'changed since the hand-in', line, blocks: false }]
  return { ...settled, ...(left > 0 && { leftBehind: left }), ...told([...since, ...findings]) }
}

function leftLine(left: number): string {
  const [files, them] = left === 1 ? ['One of its files is', 'it'] : [`${left} of its files are`, 'them']
  return `${files} still in its working folder, where the inspection team cannot open ${them}. Waymark moves by itself what SharePoint was too busy for; what stays there, hand in again.`
}

interface Places extends Pick<Found, 'working' | 'shared'> {
  readonly history: readonly Deed[]
  readonly handedIn: Deed | undefined
  readonly stage: Stage
}

/** What is wrong with a shared folder is said once, at the return whose folder it is. */
function problemsOf(item: ReturnItem, { history, ...places }: Places): readonly Finding[] {
  if (item.inside !== undefined) return []
  const takenBack = takenBackAt(history, 'handed in')
  return folderFindings({ ...places, takenBackAt: takenBack, oneFile: item.parts === undefined })
}
