/**
 * What somebody who watches a simulated run from outside saw of it: in the channels, in people's chats, in the libraries
 * and on the calendar. Lists are in order of time; instants are epoch milliseconds.
 */
export interface Happened {
  readonly from: number
  /** When the winding ended. */
  readonly to: number
  readonly cards: readonly CardSeen[]
  readonly messages: readonly MessageSeen[]
  /** Messages about Waymark's own work: that it is in trouble, and that it is over. */
  readonly alarms: readonly AlarmSeen[]
  readonly acts: readonly ActSeen[]
  readonly files: readonly FileSeen[]
  /** Libraries as they were at the end, each folder with all that lies below its library's root. */
  readonly folders: readonly FolderSeen[]
  readonly columns: readonly { readonly library: string; readonly name: string }[]
  readonly events: readonly EventSeen[]
  /** Those that live at the end. */
  readonly subscriptions: readonly { readonly id: string; readonly library: string; readonly expires: number }[]
  /** What the product says of each item at the end. */
  readonly states: readonly StateSeen[]
  /** Complete looks at a library that were answered. */
  readonly looks: readonly { readonly at: number; readonly library: string }[]
  /** When the process was up; open ends are `to`. */
  readonly up: readonly { readonly from: number; readonly to: number }[]
  /** Where an effect was in doubt: the process died around it, or its answer was lost. */
  readonly doubts: readonly { readonly at: number; readonly why: 'killed' | 'answer lost' }[]
  /** Where a single fault of the story struck a call. */
  readonly struck: readonly {
    readonly at: number
    readonly what: string
    readonly call: string
    readonly how: string
  }[]
  readonly warnings: readonly { readonly at: number; readonly what: string }[]
}

export interface CardSeen {
  readonly at: number
  readonly what: 'posted' | 'edited' | 'deleted'
  readonly by: 'waymark' | 'person'
  readonly id: string
  readonly channel: string
  /** What it says from then on; absent where it was deleted. */
  readonly card?: CardWords
}

/** A card as it can be read. */
export interface CardWords {
  readonly heading: string
  readonly dates: string
  readonly sentence: string
  readonly overdue: readonly RowWords[]
  readonly due: readonly RowWords[]
  readonly awaited: readonly RowWords[]
  /** Items that it has no line for. */
  readonly more: number
  readonly also: readonly string[]
  readonly coming: readonly string[]
  readonly closed: boolean
  readonly footer: string
}

export interface RowWords {
  readonly itemId: string
  readonly title: string
  readonly when: string
  readonly state: string
  readonly owner: string | null
  readonly mayApply: boolean
}

/** What a message to one person says of one item: a digest is seen as one for each. */
export interface MessageSeen {
  readonly at: number
  readonly to: string
  readonly inspection: string
  readonly itemId: string
  readonly type: 'digest' | 'last call' | 'missed' | 'at risk' | 'escalated'
  /** Everything it says, headline first. */
  readonly words: readonly string[]
  /** Marked as "(sent again)". */
  readonly again: boolean
}

export interface AlarmSeen {
  readonly at: number
  readonly to: string
  readonly inspection: string
  readonly type: string
  readonly words: readonly string[]
}

/** What a person tried, with the item that was picked. */
export interface ActSeen {
  readonly n: number
  readonly at: number
  readonly inspection: string
  readonly who: string
  readonly kind: string
  readonly itemId?: string
  /** For an undo, the `n` of the act taken back; absent where it was what the watch had seen of the item. */
  readonly undoes?: number
  /** When it was handed in, or arrived, as the person says; absent: at `at`. */
  readonly when?: number
  /** It was handed in by moving its file into the shared area, not by word. */
  readonly released?: true
  readonly outcome: 'taken' | 'refused' | 'failed'
  readonly why?: string
}

/** What became of a file. A move is seen as `added` to where it lies now. */
export interface FileSeen {
  readonly at: number
  readonly library: string
  readonly id: string
  readonly name: string
  readonly what: 'added' | 'changed' | 'removed'
  /**
   * Path of its folder below the library's root, such as `Inspection/Working/W06 Pre-Inspection Return`. Folders have the
   * names under which they were first made.
   */
  readonly folder: string
  /** Bytes; 0 is an empty file. */
  readonly size: number
  readonly by: 'person' | 'waymark'
}

export interface FolderSeen {
  readonly library: string
  readonly id: string
  /** Below the library's root, itself included. */
  readonly path: string
  /** The path at which it was first made: differs where it was renamed or moved. */
  readonly madeAs: string
  readonly deleted: boolean
  readonly by: 'person' | 'waymark'
}

export interface EventSeen {
  readonly id: string
  readonly calendar: string
  /** By which a repeated call finds it again: inspection and item. */
  readonly key: string
  readonly subject: string
  /** Wall clock in Europe/London. */
  readonly day: string
  readonly start: string
  readonly end: string
  readonly attendees: readonly string[]
  readonly madeAt: number
  readonly cancelled: boolean
}

export interface StateSeen {
  readonly inspection: string
  readonly itemId: string
  readonly state: string
  /** The moment of hand-in, of arrival or of being done. */
  readonly at?: number
  readonly attention?: string
}
