/** What the dialog's address says: ids and counts alone. */
export interface FileThisAbout {
  readonly inspection: string | undefined
  /** What can be moved within the library. */
  readonly held: string | undefined
  /** Key of the place that it seems to belong to. */
  readonly suggested: string | undefined
  /** How many of the message's files cannot be taken from where they lie. */
  readonly unread: number
}

export function readAbout(search: string): FileThisAbout {
  const query = new URLSearchParams(search)
  return {
    inspection: query.get('inspection') ?? undefined,
    held: query.get('held') ?? undefined,
    suggested: query.get('suggested') ?? undefined,
    unread: Number(query.get('unread') ?? 0) || 0,
  }
}
