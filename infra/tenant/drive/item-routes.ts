import { badRequest } from '../kernel/errors.ts'
import { created, type GraphAnswer, type GraphCall, ok } from '../kernel/graph-call.ts'
import type { Kernel } from '../kernel/kernel.ts'
import { checkMembers, readJson, readObject } from '../kernel/read-json.ts'
import { change } from './commit-change.ts'
import { CONFLICTS, type ConflictBehavior, readConflictOfBody } from './conflict.ts'
import { type Deed, describeDeed } from './deed.ts'
import { createFolder, moveItem, reviseItem } from './edit-items.ts'
import { readExpand } from './expand.ts'
import { getChild, getItem, type Item } from './item-store.ts'
import type { Library } from './library-store.ts'
import { checkNothingLocked, checkNotLocked, checkReplaceable, itemMissing, locateItem } from './locate.ts'
import { locateFolder, readFolderReference } from './locate-folder.ts'
import { readMetadata } from './metadata.ts'
import { onItem } from './on-item.ts'
import { createPresenter } from './present-item.ts'
import { checkPreconditions, isUnchanged } from './tags.ts'

/** Reading one, making folders, renaming and moving; see list-children.ts and delete-routes.ts. */
export function registerItems(kernel: Kernel): void {
  onItem(kernel, 'GET', '', { query: ['$select', '$expand'], cost: costOfReading }, (call) => {
    const { library, item } = locateItem(kernel, call, 'read')
    if (isUnchanged(call.headers, item)) return { status: 304 }
    const shown = createPresenter(kernel, library, call.url.origin, call.query).present(item)
    return ok({ ...shown, ...readExpand(kernel, call, library, { alone: true })(item, shown) })
  })
  onItem(kernel, 'POST', '/children', { query: ['$select'], cost: 2 }, (call) => answerNewFolder(kernel, call))
  onItem(kernel, 'PATCH', '', { query: ['$select'], cost: 2 }, (call) => answerPatch(kernel, call))
}

function costOfReading(call: GraphCall): number {
  return call.query.get('$expand')?.includes('permissions') ? 5 : 1
}

function answerNewFolder(kernel: Kernel, call: GraphCall): GraphAnswer {
  const { library, item: parent } = locateItem(kernel, call, 'write')
  if (!parent.folder) throw badRequest('A file has no children.')
  const body = readJson(call, ['name', 'folder', 'description', 'fileSystemInfo', ...CONFLICTS])
  // Read-only and passed over, but part of the facet as clients know it.
  checkMembers(readObject(body.folder, 'folder'), ['childCount'])
  const conflict = readConflictOfBody(body, 'fail')
  const deed = describeDeed(kernel, call)
  const taken = conflict === 'replace' ? getChild(kernel.db, parent.id, String(body.name)) : undefined
  // A file is in a folder's way, locked or not.
  if (taken?.folder) checkReplaceable(kernel, taken, deed)
  const made = change(kernel, library, () => {
    const folder = createFolder(kernel, parent, body.name as string, conflict, deed)
    return revise(kernel, folder, body, deed)
  })
  return created(createPresenter(kernel, library, call.url.origin).present(made))
}

function answerPatch(kernel: Kernel, call: GraphCall): GraphAnswer {
  const { library, item } = locateItem(kernel, call, 'write')
  const body = readJson(call, ['id', 'name', 'parentReference', 'fileSystemInfo', 'description', ...CONFLICTS])
  if (body.id !== undefined && body.id !== item.id) throw badRequest('The id of an item cannot be changed.')
  if (item.parent === null) throw badRequest('The root of a drive cannot be changed.')
  checkPreconditions(call.headers, item)
  checkNotLocked(kernel, call, item)
  const place = {
    parent: readNewParent(kernel, call, library, item, body.parentReference),
    name: (body.name ?? item.name) as string,
    conflict: readConflictOfBody(body, 'fail'),
  }
  if (place.parent.id !== item.parent) checkNothingLocked(kernel, call, item)
  const deed = describeDeed(kernel, call)
  const changed = change(kernel, library, () => revise(kernel, putInPlace(kernel, item, place, deed), body, deed))
  return ok(createPresenter(kernel, library, call.url.origin).present(changed))
}

interface Place {
  parent: Item
  name: string
  conflict: ConflictBehavior
}

function putInPlace(kernel: Kernel, item: Item, { parent, name, conflict }: Place, deed: Deed): Item {
  const stays = parent.id === item.parent && name === item.name
  return stays ? item : moveItem(kernel, item, parent, name, conflict, deed)
}

/** Sets the description and the times of the client's own copy, where the body has any. */
function revise(kernel: Kernel, item: Item, body: Record<string, unknown>, deed: Deed): Item {
  const members = readMetadata(body, item)
  return Object.keys(members).length === 0 ? item : reviseItem(kernel, item, members, deed)
}

/** The folder that `parentReference` names, in the same drive; the present one when there is none. */
function readNewParent(kernel: Kernel, call: GraphCall, library: Library, item: Item, value: unknown): Item {
  if (value === undefined) {
    const present = getItem(kernel.db, library.drive, item.parent ?? '')
    if (!present) throw itemMissing()
    return present
  }
  const reference = readFolderReference(value, library.drive)
  if (reference.drive !== library.drive) throw badRequest('An item cannot be moved to another drive.')
  return locateFolder(kernel, call, reference).item
}
