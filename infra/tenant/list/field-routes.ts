import type { SiteRole } from '../content.ts'
import { change } from '../drive/commit-change.ts'
import { describeDeed } from '../drive/deed.ts'
import { reviseItem } from '../drive/edit-items.ts'
import { getItemByListItem, type Item } from '../drive/item-store.ts'
import { presentWithExtras, readExtras } from '../drive/list-item-extras.ts'
import { checkNothingLocked, checkNotLocked, itemMissing, type Located, locateItem } from '../drive/locate.ts'
import { onItem } from '../drive/on-item.ts'
import { createPresenter } from '../drive/present-item.ts'
import { presentFields, presentListItem } from '../drive/present-list-item.ts'
import { deleteItem } from '../drive/recycle-bin.ts'
import { checkPreconditions } from '../drive/tags.ts'
import { badRequest } from '../kernel/errors.ts'
import { type GraphAnswer, type GraphCall, noContent, ok, param } from '../kernel/graph-call.ts'
import type { Kernel } from '../kernel/kernel.ts'
import { readJson, readObject } from '../kernel/read-json.ts'
import { listSiteUsers } from '../site/site-users.ts'
import { checkUnique } from './check-unique.ts'
import { allColumns } from './column-routes.ts'
import { applyFields } from './field-values.ts'

type Find = (call: GraphCall, needed: SiteRole) => Located

/** List items and their fields, by way of the drive or of the list. */
export function registerFields(kernel: Kernel): void {
  const byDrive: Find = (call, needed) => mustBeListItem(locateItem(kernel, call, needed))
  const byList: Find = (call, needed) => locateListItem(kernel, call, needed)
  const query = ['$select', '$expand']
  const fields = { query: ['$select'], cost: 1 }
  const { route } = kernel.graph
  onItem(kernel, 'GET', '/listItem', { query, cost: 1 }, (call) => answerItem(kernel, call, byDrive))
  onItem(kernel, 'GET', '/listItem/fields', fields, (call) => answerFields(kernel, call, byDrive))
  onItem(kernel, 'PATCH', '/listItem/fields', { cost: 2 }, (call) => answerPatch(kernel, call, byDrive))
  const item = '/drives/{drive}/list/items/{listItem}'
  route('GET', item, { query, cost: 1 }, (call) => answerItem(kernel, call, byList))
  route('GET', `${item}/fields`, fields, (call) => answerFields(kernel, call, byList))
  route('PATCH', `${item}/fields`, { cost: 2 }, (call) => answerPatch(kernel, call, byList))
  route('PATCH', item, { cost: 2 }, (call) => answerWhole(kernel, call, byList))
  route('DELETE', item, { cost: 2 }, (call) => answerRemoval(kernel, call, byList))
  route('GET', `${item}/driveItem`, { query: ['$select'], cost: 1 }, (call) => {
    const found = byList(call, 'read')
    return ok(createPresenter(kernel, found.library, call.url.origin, call.query).present(found.item))
  })
}

function answerItem(kernel: Kernel, call: GraphCall, find: Find): GraphAnswer {
  const { library, item } = find(call, 'read')
  const extras = readExtras(call.query.get('$expand'))
  return ok(presentWithExtras(kernel, library, item, createPresenter(kernel, library, call.url.origin), extras))
}

function answerFields(kernel: Kernel, call: GraphCall, find: Find): GraphAnswer {
  const { library, item } = find(call, 'read')
  return ok(presentFields(kernel, library, item, call.query.get('$select')?.split(',') ?? true))
}

function answerPatch(kernel: Kernel, call: GraphCall, find: Find): GraphAnswer {
  const found = find(call, 'write')
  return ok(presentFields(kernel, found.library, setFields(kernel, call, found, readJson(call)), true))
}

/** Of a list item itself only its fields can be set. */
function answerWhole(kernel: Kernel, call: GraphCall, find: Find): GraphAnswer {
  const found = find(call, 'write')
  const body = readJson(call, ['fields'])
  const item = setFields(kernel, call, found, readObject(body.fields, 'fields'))
  const { locate } = createPresenter(kernel, found.library, call.url.origin)
  return ok(presentListItem(kernel, found.library, item, locate(item), true))
}

function setFields(kernel: Kernel, call: GraphCall, { library, item }: Located, patch: Record<string, unknown>): Item {
  checkPreconditions(call.headers, item)
  checkNotLocked(kernel, call, item)
  const columns = allColumns(kernel, library)
  const stored = JSON.parse(item.fields) as Record<string, unknown>
  const fields = applyFields(columns, listSiteUsers(kernel), stored, patch)
  const members = { fields: JSON.stringify(fields) }
  return change(kernel, library, () => {
    checkUnique(kernel, columns, item, fields)
    return reviseItem(kernel, item, members, describeDeed(kernel, call))
  })
}

function answerRemoval(kernel: Kernel, call: GraphCall, find: Find): GraphAnswer {
  const { library, item } = find(call, 'write')
  checkPreconditions(call.headers, item)
  checkNothingLocked(kernel, call, item)
  change(kernel, library, () => deleteItem(kernel, item, describeDeed(kernel, call)))
  return noContent()
}

function locateListItem(kernel: Kernel, call: GraphCall, needed: SiteRole): Located {
  const drive = param(call, 'drive')
  const number = Number(param(call, 'listItem'))
  if (!Number.isInteger(number)) throw badRequest('Argument is not a valid list item id.')
  const item = getItemByListItem(kernel.db, drive, number)
  // Whoever may not look here is refused before they learn whether it is there.
  return mustBeListItem(locateItem(kernel, { ...call, params: { drive, item: item?.id ?? 'none' } }, needed))
}

/** The root of a drive is no item of its list. */
function mustBeListItem(found: Located): Located {
  if (found.item.parent === null) throw itemMissing()
  return found
}
