import type { Deed } from '../inspection/deed.ts'
import type { WatchedFile } from './watched-file.ts'

/** Something wrong with a return's files, in one line that says what to do. */
export interface Problem {
  readonly line: string
  /** It stands in the way of handing in; otherwise the state goes on and the line stands beside it. */
  readonly blocks: boolean
}

interface Case {
  readonly working: readonly WatchedFile[]
  readonly shared: readonly WatchedFile[]
  readonly handedIn: Deed | undefined
  /** All deeds of the return, undone ones included. */
  readonly history: readonly Deed[]
}

/** The first thing wrong, the most pressing first. Lines never hold a file's name: the card is read by the whole channel. */
export function findProblem({ working, shared, handedIn, history }: Case): Problem | undefined {
  const whole = shared.filter(({ size }) => size > 0)
  if (handedIn?.by === 'watch' && shared.length === 0) {
    return {
      line: 'The file was taken out of the shared folder after it was handed in. Put it back, or undo the hand-in.',
      blocks: false,
    }
  }
  if (!handedIn && whole.length > 0 && wasTakenBack(history)) {
    return {
      line: 'A file still lies in the shared folder, where inspectors can open it. Move it back, or hand in again.',
      blocks: true,
    }
  }
  if (whole.length === 0 && shared.length > 0) {
    return { line: 'The file in the shared folder is empty so far. Upload it again if it stays so.', blocks: true }
  }
  if (whole.length > 1) {
    return {
      line: `There are ${whole.length} files in the shared folder. Leave the one that counts.`,
      blocks: false,
    }
  }
  if (!handedIn && working.length > 0 && working.every(({ size }) => size === 0)) {
    return { line: 'The draft is empty so far. Upload it again if it stays so.', blocks: true }
  }
  const locked = [...shared, ...working].find(({ checkedOutBy }) => checkedOutBy !== undefined)
  if (!handedIn && locked) {
    return {
      line: 'Somebody has the file checked out, so others see an old version. Ask for it to be checked in.',
      blocks: false,
    }
  }
  return undefined
}

function wasTakenBack(history: readonly Deed[]): boolean {
  const handIns = history.filter(({ type }) => type === 'handed in')
  return handIns.length > 0 && handIns.every(({ undone }) => undone !== undefined)
}
