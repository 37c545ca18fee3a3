// biome-ignore lint/suspicious/noExplicitAny: what came over the wire; each journey asserts what it needs.
export type Wire = any

/** As SharePoint wants every client to say whose it is. */
export const DECORATION = 'NONISV|Northmoor|Judge/1.0'

export interface Refusal {
  readonly status: number
  readonly code: string | undefined
  /** Of the answer's `Location` header. */
  readonly location: string | null
}

/**
 * A Graph client that was written elsewhere, in one tongue: each deed is done by that client's own means, its own
 * paging, waiting, batching and ranges included. Paths are inside a drive, such as `a/b.txt`.
 */
export interface GraphJudge {
  findSite(hostname: string, path: string): Promise<Wire>
  searchSites(words: string): Promise<Wire[]>
  listDrives(site: string): Promise<Wire[]>
  getItem(drive: string, path: string): Promise<Wire>
  /** All of them, page after page. */
  listChildren(drive: string, path: string): Promise<Wire[]>
  /** @param parent id of a folder, or `root` */
  makeFolder(drive: string, parent: string, name: string, conflict: 'fail' | 'rename'): Promise<Wire>
  putFile(drive: string, path: string, bytes: Buffer<ArrayBuffer>): Promise<Wire>
  uploadInRanges(drive: string, folder: string, name: string, size: number): Promise<Wire>
  readFile(drive: string, id: string): Promise<AsyncIterable<Uint8Array>>
  changeItem(drive: string, id: string, members: object): Promise<Wire>
  deleteItem(drive: string, id: string): Promise<void>
  /** One whole round. @param link of the last round, or the Location of a refusal; absent: from the beginning */
  readDelta(drive: string, link?: string): Promise<{ items: Wire[]; link: string }>
  /** In one batch, in this order. @param paths below `/v1.0` */
  getTogether(paths: readonly string[]): Promise<Wire[]>
  createEvent(mailbox: string, event: object): Promise<Wire>
  changeEvent(mailbox: string, id: string, members: object): Promise<Wire>
  listEvents(mailbox: string): Promise<Wire[]>
  viewCalendar(mailbox: string, from: string, to: string): Promise<Wire[]>
  cancelEvent(mailbox: string, id: string, comment: string): Promise<void>
  listMessages(team: string, channel: string): Promise<Wire[]>
  /** What its error says of the answer that it got. */
  explain(error: unknown): Refusal
}

/** The refusal that a deed meets; throws when it meets none. */
export async function refusalOf(judge: GraphJudge, deed: Promise<unknown>): Promise<Refusal> {
  try {
    await deed
  } catch (error) {
    return judge.explain(error)
  }
  throw new Error('It was not refused.')
}
