import type { ArrivedBy, Deed } from '../inspection/deed.ts'
import type { DatedItem } from '../schedule/dated-item.ts'
import type { Instant } from '../schedule/day.ts'
import type { Held } from './contents-version.ts'
import type { Finding } from './finding.ts'
import type { SignedOff } from './signed-off.ts'
import type { Reached, State } from './state.ts'

/** Where an item stands, and the deed that says so. */
export interface ItemStatus {
  readonly state: State
  /** How far an open return has come, also where its state says that it is overdue or needs attention. */
  readonly reached?: Reached
  /** One line: what is wrong and what to do. May stand beside any state. */
  readonly attention?: string
  /** All that was found in its files, the most pressing first; `attention` is the first that is no remark. */
  readonly findings?: readonly Finding[]
  /** What its workbook holds, in numbers: `100 of 100 rows`. */
  readonly counted?: string
  /** How far its cases are, as people noted: `17 of 60 cases are uploaded`. */
  readonly progress?: string
  /** The deed behind the state, that an undo would take back. */
  readonly deedId?: string
  /** It was handed in, by that deed, and what was handed in is gone since. */
  readonly gone?: true
  /** Who did it; absent where it was the watch. */
  readonly by?: string
  /** When it was handed in, done or arrived. */
  readonly at?: Instant
  readonly where?: string
  /** Of what arrived: how, and who sent it, as a person says. */
  readonly how?: ArrivedBy
  readonly from?: string
  /** Of a return: what lies in its folders now. */
  readonly holds?: Held
  readonly signedOff?: SignedOff
  /** Of a return handed in: how many of its files did not get into the shared area with it. */
  readonly leftBehind?: number
}

/** Nothing more is to be done for it. */
export function isSettled({ state }: ItemStatus): boolean {
  return ['handed in', 'handed in late', 'not applicable', 'arrived', 'done'].includes(state)
}

/** Whether it can be late at all: not what may apply, nor what may be left, goes on for ever or merely starts. */
export function binds({ item, applies }: DatedItem): boolean {
  if (applies === 'unanswered') return false
  return item.kind !== 'action' || !(item.standing || item.optional || item.starts)
}

/** The deed that says so, and who did it where a person did. */
export function originOf({ id, by }: Deed): Pick<ItemStatus, 'deedId' | 'by'> {
  return { deedId: id, ...(by !== 'watch' && { by: by.person }) }
}
