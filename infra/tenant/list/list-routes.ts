import { listLibraries } from '../drive/library-store.ts'
import { readExtras } from '../drive/list-item-extras.ts'
import { locateLibrary } from '../drive/locate.ts'
import { badRequest, notSupported } from '../kernel/errors.ts'
import { type GraphCall, ok, param } from '../kernel/graph-call.ts'
import type { Kernel } from '../kernel/kernel.ts'
import { requireSiteRole } from '../site/access.ts'
import { registerContentTypes } from './content-types.ts'
import { readItemsQuery } from './items-query.ts'
import { registerListDelta } from './list-delta.ts'
import { pageItems } from './list-items.ts'
import { registerListPermissions } from './list-permission-routes.ts'
import { presentList, readListExpand } from './present-list.ts'
import { registerUserList } from './user-list.ts'

/** The lists of a site (here: its libraries) and the items of a list. */
export function registerLists(kernel: Kernel): void {
  const { route } = kernel.graph
  const query = ['$select', '$expand']
  route('GET', '/sites/{site}/lists', { query: [...query, '$filter'], cost: 2 }, (call) => {
    const site = param(call, 'site')
    requireSiteRole(kernel.db, call.caller, site, 'read')
    const named = readNameFilter(call)
    const libraries = listLibraries(kernel.db, site).filter(({ name }) => named === undefined || name === named)
    const expand = readListExpand(kernel, call)
    return ok({ value: libraries.map((library) => ({ ...presentList(kernel, library), ...expand(library) })) })
  })
  route('POST', '/sites/{site}/lists', { cost: 2 }, (call) => {
    requireSiteRole(kernel.db, call.caller, param(call, 'site'), 'manage')
    throw notSupported('Making a list')
  })
  route('GET', '/drives/{drive}/list', { query, cost: 1 }, (call) => {
    const library = locateLibrary(kernel, call, 'read')
    return ok({ ...presentList(kernel, library), ...readListExpand(kernel, call)(library) })
  })
  registerContentTypes(kernel)
  registerListPermissions(kernel)
  registerUserList(kernel)
  registerListDelta(kernel)
  registerItems(kernel)
}

function registerItems(kernel: Kernel): void {
  const path = '/drives/{drive}/list/items'
  const query = ['$select', '$expand', '$filter', '$orderby', '$top', '$skiptoken']
  kernel.graph.route('GET', path, { query, readsPrefer: true, cost: 2 }, (call) => {
    const library = locateLibrary(kernel, call, 'read')
    const extras = readExtras(call.query.get('$expand'))
    return ok(pageItems(kernel, call, library, readItemsQuery(kernel, call, library), extras))
  })
  kernel.graph.route('POST', path, { cost: 2 }, (call) => {
    locateLibrary(kernel, call, 'write')
    throw badRequest('To add an item to a document library, upload a file.')
  })
}

/** The one filter that SharePoint has for lists. */
function readNameFilter(call: GraphCall): string | undefined {
  const filter = call.query.get('$filter')
  if (filter === null) return undefined
  const [, name] = /^\s*displayName\s+eq\s+'((?:[^']|'')*)'\s*$/i.exec(filter) ?? []
  if (name === undefined) throw badRequest('The provided filter statement is not supported')
  return name.replaceAll("''", "'")
}
