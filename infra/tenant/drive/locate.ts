import type { SiteRole } from '../content.ts'
import { GraphError } from '../kernel/errors.ts'
import { type GraphCall, param } from '../kernel/graph-call.ts'
import type { Kernel } from '../kernel/kernel.ts'
import { denied, requireSiteRole } from '../site/access.ts'
import { keyOf } from './identity.ts'
import { getChild, getItem, getRoot, type Item, listAncestors } from './item-store.ts'
import { getLibrary, type Library } from './library-store.ts'
import { readPermissions } from './permissions.ts'

/** The library that a call names, if the caller may do that much in its site. */
export function locateLibrary(kernel: Kernel, call: GraphCall, needed: SiteRole): Library {
  const library = getLibrary(kernel.db, param(call, 'drive'))
  requireSiteRole(kernel.db, call.caller, library.site, needed)
  return library
}

/** The item that a call names by id (`root` too), or by a path from there; 404 when there is none. */
export function locateItem(kernel: Kernel, call: GraphCall, needed: SiteRole): { library: Library; item: Item } {
  const library = locateLibrary(kernel, call, needed)
  const start = locateStart(kernel, call, library)
  const item = walk(kernel, start, splitPath(call))
  if (!item) throw itemMissing()
  checkOwnPermissions(kernel, call, item)
  return { library, item }
}

/** Where a call by path would put something: the folders on the way that are there, and the names that are not. */
export function locatePlace(
  kernel: Kernel,
  call: GraphCall,
): { library: Library; parent: Item; missing: string[]; name: string; item: Item | undefined } {
  const library = locateLibrary(kernel, call, 'write')
  const names = splitPath(call)
  const name = names.pop() ?? ''
  let parent = locateStart(kernel, call, library)
  while (names[0] !== undefined) {
    const next = getChild(kernel.db, parent.id, names[0])
    if (!next) break
    parent = next
    names.shift()
  }
  checkOwnPermissions(kernel, call, parent)
  const item = names.length === 0 ? getChild(kernel.db, parent.id, name) : undefined
  return { library, parent, missing: names, name, item }
}

export function itemMissing(): GraphError {
  return new GraphError(404, 'itemNotFound', 'The resource could not be found.')
}

/** Refuses with 423 what another has checked out. */
export function checkNotLocked(call: GraphCall, item: Item): void {
  if (item.checked_out_by === null || item.checked_out_by === keyOf(call.caller)) return
  throw new GraphError(423, 'resourceLocked', 'The resource you are attempting to access is locked')
}

function locateStart(kernel: Kernel, call: GraphCall, library: Library): Item {
  const id = param(call, 'item')
  const start = id.toLowerCase() === 'root' ? getRoot(kernel.db, library.drive) : getItem(kernel.db, library.drive, id)
  if (!start) throw itemMissing()
  return start
}

function splitPath(call: GraphCall): string[] {
  return (call.params.path ?? '').split('/').filter((name) => name !== '')
}

function walk(kernel: Kernel, start: Item, names: string[]): Item | undefined {
  return names.reduce<Item | undefined>((item, name) => item && getChild(kernel.db, item.id, name), start)
}

/** A person sees nothing of a folder whose own permissions leave them out. */
function checkOwnPermissions(kernel: Kernel, call: GraphCall, item: Item): void {
  const { person } = call.caller
  if (person === undefined) return
  const nearest = [item, ...listAncestors(kernel.db, item)].find((each) => each.permissions !== null)
  if (nearest && !readPermissions(nearest).some((each) => each.people.includes(person))) throw denied()
}
