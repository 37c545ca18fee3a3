import type { GraphCall } from '../kernel/graph-call.ts'
import type { Kernel } from '../kernel/kernel.ts'
import { listMembers } from '../site/site-store.ts'
import { change } from './commit-change.ts'
import { describeDeed } from './deed.ts'
import { touchItem } from './edit-items.ts'
import { type Item, listAncestors } from './item-store.ts'
import type { Located } from './locate.ts'
import { MEMBERS, type OwnPermission, readPermissions } from './permissions.ts'
import { noteSharing } from './sharing-changes.ts'

/** The nearest of the item and the folders above it that has permissions of its own; undefined: those of the site hold. */
export function findHolder(kernel: Kernel, item: Item): Item | undefined {
  return [item, ...listAncestors(kernel.db, item)].find(({ permissions }) => permissions !== null)
}

/** What held so far, now the item's own. */
export function keepPermissions(kernel: Kernel, { item, library }: Located): OwnPermission[] {
  const holder = findHolder(kernel, item)
  if (holder) return readPermissions(holder)
  return [{ id: MEMBERS, roles: ['write'], people: listMembers(kernel.db, library.site) }]
}

/** Gives the item these permissions of its own, and nothing besides. */
export function putPermissions(
  kernel: Kernel,
  call: GraphCall,
  { library, item }: Located,
  own: OwnPermission[],
): void {
  const members = { permissions: JSON.stringify(own) }
  change(kernel, library, () => noteSharing(kernel.db, touchItem(kernel, item, members, describeDeed(kernel, call))))
}
