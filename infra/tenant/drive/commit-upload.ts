import type { Caller, Json } from '../kernel/graph-call.ts'
import type { Kernel } from '../kernel/kernel.ts'
import { announce } from './commit-change.ts'
import type { Deed } from './deed.ts'
import { makeFolders, putFile, replaceContent, touchItem } from './edit-items.ts'
import { getChild, getItem, type Item } from './item-store.ts'
import { getLibrary } from './library-store.ts'
import { checkReplaceable, itemMissing } from './locate.ts'
import { readMetadata } from './metadata.ts'
import { createPresenter } from './present-item.ts'
import { expectPromotion } from './promotion.ts'
import { checkPreconditions } from './tags.ts'
import { deleteSession, type UploadSession } from './upload-session-store.ts'

/** Turns a session whose bytes are all there into the file; inside the caller's transaction. */
export function commitUpload(kernel: Kernel, session: UploadSession, origin: string): { item: Json; isNew: boolean } {
  const { by, caller } = session
  const deed = { by, at: kernel.clock.now(), ...(caller === null ? {} : { caller: JSON.parse(caller) as Caller }) }
  const put = putSession(kernel, session, deed)
  const times = JSON.parse(session.times) as Partial<Item>
  const members = { ...times, ...readMetadata({ description: session.description ?? undefined }, put.item) }
  const item = Object.keys(members).length === 0 ? put.item : touchItem(kernel, put.item, members, deed)
  expectPromotion(kernel, item)
  deleteSession(kernel.db, session.id)
  const library = getLibrary(kernel.db, session.drive)
  const shown = createPresenter(kernel, library, origin).present(item)
  announce(kernel, library)
  return { item: shown, isNew: put.isNew }
}

function putSession(kernel: Kernel, session: UploadSession, deed: Deed): { item: Item; isNew: boolean } {
  if (session.item !== null) {
    const item = must(getItem(kernel.db, session.drive, session.item))
    checkUnchanged(session, item)
    checkReplaceable(kernel, item, deed)
    return { item: replaceContent(kernel, item, session.content, deed), isNew: false }
  }
  const parent = must(getItem(kernel.db, session.drive, session.parent))
  const folder = makeFolders(kernel, parent, JSON.parse(session.missing) as string[], deed)
  const taken = session.conflict === 'replace' ? getChild(kernel.db, folder.id, session.name) : undefined
  if (taken) checkUnchanged(session, taken)
  return putFile(kernel, folder, session.name, session.content, session.conflict, deed)
}

/** What was as the client knew it when the session began may have changed since. */
function checkUnchanged({ if_match }: UploadSession, item: Item): void {
  if (if_match !== null) checkPreconditions(new Headers({ 'if-match': if_match }), item)
}

function must(item: Item | undefined): Item {
  if (!item) throw itemMissing()
  return item
}
