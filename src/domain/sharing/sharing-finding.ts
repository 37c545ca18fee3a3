/** Something about who can open what that a person ought to see to, in words that say what to do. */
export interface SharingFinding {
  readonly code:
    | 'working open'
    | 'not told'
    | 'same permissions'
    | 'not shared yet'
    | 'draft in shared area'
    | 'loose files'
    | 'folder moved'
    | 'shared apart'
    | 'closed to inspectors'
    | 'inherits'
    | 'links'
    | 'not all seen'
  /** Somebody can open, now, what they ought not to. */
  readonly exposed: boolean
  readonly line: string
  /** The same for where everybody reads: nobody and no document is named. Absent where `line` names none. */
  readonly unnamed?: string
  /** Where in SharePoint; absent where it is about several places. */
  readonly url?: string
}
