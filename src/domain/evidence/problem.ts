import { type Act, type Deed, IN_SHARED_AREA } from '../inspection/deed.ts'
import type { Instant } from '../schedule/day.ts'
import type { FolderContents } from './folder-contents.ts'

/** Something wrong with a return's files, in one line that says what to do. */
export interface Problem {
  readonly line: string
  /** It stands in the way of handing in; otherwise the state goes on and the line stands beside it. */
  readonly blocks: boolean
}

interface Case {
  readonly working: FolderContents
  readonly shared: FolderContents
  readonly handedIn: HandedIn | undefined
  /** When a person last undid its hand-in. */
  readonly takenBackAt: Instant | undefined
  /** It consists of one file. */
  readonly oneFile: boolean
}

type HandedIn = Deed & Extract<Act, { readonly type: 'handed in' }>

/** The first thing wrong, the most pressing first. Lines never hold a file's name: the card is read by the whole channel. */
export function findProblem({ working, shared, handedIn, takenBackAt, oneFile }: Case): Problem | undefined {
  if (handedIn && wasTakenOut(handedIn, shared, working)) {
    return {
      line: 'It was handed in, but its shared folder is empty now. Put the file back, or undo the hand-in.',
      blocks: false,
    }
  }
  if (!handedIn && takenBackAt !== undefined && hadCome(shared.firstWholeAt, takenBackAt)) {
    return {
      line: 'A file still lies in the shared folder, where inspectors can open it. Move it back to Working, or hand in again.',
      blocks: true,
    }
  }
  if (shared.whole === 0 && shared.files > 0) {
    return { line: 'The file in the shared folder is empty so far. Upload it again if it stays so.', blocks: true }
  }
  if (oneFile && shared.whole > 1) {
    return { line: `There are ${shared.whole} files in the shared folder. Leave the one that counts.`, blocks: false }
  }
  if (handedIn) return undefined
  if (working.files > 0 && working.whole === 0) {
    return { line: 'The draft is empty so far. Upload it again if it stays so.', blocks: true }
  }
  if (shared.checkedOut + working.checkedOut > 0) {
    return {
      line: 'Somebody has the file checked out, so others see an old version. Ask for it to be checked in.',
      blocks: false,
    }
  }
  return undefined
}

/** A released file counts as there until the next look, since the last one saw it where it was drafted. */
function wasTakenOut(handedIn: HandedIn, shared: FolderContents, working: FolderContents): boolean {
  if (shared.files > 0 || handedIn.where !== IN_SHARED_AREA) return false
  return handedIn.by === 'watch' || !hadCome(working.firstAt, handedIn.at)
}

/** Whether the first had come by then. */
function hadCome(first: Instant | null, moment: Instant): boolean {
  return first !== null && first <= moment
}
