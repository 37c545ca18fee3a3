import { type Deed, type HandedIn, IN_SHARED_AREA } from '../inspection/deed.ts'
import { heldTogether } from './contents-version.ts'
import type { Finding } from './finding.ts'
import type { FolderContents } from './folder-contents.ts'

interface Case {
  readonly handedIn: Deed & HandedIn
  readonly working: FolderContents
  readonly shared: FolderContents
}

/**
 * What was handed in by way of the shared area and does not lie there any more, in one line that says what to do: it is
 * not handed in, since nobody can open it. Put back, it is what it was.
 */
export function goneSince(one: Case): Finding | undefined {
  const { handedIn, shared } = one
  if (handedIn.where !== IN_SHARED_AREA || !(shared.astray || (shared.whole === 0 && !isOnItsWay(one))))
    return undefined
  return { code: 'taken out of the shared folder', line: lineOf(shared), blocks: true }
}

function lineOf({ astray, files }: FolderContents): string {
  if (astray) {
    return 'It was handed in, but its folder was moved out of the shared area, where the inspectors cannot open it. Move the folder back, or undo the hand-in.'
  }
  if (files > 0) {
    return 'It was handed in, but what lies in its shared folder is empty now. Upload it again, or undo the hand-in.'
  }
  return 'It was handed in, but its shared folder is empty now. Put the file back, or undo the hand-in.'
}

/** A released file counts as there until the next look, since the last one saw it where it was drafted. */
function isOnItsWay({ handedIn: { by, at, of }, working, shared }: Case): boolean {
  if (by === 'watch' || working.firstWholeAt === null || working.firstWholeAt > at) return false
  return of === undefined || of.version === heldTogether(working, shared).version
}
