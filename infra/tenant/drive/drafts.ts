import { listColumns } from '../columns/column-store.ts'
import { describeDefaults, isIncomplete } from '../columns/column-values.ts'
import { badRequest, GraphError } from '../kernel/errors.ts'
import type { Kernel } from '../kernel/kernel.ts'
import { keyOfIdentity } from './identity.ts'
import type { Item } from './item-store.ts'
import { getLibrary } from './library-store.ts'

/** What a draft changes of a file, and others therefore are shown as it was. */
const DRAFTED = [
  ...['content', 'size', 'hash', 'mime', 'fields', 'etag', 'ctag', 'modified', 'modified_by'],
  ...['version', 'moderation', 'major', 'minor', 'comment'],
] as readonly (keyof Item)[]

export const APPROVED = 0
const REJECTED = 1
const PENDING = 2
const DRAFT = 3

/** The file as it stands, to be put back or shown to others later: JSON of some of its columns. */
export function takeSnapshot(item: Item): string {
  return JSON.stringify(Object.fromEntries(DRAFTED.map((name) => [name, item[name]])))
}

export function readSnapshot(text: string): Partial<Item> {
  return JSON.parse(text) as Partial<Item>
}

/** How a new file begins in its library: with its columns' defaults, as a draft or not, checked out to its author or not. */
export function beginDraft(kernel: Kernel, drive: string, deed: { by: string; at: number }): Partial<Item> {
  const columns = listColumns(kernel.db, drive)
  const fields = describeDefaults(columns, deed.at)
  const author = keyOfIdentity(deed.by)
  const { approval, check_out, minors } = getLibrary(kernel.db, drive)
  // What the tenant began with has long been published.
  if (author === undefined) return { fields: JSON.stringify(fields), ...(minors ? { major: 1 } : {}) }
  const held = check_out === 1 || isIncomplete(columns, fields)
  return {
    fields: JSON.stringify(fields),
    ...(held ? { checked_out_by: author } : {}),
    ...(minors ? { major: 0, minor: 1 } : {}),
    ...(approval ? { moderation: minors ? DRAFT : PENDING } : {}),
  }
}

/** Refuses a change of a file, its name included, that needs a check-out first. */
export function checkCheckedOut(kernel: Kernel, item: Item): void {
  const { check_out } = getLibrary(kernel.db, item.drive)
  if (check_out && !item.folder && item.checked_out_by === null) throw notCheckedOut()
}

/** What becomes of a file that is about to be changed. */
export function continueDraft(kernel: Kernel, item: Item): Partial<Item> {
  if (item.folder) return {}
  checkCheckedOut(kernel, item)
  const { approval, minors } = getLibrary(kernel.db, item.drive)
  return {
    ...(minors ? { minor: item.minor + 1 } : {}),
    ...(approval ? { moderation: minors ? DRAFT : PENDING } : {}),
    ...(approval && item.moderation === APPROVED ? { approved: takeSnapshot(item) } : {}),
  }
}

/** What a check-in makes of a file: a major version, or (where there are minor ones) a further draft. */
export function endCheckOut(kernel: Kernel, item: Item, published: boolean, comment: string): Partial<Item> {
  const { approval, minors } = getLibrary(kernel.db, item.drive)
  const kept = approval && item.moderation === APPROVED ? { approved: takeSnapshot(item) } : {}
  const back = { checked_out_by: null, checked_in: null, comment, ...kept }
  if (minors && !published) return { ...back, ...(approval ? { moderation: DRAFT } : {}) }
  return {
    ...back,
    ...(minors ? { major: (item.major ?? 0) + 1, minor: 0 } : {}),
    ...(approval ? { moderation: PENDING } : { approved: null }),
  }
}

/** What an approver's word makes of a file that waits for it. */
export function judgeFile(item: Item, approved: boolean): Partial<Item> {
  if (item.moderation !== PENDING || item.checked_out_by !== null)
    throw badRequest('The file does not wait for approval.')
  return approved ? { moderation: APPROVED, approved: null } : { moderation: REJECTED }
}

/** The file as somebody sees it: what others have checked out or not yet approved as it was before; undefined: not at all. */
export function viewFile(item: Item, viewer: string, approves: boolean): Item | undefined {
  const mine = item.checked_out_by === null || item.checked_out_by === viewer
  const standing = mine ? item : restore(item, item.checked_in)
  if (!standing || standing.moderation === APPROVED || approves) return standing
  const authors = [standing.created_by, standing.modified_by].map(keyOfIdentity)
  return authors.includes(viewer) ? standing : restore(standing, item.approved)
}

function restore(item: Item, snapshot: string | null): Item | undefined {
  return snapshot === null ? undefined : { ...item, ...readSnapshot(snapshot) }
}

function notCheckedOut(): GraphError {
  const message = 'The file is not checked out. You must first check out this document before making changes.'
  return new GraphError(423, 'resourceLocked', message)
}
