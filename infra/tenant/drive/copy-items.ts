import { badRequest, type GraphError } from '../kernel/errors.ts'
import type { Kernel } from '../kernel/kernel.ts'
import type { CopyJob } from './copy-job-store.ts'
import type { Deed } from './deed.ts'
import { addItem, makeRoom } from './edit-items.ts'
import { checkPlace } from './item-address.ts'
import { getChild, getItem, getRoot, type Item, listAncestors, measureBelow } from './item-store.ts'
import { itemMissing } from './locate.ts'
import { checkName, nameTaken } from './names.ts'
import { checkQuota } from './quota.ts'
import { copyVersions, versionOf } from './version-store.ts'

/**
 * Makes what an accepted copy asked for, and gives its id; throws what is in the way. The copies are new items of the
 * copier: neither the columns, nor the dates, nor the permissions of the originals come along (Microsoft's page on
 * `driveItem: copy`), and earlier versions only when they were asked for and no new name was given.
 */
export function carryOutCopy(kernel: Kernel, job: CopyJob): string {
  const source = getItem(kernel.db, job.source_drive, job.source)
  const target = getItem(kernel.db, job.drive, job.parent)
  if (!source || !target) throw itemMissing()
  checkQuota(getRoot(kernel.db, job.drive).size + source.size)
  if ([target, ...listAncestors(kernel.db, target)].some(({ id }) => id === source.id)) throw intoItself()
  const copy = (item: Item, name: string) => copyInto(kernel, item, target, name, job)
  if (!job.children_only) return copy(source, job.name ?? source.name).id
  for (const child of listAll(kernel, source)) copy(child, child.name)
  return target.id
}

export function intoItself(): GraphError {
  return badRequest('A folder cannot be copied into itself.')
}

/** Under a folder where there may be something of that name already. */
function copyInto(kernel: Kernel, item: Item, parent: Item, wanted: string, job: CopyJob): Item {
  checkName(wanted, { folder: item.folder === 1, atRoot: parent.parent === null })
  checkPlace(kernel, parent, wanted, measureBelow(kernel.db, item))
  const deed = { by: job.by, at: kernel.clock.now() }
  if (job.conflict === 'replace' && getChild(kernel.db, parent.id, wanted)?.id === item.id) throw nameTaken()
  const name = makeRoom(kernel, parent, wanted, job.conflict, { folder: item.folder }, deed)
  return copyTree(kernel, item, parent, name, job.versions === 1 && job.name === null, deed)
}

function copyTree(kernel: Kernel, item: Item, parent: Item, name: string, versions: boolean, deed: Deed): Item {
  if (!item.folder) return copyFile(kernel, item, parent, name, versions, deed)
  const below = listAll(kernel, item)
  const folder = addItem(kernel, parent, name, { folder: 1 }, deed)
  for (const child of below) copyTree(kernel, child, folder, child.name, versions, deed)
  return folder
}

/** Contents never change, so the copy has the same. */
function copyFile(kernel: Kernel, item: Item, parent: Item, name: string, versions: boolean, deed: Deed): Item {
  const { content, size, hash, mime } = item
  const version = versions ? versionOf(item) : 1
  const file = addItem(kernel, parent, name, { folder: 0, content, size, hash, mime, version }, deed)
  if (versions) copyVersions(kernel.db, item.id, file.id)
  return file
}

function listAll(kernel: Kernel, folder: Item): Item[] {
  return kernel.db.all<Item>('SELECT * FROM items WHERE parent = ? AND deleted = 0 ORDER BY folded', folder.id)
}
