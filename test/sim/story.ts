/**
 * What befalls a deployment in one simulated run, as plain data: everything that is decided beforehand. Days are
 * `YYYY-MM-DD`, times of day `HH:MM` on the wall clock of Europe/London, instants epoch milliseconds.
 */
export interface Story {
  readonly seed: number
  /** One or two; each has its own channel and library. */
  readonly inspections: readonly InspectionStory[]
  /** In order of time. */
  readonly acts: readonly PlannedAct[]
  readonly outages: readonly Outage[]
  readonly faults: readonly Fault[]
  readonly kills: readonly Kill[]
  readonly endings: readonly Ending[]
  readonly manners: Manners
}

export interface InspectionStory {
  readonly id: string
  readonly partnership: string
  /** The notification date; a day later in the week belongs to the week that starts on its Monday. */
  readonly notified: string
  readonly setUpAt: number
  /** Set where it is joined under way: nothing from before that day is announced. */
  readonly joined?: string
  readonly cardTime: string
  readonly channel: string
  readonly library: string
  readonly baseFolder: string
  /** Address of the mailbox that books; the meetings are booked at set-up where `books`. */
  readonly organiser: string
  readonly books: boolean
  /** No `side`: everyone keeps it. */
  readonly holidays: readonly { readonly day: string; readonly name: string; readonly side?: SideName }[]
  readonly pauses: readonly { readonly after: number; readonly weeks: number }[]
  readonly adjustments: readonly { readonly itemId: string; readonly day: string; readonly time?: string }[]
  readonly added: readonly AddedItem[]
  readonly skipped: readonly string[]
  /** By condition id; a condition left out is not answered. */
  readonly answers: Readonly<Record<string, readonly string[]>>
  readonly seats: readonly SeatStory[]
}

export type SideName = 'council' | 'board' | 'third-sector' | 'inspection-team'

/** An item of the coordinator's own: a return into the shared area, or an action. */
export interface AddedItem {
  readonly id: string
  readonly kind: 'return' | 'action'
  readonly title: string
  readonly week: number
  readonly weekday?: 'Monday' | 'Tuesday' | 'Wednesday' | 'Thursday' | 'Friday'
  readonly time?: string
  readonly seat?: string
}

export interface SeatStory {
  readonly seat: string
  readonly side: SideName
  /** Ids of people. */
  readonly holder?: string
  readonly deputy?: string
  /** First and last day, both included. */
  readonly leave: readonly { readonly from: string; readonly to: string }[]
}

/** What a person sets out to do; whether it was taken or refused stands in what happened. */
export interface PlannedAct {
  /** Unique in the story, and what an undo names. */
  readonly n: number
  readonly at: number
  readonly inspection: string
  readonly who: string
  readonly kind: ActKind
  /** An item's id, or a number by which one that takes the act is picked at run time. Absent for `undo` and `delete card`. */
  readonly item?: string | number
  /** `n` of the act that an `undo` takes back. */
  readonly undoes?: number
}

export type ActKind =
  | 'taken'
  | 'done'
  | 'ready'
  | 'signed off'
  | 'handed in'
  | 'arrived'
  | 'not applicable'
  | 'undo'
  /** A draft is put into the item's working folder; then one straight into the shared folder; an empty one likewise. */
  | 'upload draft'
  | 'upload shared'
  | 'upload empty'
  /** The draft is moved to the shared folder in SharePoint itself, past Waymark. */
  | 'move to shared'
  | 'take out of shared'
  /** New content for the draft; then another name; then away with it. */
  | 'replace draft'
  | 'rename draft'
  | 'delete draft'
  /** A folder of people's own is made below the shared folder, with a file in it. */
  | 'upload below shared'
  /** The item's working folder gets another name. */
  | 'rename folder'
  /** A file that has nothing to do with any return, somewhere below the base folder. */
  | 'upload other'
  | 'delete card'

export type Service = 'graph' | 'teams' | 'sign-in' | 'database' | 'notifications'

/** Every call to it fails from `from` on and before `to`; `notifications`: what Graph announces is lost. */
export interface Outage {
  readonly what: Service
  readonly from: number
  readonly to: number
}

/** The next `times` calls of that service after `at` go wrong so. `lost answer`: done, but the caller is not told. */
export interface Fault {
  readonly at: number
  readonly what: 'graph' | 'teams'
  readonly how: 'throttled' | 'unavailable' | 'timeout' | 'lost answer' | 'gone' | 'locked' | 'conflict'
  readonly times: number
}

/** The process dies at the `point`th outside effect after `at` (counted from 1), at a named moment of it. */
export interface Kill {
  readonly at: number
  readonly point: number
  readonly moment: 'key stored' | 'call sent' | 'answer received' | 'receipt stored'
  /** Milliseconds until it is started again. */
  readonly downFor: number
}

/** A library's subscription ends without a word. */
export interface Ending {
  readonly at: number
  readonly library: string
}

/** How Microsoft's services behave in this run, in milliseconds. */
export interface Manners {
  /** Until a message that was posted can be read back from its channel. */
  readonly readBackLag: number
  /** Until a change of a library is announced. */
  readonly announceAfter: number
  /** Every change is announced again so much later; 0: once only. */
  readonly announceAgainAfter: number
}
