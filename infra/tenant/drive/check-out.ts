import { listColumns } from '../columns/column-store.ts'
import { isIncomplete } from '../columns/column-values.ts'
import { badRequest, GraphError } from '../kernel/errors.ts'
import { type GraphCall, noContent } from '../kernel/graph-call.ts'
import type { Kernel } from '../kernel/kernel.ts'
import { readJsonIfAny } from '../kernel/read-json.ts'
import { change } from './commit-change.ts'
import { describeDeed } from './deed.ts'
import { endCheckOut, readSnapshot, takeSnapshot } from './drafts.ts'
import { touchItem } from './edit-items.ts'
import { keyOf } from './identity.ts'
import { addToFolder, type Item } from './item-store.ts'
import type { Library } from './library-store.ts'
import { checkNotHeld, checkNotLocked, locateFile } from './locate.ts'
import { onItem } from './on-item.ts'
import { deleteItem } from './recycle-bin.ts'

const OF_FOLDER = 'A folder cannot be checked out.'

/** Keeps others from writing a file for a while, and from seeing what becomes of it meanwhile. */
export function registerCheckOut(kernel: Kernel): void {
  onItem(kernel, 'POST', '/checkout', { cost: 2, takesNoBody: true }, (call) => {
    const { library, item } = locateFile(kernel, call, 'write', OF_FOLDER)
    checkNotLocked(kernel, call, item)
    if (item.checked_out_by !== null) return noContent()
    const members = { checked_out_by: keyOf(call.caller), checked_in: takeSnapshot(item) }
    change(kernel, library, () => touchItem(kernel, item, members, describeDeed(kernel, call)))
    return noContent()
  })
  onItem(kernel, 'POST', '/checkin', { cost: 2 }, (call) => {
    const { published, comment } = readCheckIn(call)
    const { library, item } = locateFile(kernel, call, 'write', OF_FOLDER)
    checkHeld(item)
    checkNotLocked(kernel, call, item)
    checkComplete(kernel, library, item)
    const members = endCheckOut(kernel, item, published, comment)
    change(kernel, library, () => touchItem(kernel, item, members, describeDeed(kernel, call)))
    return noContent()
  })
  onItem(kernel, 'POST', '/discardCheckout', { cost: 2, takesNoBody: true }, (call) => {
    const { library, item } = locateFile(kernel, call, 'write', OF_FOLDER)
    checkHeld(item)
    // Who checked it out, or an app by itself in their stead.
    const { person = item.checked_out_by ?? undefined } = call.caller
    checkNotHeld(kernel, person, item)
    change(kernel, library, () => discard(kernel, call, item))
    return noContent()
  })
}

function readCheckIn(call: GraphCall): { published: boolean; comment: string } {
  const body = readJsonIfAny(call, ['checkInAs', 'comment'])
  const { checkInAs = 'unspecified', comment = '' } = body
  if (checkInAs !== 'published' && checkInAs !== 'unspecified') {
    throw badRequest("'checkInAs' must be published or unspecified.")
  }
  if (typeof comment !== 'string') throw badRequest("'comment' must be a text.")
  return { published: checkInAs === 'published', comment }
}

function checkHeld(item: Item): void {
  if (item.checked_out_by === null) throw badRequest('The file is not checked out.')
}

function checkComplete(kernel: Kernel, { drive }: Library, item: Item): void {
  const fields = JSON.parse(item.fields) as Record<string, unknown>
  if (!isIncomplete(listColumns(kernel.db, drive), fields)) return
  throw new GraphError(
    400,
    'invalidRequest',
    'You must fill out all required properties before checking in this document.',
  )
}

/** Back to what it was when it was checked out; a file that was never checked in is gone. */
function discard(kernel: Kernel, call: GraphCall, item: Item): void {
  const deed = describeDeed(kernel, call)
  if (item.checked_in === null) {
    deleteItem(kernel, item, deed)
    return
  }
  const { etag, ...before } = readSnapshot(item.checked_in)
  const { modified = deed.at, modified_by = deed.by } = before
  addToFolder(kernel.db, item.parent, (before.size ?? item.size) - item.size, 0)
  kernel.db.run('DELETE FROM versions WHERE item = ? AND number >= ?', item.id, before.version ?? before.ctag ?? 0)
  touchItem(kernel, item, { ...before, checked_out_by: null, checked_in: null }, { at: modified, by: modified_by })
}
