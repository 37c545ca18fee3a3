import { badRequest, notSupported } from '../kernel/errors.ts'
import type { GraphCall, Json } from '../kernel/graph-call.ts'
import type { Kernel } from '../kernel/kernel.ts'
import { writePlace } from '../kernel/page-place.ts'
import { checkOptions, type Expansion, readExpansions, selectedIn } from '../kernel/read-expand.ts'
import { type Item, listChildren, placeOf } from './item-store.ts'
import type { Library } from './library-store.ts'
import { readExtras } from './list-item-extras.ts'
import { createPresenter } from './present-item.ts'
import { presentListItem } from './present-list-item.ts'
import { gatherSeen, openSight } from './sight.ts'

const MOST_CHILDREN = 200

type Expand = (item: Item, shown: Json) => Json

/**
 * What `$expand` adds to an item: its list item, on request with fields (all, or some); and to an item by itself
 * (`alone`) its first children.
 */
export function readExpand(kernel: Kernel, call: GraphCall, library: Library, { alone = false } = {}): Expand {
  const expansions = readExpansions(call.query.get('$expand') ?? '')
  const expands = expansions.map((each) => readOne(kernel, call, library, each, alone))
  return (item, shown) => Object.assign({}, ...expands.map((expand) => expand(item, shown)))
}

function readOne(kernel: Kernel, call: GraphCall, library: Library, expansion: Expansion, alone: boolean): Expand {
  const { name, options } = expansion
  if (name === 'children' && alone) {
    checkOptions(expansion, ['$select'])
    return (item) => expandChildren(kernel, call, library, item, selectedIn(expansion))
  }
  if (name !== 'listItem') throw notSupported(`$expand=${name}`)
  checkOptions(expansion, ['$expand'])
  const { fields, driveItem } = readExtras(options.get('$expand') ?? null)
  if (driveItem) throw notSupported('$expand=listItem($expand=driveItem)')
  const { locate } = createPresenter(kernel, library, call.url.origin)
  return (item) =>
    item.parent === null ? {} : { listItem: presentListItem(kernel, library, item, locate(item), fields) }
}

function expandChildren(kernel: Kernel, call: GraphCall, library: Library, item: Item, names?: string[]): Json {
  if (!item.folder) throw badRequest('A file has no children.')
  const order = { column: 'folded', descending: false } as const
  const most = MOST_CHILDREN + 1
  const rows = gatherSeen(openSight(kernel, call.caller, library), most, (last) =>
    listChildren(kernel.db, item.id, order, last && placeOf(order, last), most),
  )
  const presenter = createPresenter(kernel, library, call.url.origin)
  const children = rows.slice(0, MOST_CHILDREN).map(({ seen }) => keepNamed(presenter.present(seen), names))
  const last = rows[MOST_CHILDREN - 1]?.row
  if (rows.length <= MOST_CHILDREN || !last) return { children }
  const next = `${call.url.origin}/v1.0/drives/${encodeURIComponent(item.drive)}/items/${item.id}/children`
  const token = writePlace(placeOf(order, last))
  return { children, 'children@odata.nextLink': `${next}?$top=${MOST_CHILDREN}&$skiptoken=${token}` }
}

/** Without annotations, which in children nobody asked for. */
function keepNamed(shown: Json, names: string[] | undefined): Json {
  return names ? Object.fromEntries(Object.entries(shown).filter(([name]) => names.includes(name))) : shown
}
