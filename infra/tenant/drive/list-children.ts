import { badRequest } from '../kernel/errors.ts'
import { type GraphAnswer, type GraphCall, linkAgain, ok, readTop } from '../kernel/graph-call.ts'
import type { Kernel } from '../kernel/kernel.ts'
import { readExpand } from './expand.ts'
import { type ChildOrder, type Item, listChildren } from './item-store.ts'
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
  const token = readToken(call.query.get('$skiptoken'))
  const rows = gatherSeen(openSight(kernel, call.caller, library), top + 1, (last) =>
    listChildren(kernel.db, item.id, order, last ? [last[order.column], last.folded] : token, top + 1),
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
  const next = more ? { '@odata.nextLink': linkAgain(call, { $skiptoken: makeToken(order, last) }) } : {}
  return ok({ ...next, value: page.map(show) })
}

function readOrder(text: string): ChildOrder {
  const [, name = '', way = 'asc'] = /^(\w+)(?: +(asc|desc))?$/i.exec(text.trim()) ?? []
  const column = COLUMNS[name.toLowerCase()]
  if (!column) throw badRequest(`Children cannot be sorted by '${text}'.`)
  return { column, descending: way.toLowerCase() === 'desc' }
}

function makeToken({ column }: ChildOrder, last: Item): string {
  return Buffer.from(JSON.stringify([last[column], last.folded])).toString('base64url')
}

function readToken(text: string | null): [string | number, string] | undefined {
  if (text === null) return undefined
  try {
    const [value, folded]: unknown[] = JSON.parse(Buffer.from(text, 'base64url').toString())
    if ((typeof value === 'string' || typeof value === 'number') && typeof folded === 'string') return [value, folded]
  } catch (cause) {
    throw badRequest(`The $skiptoken is not one of this service. ${String(cause)}`)
  }
  throw badRequest('The $skiptoken is not one of this service.')
}
