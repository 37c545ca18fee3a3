import { webUrlOfLibrary } from '../drive/item-address.ts'
import { listItems } from '../drive/item-store.ts'
import { type Library, listLibraries } from '../drive/library-store.ts'
import { locateLibrary } from '../drive/locate.ts'
import { createPresenter, formatInstant, type Json } from '../drive/present-item.ts'
import { notSupported } from '../kernel/errors.ts'
import { type GraphAnswer, type GraphCall, linkAgain, ok, param, readTop } from '../kernel/graph-call.ts'
import type { Kernel } from '../kernel/kernel.ts'
import { requireSiteRole } from '../site/access.ts'
import { readExpandFields } from './field-routes.ts'
import { presentListItem } from './present-list-item.ts'

const PAGE = 100
const LARGEST_PAGE = 1000

/** The lists of a site (here: its libraries) and the items of a list. */
export function registerLists(kernel: Kernel): void {
  const query = ['$select']
  kernel.graph.route('GET', '/sites/{site}/lists', { query, cost: 2 }, (call) => {
    const site = param(call, 'site')
    requireSiteRole(kernel.db, call.caller, site, 'read')
    return ok({ value: listLibraries(kernel.db, site).map((library) => presentList(kernel, library)) })
  })
  kernel.graph.route('GET', '/drives/{drive}/list', { query, cost: 1 }, (call) =>
    ok(presentList(kernel, locateLibrary(kernel, call, 'read'))),
  )
  const listing = ['$select', '$expand', '$top', '$skiptoken']
  kernel.graph.route('GET', '/drives/{drive}/list/items', { query: listing, cost: 2 }, (call) =>
    answerItems(kernel, call),
  )
  kernel.graph.route('POST', '/drives/{drive}/list/permissions', { cost: 5 }, (call) => {
    locateLibrary(kernel, call, 'fullcontrol')
    throw notSupported('A grant on a list')
  })
}

function presentList(kernel: Kernel, library: Library): Json {
  const created = formatInstant(library.created)
  return {
    id: library.list,
    name: library.name,
    displayName: library.name,
    webUrl: webUrlOfLibrary(kernel, library),
    createdDateTime: created,
    lastModifiedDateTime: created,
    parentReference: { siteId: library.site },
    list: { contentTypesEnabled: false, hidden: false, template: 'documentLibrary' },
  }
}

function answerItems(kernel: Kernel, call: GraphCall): GraphAnswer {
  const library = locateLibrary(kernel, call, 'read')
  const top = readTop(call, PAGE, LARGEST_PAGE)
  const rows = listItems(kernel.db, library.drive, Number(call.query.get('$skiptoken') ?? 0), top + 1)
  const page = rows.slice(0, top)
  const presenter = createPresenter(kernel, library, call.url.origin)
  const fields = readExpandFields(call)
  const value = page.map((row) => presentListItem(kernel, library, row, presenter.present(row).webUrl, fields))
  const last = String(page.at(-1)?.list_item ?? 0)
  return ok({ ...(rows.length > top ? { '@odata.nextLink': linkAgain(call, { $skiptoken: last }) } : {}), value })
}
