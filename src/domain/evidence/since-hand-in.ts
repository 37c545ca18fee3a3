import { type Deed, type HandedIn, IN_SHARED_AREA } from '../inspection/deed.ts'
import type { RoleOf } from '../inspection/role-of.ts'
import type { Instant } from '../schedule/day.ts'
import { heldTogether } from './contents-version.ts'
import type { FolderContents } from './folder-contents.ts'

interface Case {
  readonly handedIn: Deed & HandedIn
  readonly working: FolderContents
  readonly shared: FolderContents
  readonly due: Instant | null
  readonly roleOf: RoleOf
  /** It consists of several files, which may come one after the other. */
  readonly inParts: boolean
}

/** How many of its files that were to be handed in are still where nobody but the partnership can open them. */
export function leftBehind({ handedIn, working, shared }: Pick<Case, 'handedIn' | 'working' | 'shared'>): number {
  if (handedIn.where !== IN_SHARED_AREA || handedIn.of === undefined || shared.files === 0) return 0
  return Math.max(0, Math.min(handedIn.of.files - shared.files, working.whole))
}

/**
 * What the inspection team sees other than what was handed in, in one line that says what to do. A move changes no
 * content, so that a release seen only after the deadline is none.
 */
export function changedSince(one: Case): string | undefined {
  const { handedIn, shared, due, inParts } = one
  if (handedIn.where !== IN_SHARED_AREA || shared.files === 0 || isAsHandedIn(one)) return undefined
  const isLate = due !== null && handedIn.when <= due && shared.lastContentAt !== null && shared.lastContentAt > due
  if (isLate) {
    return `A file was changed or added after the deadline${byWhom(one)}. Ask the inspection team whether it counts; the receipt says what was handed in.`
  }
  if (handedIn.of === undefined || (inParts && shared.files > handedIn.of.files)) return undefined
  return shared.files < handedIn.of.files
    ? 'A file was taken out after it was handed in. Put it back, or undo the hand-in.'
    : `A file was changed or added after it was handed in${byWhom(one)}. If that is to count, undo the hand-in and hand in again.`
}

/** By their role, since the channel reads it; nobody is named. */
function byWhom({ shared: { lastContentBy }, roleOf }: Case): string {
  if (lastContentBy === null) return ''
  const role = roleOf(lastContentBy)
  return ` (by ${role ?? 'somebody without a seat in the inspection'})`
}

/** What was released counts as there until the next look. */
function isAsHandedIn({ handedIn: { of }, working, shared }: Case): boolean {
  if (of === undefined) return false
  return of.version === shared.version || of.version === heldTogether(working, shared).version
}
