import { badRequest, notSupported } from '../kernel/errors.ts'
import type { GraphCall, Json } from '../kernel/graph-call.ts'
import type { Kernel } from '../kernel/kernel.ts'
import { type Item, listChildren } from './item-store.ts'
import type { Library } from './library-store.ts'
import { createPresenter } from './present-item.ts'
import { presentListItem } from './present-list-item.ts'
import { gatherSeen, openSight } from './sight.ts'

const LIST_ITEM = /^listItem(\(\$expand=fields(\(\$select=([\w,]+)\))?\))?$/i
const CHILDREN = /^children(\(\$select=([\w,]+)\))?$/i
const MOST_CHILDREN = 200

type Expand = (item: Item, shown: Json) => Json

/**
 * What `$expand` adds to an item: its list item, on request with fields (all, or some); and to an item by itself
 * (`alone`) its first children.
 */
export function readExpand(kernel: Kernel, call: GraphCall, library: Library, { alone = false } = {}): Expand {
  const asked = call.query.get('$expand')?.split(/,(?![^(]*\))/) ?? []
  const expands = asked.map((each) => readOne(kernel, call, library, each.trim(), alone))
  return (item, shown) => Object.assign({}, ...expands.map((expand) => expand(item, shown)))
}

function readOne(kernel: Kernel, call: GraphCall, library: Library, asked: string, alone: boolean): Expand {
  const children = CHILDREN.exec(asked)
  if (children && alone) return (item) => expandChildren(kernel, call, library, item, children[2]?.split(','))
  const [whole, withFields, , names] = LIST_ITEM.exec(asked) ?? []
  if (whole === undefined) throw notSupported(`$expand=${asked}`)
  const fields = withFields === undefined ? undefined : (names?.split(',') ?? true)
  return (item, { webUrl }) =>
    item.parent === null ? {} : { listItem: presentListItem(kernel, library, item, webUrl, fields) }
}

function expandChildren(kernel: Kernel, call: GraphCall, library: Library, item: Item, names?: string[]): Json {
  if (!item.folder) throw badRequest('A file has no children.')
  const order = { column: 'folded', descending: false } as const
  const most = MOST_CHILDREN + 1
  const rows = gatherSeen(openSight(kernel, call.caller, library), most, (last) =>
    listChildren(kernel.db, item.id, order, last && [last.folded, last.folded], most),
  )
  const presenter = createPresenter(kernel, library, call.url.origin)
  const children = rows.slice(0, MOST_CHILDREN).map(({ seen }) => pick(presenter.present(seen), names))
  if (rows.length <= MOST_CHILDREN) return { children }
  const next = `${call.url.origin}/v1.0/drives/${encodeURIComponent(item.drive)}/items/${item.id}/children`
  return {
    children,
    'children@odata.nextLink': `${next}?$top=${MOST_CHILDREN}&$skiptoken=${linkAfter(rows.map(({ row }) => row))}`,
  }
}

function linkAfter(rows: Item[]): string {
  const folded = rows[MOST_CHILDREN - 1]?.folded
  return Buffer.from(JSON.stringify([folded, folded])).toString('base64url')
}

function pick(shown: Json, names: string[] | undefined): Json {
  return names ? Object.fromEntries(Object.entries(shown).filter(([name]) => names.includes(name))) : shown
}
