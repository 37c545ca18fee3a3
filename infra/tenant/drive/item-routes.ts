import { badRequest } from '../kernel/errors.ts'
import {
  created,
  type GraphAnswer,
  type GraphCall,
  linkAgain,
  noContent,
  ok,
  readJson,
  readTop,
} from '../kernel/graph-call.ts'
import type { Kernel } from '../kernel/kernel.ts'
import { createFolder, deleteItem, moveItem, touchItem } from './edit-items.ts'
import { readExpand } from './expand.ts'
import { getItem, getRoot, type Item, listChildren } from './item-store.ts'
import type { Library } from './library-store.ts'
import { checkNotLocked, itemMissing, locateItem } from './locate.ts'
import { change, describeDeed, onItem } from './on-item.ts'
import { createPresenter } from './present-item.ts'
import { checkMembers, readConflictOfBody, readFileTimes, readObject } from './read-body.ts'
import { checkPreconditions } from './tags.ts'

const PAGE = 100
const LARGEST_PAGE = 1000

/** Reading, listing, making folders, renaming, moving and deleting. */
export function registerItems(kernel: Kernel): void {
  onItem(kernel, 'GET', '', { query: ['$select', '$expand'], cost: costOfReading }, (call) => {
    const { library, item } = locateItem(kernel, call, 'read')
    const shown = createPresenter(kernel, library, call.url.origin).present(item)
    return ok({ ...shown, ...readExpand(kernel, call, library)(item, shown) })
  })
  const listing = ['$select', '$expand', '$top', '$skiptoken']
  onItem(kernel, 'GET', '/children', { query: listing, cost: 2 }, (call) => answerChildren(kernel, call))
  onItem(kernel, 'POST', '/children', { query: ['$select'], cost: 2 }, (call) => answerNewFolder(kernel, call))
  onItem(kernel, 'PATCH', '', { query: ['$select'], cost: 2 }, (call) => answerPatch(kernel, call))
  onItem(kernel, 'DELETE', '', { cost: 2 }, (call) => {
    const { library, item } = locateItem(kernel, call, 'write')
    if (item.parent === null) throw badRequest('The root of a drive cannot be deleted.')
    checkPreconditions(call.headers, item)
    checkNotLocked(call, item)
    change(kernel, library, () => deleteItem(kernel, item))
    return noContent()
  })
}

function costOfReading(call: GraphCall): number {
  return call.query.get('$expand')?.includes('permissions') ? 5 : 1
}

function answerChildren(kernel: Kernel, call: GraphCall): GraphAnswer {
  const { library, item } = locateItem(kernel, call, 'read')
  const top = readTop(call, PAGE, LARGEST_PAGE)
  const after = Buffer.from(call.query.get('$skiptoken') ?? '', 'base64url').toString()
  const rows = listChildren(kernel.db, item.id, after, top + 1)
  const page = rows.slice(0, top)
  const presenter = createPresenter(kernel, library, call.url.origin)
  const expand = readExpand(kernel, call, library)
  const show = (row: Item) => {
    const shown = presenter.present(row)
    return { ...shown, ...expand(row, shown) }
  }
  const last = Buffer.from(page.at(-1)?.folded ?? '').toString('base64url')
  const next = rows.length > top ? { '@odata.nextLink': linkAgain(call, { $skiptoken: last }) } : {}
  return ok({ ...next, value: page.map(show) })
}

function answerNewFolder(kernel: Kernel, call: GraphCall): GraphAnswer {
  const { library, item: parent } = locateItem(kernel, call, 'write')
  if (!parent.folder) throw badRequest('A file has no children.')
  const body = readJson(call)
  checkMembers(body, ['name', 'folder', 'description', '@microsoft.graph.conflictBehavior'])
  readObject(body.folder, 'folder')
  const conflict = readConflictOfBody(body, 'fail')
  const deed = describeDeed(kernel, call)
  const made = change(kernel, library, () => createFolder(kernel, parent, body.name as string, conflict, deed))
  return created(createPresenter(kernel, library, call.url.origin).present(made))
}

function answerPatch(kernel: Kernel, call: GraphCall): GraphAnswer {
  const { library, item } = locateItem(kernel, call, 'write')
  const body = readJson(call)
  checkMembers(body, ['id', 'name', 'parentReference', 'fileSystemInfo'])
  if (item.parent === null) throw badRequest('The root of a drive cannot be changed.')
  checkPreconditions(call.headers, item)
  checkNotLocked(call, item)
  const parent = readNewParent(kernel, call, library, item, body.parentReference)
  const name = (body.name ?? item.name) as string
  const times = readFileTimes(body.fileSystemInfo)
  const deed = describeDeed(kernel, call)
  const stays = parent.id === item.parent && name === item.name
  const changed = change(kernel, library, () => {
    const moved = stays ? item : moveItem(kernel, item, parent, name, deed)
    return Object.keys(times).length === 0 ? moved : touchItem(kernel, moved, times, deed)
  })
  return ok(createPresenter(kernel, library, call.url.origin).present(changed))
}

/** The folder that `parentReference` names by id, or by path in the same drive; the present one when there is none. */
function readNewParent(kernel: Kernel, call: GraphCall, library: Library, item: Item, value: unknown): Item {
  if (value === undefined) return must(getItem(kernel.db, library.drive, item.parent ?? ''))
  const reference = readObject(value, 'parentReference')
  checkMembers(reference, ['id', 'driveId', 'driveType', 'path', 'name', 'siteId'])
  const { driveId, id, path } = reference
  if (driveId !== undefined && driveId !== library.drive) throw badRequest('An item cannot be moved to another drive.')
  if (typeof id === 'string') {
    const root = id.toLowerCase() === 'root'
    return mustBeFolder(root ? getRoot(kernel.db, library.drive) : getItem(kernel.db, library.drive, id))
  }
  if (typeof path !== 'string') throw badRequest("'parentReference' names no folder.")
  const [, inside] = /^(?:\/drives?\/[^/]+|\/drive)?\/root:?\/?(.*?):?$/.exec(path) ?? []
  if (inside === undefined) throw badRequest(`'${path}' is not a path of this drive.`)
  const params = { drive: library.drive, item: 'root', path: decodeURIComponent(inside) }
  return mustBeFolder(locateItem(kernel, { ...call, params }, 'write').item)
}

function must(item: Item | undefined): Item {
  if (!item) throw itemMissing()
  return item
}

function mustBeFolder(item: Item | undefined): Item {
  const found = must(item)
  if (!found.folder) throw badRequest('The new parent is not a folder.')
  return found
}
