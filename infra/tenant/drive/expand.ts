import { notSupported } from '../kernel/errors.ts'
import type { GraphCall } from '../kernel/graph-call.ts'
import type { Kernel } from '../kernel/kernel.ts'
import { presentListItem } from '../list/present-list-item.ts'
import type { Item } from './item-store.ts'
import type { Library } from './library-store.ts'
import type { Json } from './present-item.ts'

const LIST_ITEM = /^listItem(\(\$expand=fields(\(\$select=([\w,]+)\))?\))?$/i

/** What `$expand` adds to an item: its list item, on request with fields (all, or some). */
export function readExpand(kernel: Kernel, call: GraphCall, library: Library): (item: Item, shown: Json) => Json {
  const asked = call.query.get('$expand')
  if (asked === null) return () => ({})
  const [whole, withFields, , names] = LIST_ITEM.exec(asked) ?? []
  if (whole === undefined) throw notSupported(`$expand=${asked}`)
  const fields = withFields === undefined ? undefined : (names?.split(',') ?? true)
  return (item, { webUrl }) =>
    item.parent === null ? {} : { listItem: presentListItem(kernel, library, item, webUrl, fields) }
}
