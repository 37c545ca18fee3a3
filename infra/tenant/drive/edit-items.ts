import { randomUUID } from 'node:crypto'
import { badRequest } from '../kernel/errors.ts'
import type { Kernel } from '../kernel/kernel.ts'
import type { ConflictBehavior } from './conflict.ts'
import { getContent } from './contents.ts'
import type { Deed } from './deed.ts'
import { noteMove } from './delta-scope.ts'
import { beginDraft, checkCheckedOut, continueDraft } from './drafts.ts'
import { checkPlace } from './item-address.ts'
import {
  addToFolder,
  deriveItemId,
  getChild,
  getItem,
  type Item,
  insertItem,
  listAncestors,
  measureBelow,
  updateItem,
} from './item-store.ts'
import { countItem } from './library-store.ts'
import { checkReplaceable } from './locate.ts'
import { guessMimeType } from './mime-types.ts'
import { checkName, nameTaken, numberName } from './names.ts'
import { deleteItem } from './recycle-bin.ts'
import { keepVersion, versionOf } from './version-store.ts'

/** Makes a folder; the name is taken: refused, numbered, or (replace) the folder that is there. */
export function createFolder(kernel: Kernel, parent: Item, name: string, conflict: ConflictBehavior, deed: Deed): Item {
  if (!parent.folder) throw nameTaken()
  checkName(name, { folder: true, atRoot: parent.parent === null })
  checkPlace(kernel, parent, name)
  const taken = getChild(kernel.db, parent.id, name)
  if (taken && conflict === 'replace' && taken.folder) return taken
  if (taken && conflict !== 'rename') throw nameTaken()
  return addItem(kernel, parent, taken ? findFreeName(kernel, parent, name) : name, { folder: 1 }, deed)
}

/** Folders on the way; an upload by path makes those that are not there, or not yet there when it began. */
export function makeFolders(kernel: Kernel, from: Item, names: string[], deed: Deed): Item {
  return names.reduce((parent, name) => createFolder(kernel, parent, name, 'replace', deed), from)
}

/** Puts finished content under a name; what is there gets a new version, is refused, or keeps its name to itself. */
export function putFile(
  kernel: Kernel,
  parent: Item,
  name: string,
  content: number,
  conflict: ConflictBehavior,
  deed: Deed,
): { item: Item; isNew: boolean } {
  if (!parent.folder) throw nameTaken()
  checkName(name, { folder: false, atRoot: false })
  checkPlace(kernel, parent, name)
  const taken = getChild(kernel.db, parent.id, name)
  if (taken?.folder && conflict !== 'rename') throw nameTaken()
  if (taken && conflict === 'fail') throw nameTaken()
  if (taken && conflict === 'replace') {
    checkReplaceable(kernel, taken, deed)
    return { item: replaceContent(kernel, taken, content, deed), isNew: false }
  }
  const free = taken ? findFreeName(kernel, parent, name) : name
  const { size, hash } = getContent(kernel.db, content)
  const members = { folder: 0 as const, content, size, hash, mime: guessMimeType(free) }
  return { item: addItem(kernel, parent, free, members, deed), isNew: true }
}

/** New content for a file: what it was before becomes a version. */
export function replaceContent(kernel: Kernel, item: Item, content: number, deed: Deed): Item {
  if (item.folder) throw badRequest('A folder has no content.')
  const draft = continueDraft(kernel, item)
  keepVersion(kernel.db, item)
  return overwriteContent(kernel, item, content, deed, { ...draft, version: versionOf(item) + 1 })
}

/** New content within the present version, as the service itself and an open document's autosave store it. */
export function overwriteContent(
  kernel: Kernel,
  item: Item,
  content: number,
  deed: Deed,
  more: Partial<Item> = {},
): Item {
  const { size, hash } = getContent(kernel.db, content)
  const tags = { etag: item.etag + 1, ctag: item.ctag + 1 }
  updateItem(kernel.db, item, {
    ...{ ...more, content, size, hash, ...tags, modified: deed.at, modified_by: deed.by },
    file_modified: null,
  })
  addToFolder(kernel.db, item.parent, size - item.size, 0)
  return again(kernel, item)
}

