import type { Outcome } from '../outcome.ts'
import { announcedOnce } from './announced-once.ts'
import { countsAgree } from './counts-agree.ts'
import { foldersAgree } from './folders-agree.ts'
import { handedIn } from './handed-in.ts'
import { receivedInTime } from './received-in-time.ts'
import { viewAgrees } from './view-agrees.ts'
import type { Violation } from './violation.ts'

const RULES = { viewAgrees, foldersAgree, countsAgree, receivedInTime, announcedOnce, handedIn }

/** Holds what is there at the end against the promises of the watch and the log; uses no code of the product. */
export function check(outcome: Outcome): readonly Violation[] {
  return Object.entries(RULES).flatMap(([rule, held]) => held(outcome).map((what) => ({ rule, what })))
}
