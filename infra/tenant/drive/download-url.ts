import type { Kernel } from '../kernel/kernel.ts'
import { openWords, sealWords } from '../kernel/sealed-words.ts'
import { APPROVED, viewFile } from './drafts.ts'
import { getItem, type Item } from './item-store.ts'

export const DOWNLOAD_PATH = '/_layouts/15/download.aspx'
/** Sees what everybody sees: the bearer of an address may be anybody. */
const NOBODY = ''
const LIFETIME_MS = 3_600_000

/** What a ticket lets its bearer download: the item as it is then, or one content of it. */
export interface Download {
  item: Item
  content: number | null
}

/** An address that needs no token for an hour: of the content that the item will have, or of that of one version. */
export function issueDownloadUrl(kernel: Kernel, item: Item, origin: string, content?: number): string {
  // Of a file with a draft not everybody sees the same: the bearer gets what whoever asked was shown.
  const drafted = item.checked_out_by !== null || item.moderation !== APPROVED
  const pinned = content ?? (drafted ? item.content : null)
  const ticket = [item.drive, item.id, pinned ?? '', kernel.clock.now() + LIFETIME_MS].join('|')
  const query = new URLSearchParams({ UniqueId: item.id, tempauth: sealWords(kernel.settings, ticket) })
  return `${origin}${DOWNLOAD_PATH}?${query}`
}

/** Undefined for a ticket that is forged, over, or of something gone. */
export function openTicket(kernel: Kernel, tempauth: string): Download | undefined {
  const ticket = openWords(kernel.settings, tempauth)
  if (ticket === undefined) return undefined
  const [drive = '', id = '', content = '', expires] = ticket.split('|')
  const item = Number(expires) < kernel.clock.now() ? undefined : getItem(kernel.db, drive, id)
  if (!item || content !== '') return item && { item, content: Number(content) }
  const shown = viewFile(item, NOBODY, false)
  return shown && { item: shown, content: shown.content }
}
