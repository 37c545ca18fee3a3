import type { Day } from './day.ts'
import type { Stretch } from './stretch.ts'

/** Which way somebody looks who names no year, or a weekday alone. */
export type Towards = 'future' | 'past'

export interface DayRead {
  readonly day: Day
  /** The days it may mean, soonest first, where it reads in more than one way. */
  readonly doubt?: readonly Day[]
}

export interface DayFound extends DayRead {
  readonly at: Stretch
}
