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
  /** Where in SharePoint; absent where it is about several places. */
  readonly url?: string
}

/** `A`, `A and B`, `A, B and 3 more` */
export function listed(names: readonly string[], most = 2): string {
  if (names.length > most) return `${names.slice(0, most).join(', ')} and ${names.length - most} more`
  return [names.slice(0, -1).join(', '), ...names.slice(-1)].filter(Boolean).join(' and ')
}
