import type { SiteRole } from '../content.ts'
import { reviseItem } from '../drive/edit-items.ts'
import { getItemByListItem, type Item } from '../drive/item-store.ts'
import type { Library } from '../drive/library-store.ts'
import { checkNotLocked, itemMissing, locateItem, locateLibrary } from '../drive/locate.ts'
import { change, describeDeed, onItem } from '../drive/on-item.ts'
import { createPresenter } from '../drive/present-item.ts'
import { checkPreconditions } from '../drive/tags.ts'
import { notSupported } from '../kernel/errors.ts'
import { type GraphAnswer, type GraphCall, ok, param, readJson } from '../kernel/graph-call.ts'
import type { Kernel } from '../kernel/kernel.ts'
import { allColumns } from './column-routes.ts'
import { applyFields } from './field-values.ts'
import { presentFields, presentListItem } from './present-list-item.ts'

type Found = { library: Library; item: Item }
type Find = (call: GraphCall, needed: SiteRole) => Found

/** List items and their fields, by way of the drive or of the list. */
export function registerFields(kernel: Kernel): void {
  const byDrive: Find = (call, needed) => mustBeListItem(locateItem(kernel, call, needed))
  const byList: Find = (call, needed) => locateListItem(kernel, call, needed)
  const query = ['$select', '$expand']
  const { route } = kernel.graph
  onItem(kernel, 'GET', '/listItem', { query, cost: 1 }, (call) => answerItem(kernel, call, byDrive))
  onItem(kernel, 'GET', '/listItem/fields', { query, cost: 1 }, (call) => answerFields(kernel, call, byDrive))
  onItem(kernel, 'PATCH', '/listItem/fields', { cost: 2 }, (call) => answerPatch(kernel, call, byDrive))
  const item = '/drives/{drive}/list/items/{listItem}'
  route('GET', item, { query, cost: 1 }, (call) => answerItem(kernel, call, byList))
  route('GET', `${item}/fields`, { query, cost: 1 }, (call) => answerFields(kernel, call, byList))
  route('PATCH', `${item}/fields`, { cost: 2 }, (call) => answerPatch(kernel, call, byList))
  route('GET', `${item}/driveItem`, { query: ['$select'], cost: 1 }, (call) => {
    const found = byList(call, 'read')
    return ok(createPresenter(kernel, found.library, call.url.origin).present(found.item))
  })
}

/** `$expand=fields` or `$expand=fields($select=A,B)`. */
export function readExpandFields(call: GraphCall): true | string[] | undefined {
  const asked = call.query.get('$expand')
  if (asked === null) return undefined
  const [whole, , names] = /^fields(\(\$select=([\w,]+)\))?$/i.exec(asked) ?? []
  if (whole === undefined) throw notSupported(`$expand=${asked}`)
  return names?.split(',') ?? true
}

function answerItem(kernel: Kernel, call: GraphCall, find: Find): GraphAnswer {
  const { library, item } = find(call, 'read')
  const { webUrl } = createPresenter(kernel, library, call.url.origin).present(item)
  return ok(presentListItem(kernel, library, item, webUrl, readExpandFields(call)))
}

function answerFields(kernel: Kernel, call: GraphCall, find: Find): GraphAnswer {
  if (call.query.has('$expand')) throw notSupported('$expand on fields')
  return ok(presentFields(kernel, find(call, 'read').item, true))
}

function answerPatch(kernel: Kernel, call: GraphCall, find: Find): GraphAnswer {
  const { library, item } = find(call, 'write')
  checkPreconditions(call.headers, item)
  checkNotLocked(kernel, call, item)
  const stored = JSON.parse(item.fields) as Record<string, unknown>
  const fields = applyFields(allColumns(kernel, library.drive), stored, readJson(call))
  const members = { fields: JSON.stringify(fields) }
  const changed = change(kernel, library, () => reviseItem(kernel, item, members, describeDeed(kernel, call)))
  return ok(presentFields(kernel, changed, true))
}

function locateListItem(kernel: Kernel, call: GraphCall, needed: SiteRole): Found {
  const library = locateLibrary(kernel, call, needed)
  const item = getItemByListItem(kernel.db, library.drive, Number(param(call, 'listItem')))
  if (!item) throw itemMissing()
  const params = { drive: library.drive, item: item.id }
  return mustBeListItem(locateItem(kernel, { ...call, params }, needed))
}

/** The root of a drive is no item of its list. */
function mustBeListItem(found: Found): Found {
  if (found.item.parent === null) throw itemMissing()
  return found
}
