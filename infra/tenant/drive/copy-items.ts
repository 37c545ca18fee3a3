import { badRequest, type GraphError } from '../kernel/errors.ts'
import type { Caller } from '../kernel/graph-call.ts'
import type { Kernel } from '../kernel/kernel.ts'
import { requireRole } from '../site/access.ts'
import type { ConflictBehavior } from './conflict.ts'
import type { CopyJob } from './copy-job-store.ts'
import type { Deed } from './deed.ts'
import { addItem, makeRoom } from './edit-items.ts'
import { checkPlace } from './item-address.ts'
import { getChild, getItem, getRoot, type Item, listAncestors, measureBelow } from './item-store.ts'
import { getLibrary } from './library-store.ts'
import { itemMissing } from './locate.ts'
import { checkName, nameTaken } from './names.ts'
import { checkQuota } from './quota.ts'
import { openSight, type Sight } from './sight.ts'
import { copyVersions, versionOf } from './version-store.ts'

/** A copy that is being made: of what its maker sees. */
interface Copying {
  kernel: Kernel
  sight: Sight
  deed: Deed
  versions: boolean
}

/**
 * Makes what an accepted copy asked for, and gives its id; throws what is in the way. The copies are new items of the
 * copier, of what they are shown: neither the columns, nor the dates, nor the permissions of the originals come along (Microsoft's page on
 * `driveItem: copy`), and earlier versions only when they were asked for and no new name was given.
 */
export function carryOutCopy(kernel: Kernel, job: CopyJob): string {
  const caller = JSON.parse(job.caller) as Caller
  const sight = openSight(kernel, caller, getLibrary(kernel.db, job.source_drive))
  const [source, target] = [findSeen(kernel, sight, job), getItem(kernel.db, job.drive, job.parent)]
  if (!source || !target) throw itemMissing()
  requireRole(openSight(kernel, caller, getLibrary(kernel.db, job.drive)).roleOn(target), 'write')
  checkQuota(getRoot(kernel.db, job.drive).size + source.size)
  if ([target, ...listAncestors(kernel.db, target)].some(({ id }) => id === source.id)) throw intoItself()
  const deed = { by: job.by, at: kernel.clock.now(), caller }
  const copying = { kernel, sight, deed, versions: job.versions === 1 && job.name === null }
  if (!job.children_only) return copyInto(copying, source, target, job.name ?? source.name, job.conflict).id
  for (const child of listSeen(copying, source)) copyInto(copying, child, target, child.name, job.conflict)
  return target.id
}

function findSeen({ db }: Kernel, sight: Sight, { source_drive, source }: CopyJob): Item | undefined {
  const item = getItem(db, source_drive, source)
  return item && sight.see(item)
}

export function intoItself(): GraphError {
  return badRequest('A folder cannot be copied into itself.')
}

/** Under a folder where there may be something of that name already. */
function copyInto(copying: Copying, item: Item, parent: Item, wanted: string, conflict: ConflictBehavior): Item {
  const { kernel, deed } = copying
  checkName(wanted, { folder: item.folder === 1, atRoot: parent.parent === null })
  checkPlace(kernel, parent, wanted, measureBelow(kernel.db, item))
  if (conflict === 'replace' && getChild(kernel.db, parent.id, wanted)?.id === item.id) throw nameTaken()
  const name = makeRoom(kernel, parent, wanted, conflict, { folder: item.folder }, deed)
  return copyTree(copying, item, parent, name)
}

function copyTree(copying: Copying, item: Item, parent: Item, name: string): Item {
  if (!item.folder) return copyFile(copying, item, parent, name)
  const below = listSeen(copying, item)
  const folder = addItem(copying.kernel, parent, name, { folder: 1 }, copying.deed)
  for (const child of below) copyTree(copying, child, folder, child.name)
  return folder
}

/** Contents never change, so the copy has the same. */
function copyFile({ kernel, versions, deed }: Copying, item: Item, parent: Item, name: string): Item {
  const { content, size, hash, mime } = item
  const version = versions ? versionOf(item) : 1
  const file = addItem(kernel, parent, name, { folder: 0, content, size, hash, mime, version }, deed)
  if (versions) copyVersions(kernel.db, item.id, file.id, version)
  return file
}

function listSeen({ kernel: { db }, sight }: Copying, folder: Item): Item[] {
  const rows = db.all<Item>('SELECT * FROM items WHERE parent = ? AND deleted = 0 ORDER BY folded', folder.id)
  return rows.flatMap((row) => sight.see(row) ?? [])
}
