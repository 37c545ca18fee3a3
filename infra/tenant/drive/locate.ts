import type { SiteRole } from '../content.ts'
import { badRequest, GraphError } from '../kernel/errors.ts'
import { type GraphCall, param } from '../kernel/graph-call.ts'
import type { Kernel } from '../kernel/kernel.ts'
import { requireRole } from '../site/access.ts'
import { roleIn, roleOfAppIn } from '../site/list-access.ts'
import type { Deed } from './deed.ts'
import { keyOf, keyOfIdentity } from './identity.ts'
import { getChild, getItem, getRoot, type Item } from './item-store.ts'
import { getLibrary, type Library } from './library-store.ts'
import { isLockedBelow, isOpenInOffice } from './office-sessions.ts'
import { openSight } from './sight.ts'

/** The library that a call names, if the caller may do that much in its site. */
export function locateLibrary(kernel: Kernel, call: GraphCall, needed: SiteRole): Library {
  const library = getLibrary(kernel.db, param(call, 'drive'))
  requireRole(roleIn(kernel.db, call.caller, library), needed)
  return library
}

export interface Located {
  library: Library
  item: Item
}

/** The item that a call names by id (`root` too), or by a path from there, as the caller sees it; 404 when there is none. */
export function locateItem(kernel: Kernel, call: GraphCall, needed: SiteRole): Located {
  const library = getLibrary(kernel.db, param(call, 'drive'))
  const sight = openSight(kernel, call.caller, library)
  const item = find(kernel, call, library)
  // Whoever has no place on the site does not learn what is there.
  const role = item ? sight.roleOn(item) : roleIn(kernel.db, call.caller, library)
  requireRole(role, 'read')
  const seen = item && sight.see(item)
  if (!item || !seen) throw itemMissing()
  requireRole(role, needed)
  return { library, item: needed === 'read' ? seen : item }
}

/** The same, of a file. @param refusal of a folder */
export function locateFile(kernel: Kernel, call: GraphCall, needed: SiteRole, refusal: string): Located {
  const found = locateItem(kernel, call, needed)
  if (found.item.folder) throw badRequest(refusal)
  return found
}

/** Where something goes that is addressed by a path. */
export interface PlaceByPath {
  library: Library
  /** The item from which the path goes, and the names of the folders on its way. */
  start: Item
  way: string[]
  /** The last folder of these that is there, and the names of those that are not. */
  parent: Item
  missing: string[]
  name: string
  item: Item | undefined
}

export function locatePlace(kernel: Kernel, call: GraphCall): PlaceByPath {
  const library = getLibrary(kernel.db, param(call, 'drive'))
  const sight = openSight(kernel, call.caller, library)
  requireRole(roleOfAppIn(kernel.db, call.caller, library), 'write')
  const names = splitPath(call)
  const name = names.pop() ?? ''
  const way = [...names]
  const start = locateStart(kernel, call, library)
  let parent = start
  while (names[0] !== undefined) {
    const next = getChild(kernel.db, parent.id, names[0])
    if (!next) break
    parent = next
    names.shift()
  }
  requireRole(sight.roleOn(parent), 'write')
  const item = names.length === 0 ? getChild(kernel.db, parent.id, name) : undefined
  if (item) requireRole(sight.roleOn(item), 'write')
  return { library, start, way, parent, missing: names, name, item }
}

export function itemMissing(): GraphError {
  return new GraphError(404, 'itemNotFound', 'The resource could not be found.')
}

/** Refuses with 423 what another has checked out, and what anybody has open in Office. */
export function checkNotLocked(kernel: Kernel, call: GraphCall, item: Item): void {
  checkNotHeld(kernel, keyOf(call.caller), item)
}

/** Refuses with 423 to take away or elsewhere a folder in which something is locked. */
export function checkNothingLocked(kernel: Kernel, call: GraphCall, item: Item): void {
  checkNotLocked(kernel, call, item)
  if (item.folder && isLockedBelow(kernel.db, item, keyOf(call.caller))) throw resourceLocked()
}

/** Refuses to put something in the place of what is locked, or of what its doer may not write. */
export function checkReplaceable(kernel: Kernel, item: Item, { by, caller }: Deed): void {
  if (caller) requireRole(openSight(kernel, caller, getLibrary(kernel.db, item.drive)).roleOn(item), 'write')
  checkNotHeld(kernel, keyOfIdentity(by), item)
}

/** @param who key of the one who is about to write. */
export function checkNotHeld(kernel: Kernel, who: string | undefined, item: Item): void {
  const free = item.checked_out_by === null || item.checked_out_by === who
  if (free && !isOpenInOffice(kernel.db, item)) return
  throw resourceLocked()
}

export function resourceLocked(): GraphError {
  return new GraphError(423, 'resourceLocked', 'The resource you are attempting to access is locked')
}

function find(kernel: Kernel, call: GraphCall, library: Library): Item | undefined {
  const start = findStart(kernel, call, library)
  return splitPath(call).reduce<Item | undefined>((item, name) => item && getChild(kernel.db, item.id, name), start)
}

function locateStart(kernel: Kernel, call: GraphCall, library: Library): Item {
  const start = findStart(kernel, call, library)
  if (!start) throw itemMissing()
  return start
}

function findStart(kernel: Kernel, call: GraphCall, library: Library): Item | undefined {
  const id = param(call, 'item')
  return id.toLowerCase() === 'root' ? getRoot(kernel.db, library.drive) : getItem(kernel.db, library.drive, id)
}

function splitPath(call: GraphCall): string[] {
  return (call.params.path ?? '').split('/').filter((name) => name !== '')
}
