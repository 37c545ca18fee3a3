/**
 * What befalls one library, as plain data. On whom an act falls is a place in whatever list there is when its turn
 * comes, so that a story stays one when steps are left out of it.
 */
export interface Story {
  readonly steps: readonly Step[]
}

export type Step =
  | {
      readonly do: 'act'
      readonly act: Act
      /** Not now but just before the product's so many-th next call of Graph: in the midst of what it is doing. */
      readonly meanwhile: number | null
    }
  /** The clock is wound on, and everything does what falls due. */
  | { readonly do: 'wait'; readonly minutes: number }
  /** Befalls the product's next call of Graph that it fits. */
  | { readonly do: 'fault'; readonly how: FaultName; readonly times: number }
  | { readonly do: 'announcements'; readonly how: 'lose' | 'twice' | 'reorder'; readonly times: number }
  /** Every delta link given out so far is answered with 410. */
  | { readonly do: 'forget links' }
  /** The server's process ends at its so many-th next call of anything, done or not. */
  | { readonly do: 'kill'; readonly call: number; readonly done: boolean; readonly downFor: number }

export type FaultName = 'throttled' | 'unavailable' | 'answer lost' | 'request lost' | 'changed' | 'locked'

/** `who`, `what`, `to` and `name` are places in lists. */
export type Act = { readonly who: number; readonly what: number; readonly to: number; readonly name: number } & (
  | { readonly kind: 'upload'; readonly size: number }
  | { readonly kind: 'new content'; readonly size: number }
  | { readonly kind: Exclude<ActKind, 'upload' | 'new content'> }
)

export type ActKind =
  | 'upload'
  | 'new content'
  | 'rename file'
  | 'move file'
  | 'copy'
  | 'delete file'
  | 'restore'
  | 'make folder'
  | 'rename folder'
  | 'move folder'
  | 'delete folder'
  | 'check out'
  | 'check in'
  | 'edit column'
  | 'edit logged'
  | 'edit here'
  | 'hand in'
  | 'take back'
