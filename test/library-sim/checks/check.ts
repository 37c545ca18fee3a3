import type { Outcome } from '../outcome.ts'
import { announcedOnce } from './announced-once.ts'
import { columnsAgree } from './columns-agree.ts'
import { countsAgree } from './counts-agree.ts'
import { editsKept } from './edits-kept.ts'
import { foldersAgree } from './folders-agree.ts'
import { handedIn } from './handed-in.ts'
import { oursShown } from './ours-shown.ts'
import { receivedInTime } from './received-in-time.ts'
import { referencesStand } from './references-stand.ts'
import { viewAgrees } from './view-agrees.ts'
import type { Violation } from './violation.ts'

const RULES = {
  ...{ viewAgrees, foldersAgree, countsAgree, receivedInTime, announcedOnce, handedIn },
  ...{ referencesStand, oursShown, columnsAgree, editsKept },
}

/** Holds what is there at the end against the promises of the watch and the log; uses no code of the product. */
export function check(outcome: Outcome): readonly Violation[] {
  return Object.entries(RULES).flatMap(([rule, held]) => held(outcome).map((what) => ({ rule, what })))
}
