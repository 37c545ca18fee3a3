import { badRequest } from '../kernel/errors.ts'
import { type GraphAnswer, type GraphCall, linkAgain, ok, readTop } from '../kernel/graph-call.ts'
import type { Kernel } from '../kernel/kernel.ts'
import { readPlace, writePlace } from '../kernel/page-place.ts'
import { readExpand } from './expand.ts'
import { type ChildOrder, listChildren, placeOf } from './item-store.ts'
import { locateItem } from './locate.ts'
import { onItem } from './on-item.ts'
import { createPresenter } from './present-item.ts'
import { gatherSeen, openSight, type Seen } from './sight.ts'

const PAGE = 200
const LARGEST_PAGE = 1000
/** What SharePoint sorts by, and the column that has it. */
const COLUMNS: Readonly<Record<string, ChildOrder['column']>> = {
  name: 'folded',
  lastmodifieddatetime: 'modified',
  size: 'size',
}

/** What lies in a folder, page by page: a page begins after the last item of the one before, whatever has come or gone. */
export function registerChildren(kernel: Kernel): void {
  const query = ['$select', '$expand', '$top', '$skiptoken', '$orderby']
  onItem(kernel, 'GET', '/children', { query, cost: 2 }, (call) => answerChildren(kernel, call))
}

function answerChildren(kernel: Kernel, call: GraphCall): GraphAnswer {
  const { library, item } = locateItem(kernel, call, 'read')
  const top = readTop(call, PAGE, LARGEST_PAGE)
  const order = readOrder(call.query.get('$orderby') ?? 'name')
  const token = readPlace(call.query.get('$skiptoken'), isName)
  const rows = gatherSeen(openSight(kernel, call.caller, library), top + 1, (last) =>
    listChildren(kernel.db, item.id, order, last ? placeOf(order, last) : token, top + 1),
  )
  const page = rows.slice(0, top)
  const presenter = createPresenter(kernel, library, call.url.origin, call.query)
  const expand = readExpand(kernel, call, library)
  const show = ({ seen }: Seen) => {
    const shown = presenter.present(seen)
    return { ...shown, ...expand(seen, shown) }
  }
  const last = page.at(-1)?.row
  const more = rows.length > top && last !== undefined
  const next = more ? { '@odata.nextLink': linkAgain(call, { $skiptoken: writePlace(placeOf(order, last)) }) } : {}
  return ok({ ...next, value: page.map(show) })
}

function readOrder(text: string): ChildOrder {
  const [, name = '', way = 'asc'] = /^(\w+)(?: +(asc|desc))?$/i.exec(text.trim()) ?? []
  const column = COLUMNS[name.toLowerCase()]
  if (!column) throw badRequest(`Children cannot be sorted by '${text}'.`)
  return { column, descending: way.toLowerCase() === 'desc' }
}

function isName(tie: unknown): tie is string {
  return typeof tie === 'string'
}
