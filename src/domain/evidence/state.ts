/** The states a person reads, in the inspectors' field's own words. */
export type State =
  | 'not started'
  | 'drafting'
  | 'ready'
  | 'signed off'
  | 'handed in'
  | 'handed in late'
  | 'needs attention'
  | 'overdue'
  | 'not applicable'
  | 'awaited'
  | 'arrived'
  | 'late'
  | 'done'

/** How far a return has come that is not handed in. */
export type Reached = Extract<State, 'not started' | 'drafting' | 'ready' | 'signed off'>
