import type { Deed } from '../inspection/deed.ts'
import { inFigures } from '../notice/counted.ts'
import type { Instant } from '../schedule/day.ts'
import type { Finding } from './finding.ts'
import { type Stage, weigh } from './finding-weight.ts'
import type { FolderContents } from './folder-contents.ts'

interface Case {
  readonly working: FolderContents
  readonly shared: FolderContents
  readonly handedIn: Deed | undefined
  /** When a person last undid its hand-in. */
  readonly takenBackAt: Instant | undefined
  /** It consists of one file. */
  readonly oneFile: boolean
  readonly stage: Stage
}

/** What is wrong with a return's folders, as far as counts tell. */
export function folderFindings(one: Case): readonly Finding[] {
  return [left(one), arriving(one), named(one), several(one), checkedOut(one)].flatMap((each) => each ?? [])
}

function left({ handedIn, takenBackAt, shared }: Case): Finding | undefined {
  if (handedIn || takenBackAt === undefined || !hadCome(shared.firstWholeAt, takenBackAt)) return undefined
  const line =
    'A file still lies in the shared folder, where inspectors can open it. Move it back to Working, or hand in again.'
  return { code: 'left in the shared folder', line, blocks: true }
}

function arriving({ handedIn, shared, working }: Case): Finding | undefined {
  if (shared.whole === 0 && shared.files > 0) {
    const line = 'The file in the shared folder is empty so far. Upload it again if it stays so.'
    return { code: 'arriving', line, blocks: true }
  }
  if (handedIn || working.files === 0 || working.whole > 0) return undefined
  return { code: 'arriving', line: 'The draft is empty so far. Upload it again if it stays so.', blocks: true }
}

/** Also where no name is kept: then the number of such names is. */
function named({ shared, working, stage }: Case): Finding | undefined {
  const count = shared.chiInNames + working.chiInNames
  if (count === 0) return undefined
  const line = `${inFigures(count, 'file name')} ${count === 1 ? 'holds' : 'hold'} a CHI number. Rename by case number.`
  return { code: 'CHI number', line, ...weigh('CHI number', stage), count }
}

function several({ oneFile, shared, working, stage }: Case): Finding | undefined {
  if (!oneFile) return undefined
  if (shared.whole > 1) {
    const line = `There are ${shared.whole} files in the shared folder. Leave the one that counts.`
    return { code: 'several candidates', line, blocks: false, count: shared.whole }
  }
  if (stage === 'handed in' || working.whole < 2) return undefined
  const line = `There are ${working.whole} files in the working folder. Leave the one to be handed in.`
  return { code: 'several candidates', line, ...weigh('several candidates', stage), count: working.whole }
}

function checkedOut({ handedIn, shared, working }: Case): Finding | undefined {
  const count = shared.checkedOut + working.checkedOut
  if (handedIn || count === 0) return undefined
  const line = 'Somebody has the file checked out, so others see an old version. Ask for it to be checked in.'
  return { code: 'checked out', line, blocks: false, count }
}

/** Whether the first had come by then. */
function hadCome(first: Instant | null, moment: Instant): boolean {
  return first !== null && first <= moment
}