/** Renames, moves, or both; ids, versions and content stay. All that lies below must still have a path short enough. */
export function moveItem(
  kernel: Kernel,
  item: Item,
  parent: Item,
  wanted: string,
  conflict: ConflictBehavior,
  deed: Deed,
): Item {
  checkName(wanted, { folder: item.folder === 1, atRoot: parent.parent === null })
  if (wanted !== item.name) checkCheckedOut(kernel, item)
  checkPlace(kernel, parent, wanted, measureBelow(kernel.db, item))
  const above = [parent, ...listAncestors(kernel.db, parent)]
  if (above.some((each) => each.id === item.id)) throw badRequest('A folder cannot be moved into itself.')
  const name = makeRoom(kernel, parent, wanted, conflict, item, deed)
  const moved = item.parent !== parent.id
  if (moved) addToFolder(kernel.db, item.parent, -item.size, -1)
  const mime = item.folder ? null : guessMimeType(name)
  const members = { parent: parent.id, name, mime, etag: item.etag + 1, modified: deed.at, modified_by: deed.by }
  updateItem(kernel.db, item, members)
  if (!moved) return again(kernel, item)
  addToFolder(kernel.db, parent.id, item.size, 1)
  const there = again(kernel, item)
  noteMove(kernel.db, there, item.parent)
  return there
}

/** A name that is free under the folder for the item: as wanted, numbered, or freed by deleting the file that had it. */
export function makeRoom(
  kernel: Kernel,
  parent: Item,
  name: string,
  conflict: ConflictBehavior,
  item: Partial<Pick<Item, 'id'>> & Pick<Item, 'folder'>,
  deed: Deed,
): string {
  const taken = getChild(kernel.db, parent.id, name)
  if (!taken || taken.id === item.id) return name
  if (conflict === 'rename') return findFreeName(kernel, parent, name)
  if (conflict === 'fail' || taken.folder || item.folder) throw nameTaken()
  checkReplaceable(kernel, taken, deed)
  deleteItem(kernel, taken, deed)
  return name
}

/** New values of a file's columns make a version of it, as SharePoint counts them; a folder has none. */
export function reviseItem(kernel: Kernel, item: Item, members: Partial<Item>, deed: Deed): Item {
  if (item.folder) return touchItem(kernel, item, members, deed)
  const draft = continueDraft(kernel, item)
  keepVersion(kernel.db, item)
  return touchItem(kernel, item, { ...members, ...draft, version: versionOf(item) + 1 }, deed)
}

/** Sets members that are not content: the eTag moves, the cTag stays. */
export function touchItem(kernel: Kernel, item: Item, members: Partial<Item>, deed: Deed): Item {
  updateItem(kernel.db, item, { ...members, etag: item.etag + 1, modified: deed.at, modified_by: deed.by })
  return again(kernel, item)
}

export function addItem(
  kernel: Kernel,
  parent: Item,
  name: string,
  members: Partial<Item> & { folder: 0 | 1 },
  deed: Deed,
): Item {
  const { drive } = parent
  const id = deriveItemId(deed.seed ?? randomUUID())
  const owner = { created: deed.at, created_by: deed.by, list_item: countItem(kernel.db, drive) }
  const draft = members.folder ? {} : beginDraft(kernel, drive, deed)
  insertItem(kernel.db, { id, drive, parent: parent.id, name, ...owner, ...draft, ...members })
  addToFolder(kernel.db, parent.id, members.size ?? 0, 1)
  return again(kernel, { id, drive })
}

function again(kernel: Kernel, { id, drive }: Pick<Item, 'id' | 'drive'>): Item {
  const item = getItem(kernel.db, drive, id)
  if (!item) throw new Error(`Item ${id} vanished while it was edited.`)
  return item
}

function findFreeName(kernel: Kernel, parent: Item, name: string): string {
  for (let number = 1; ; number += 1) {
    const free = numberName(name, number)
    if (!getChild(kernel.db, parent.id, free)) return free
  }
}
