import type { Column } from '../columns/column-store.ts'
import type { Item } from '../drive/item-store.ts'
import type { Library } from '../drive/library-store.ts'
import { badRequest, GraphError } from '../kernel/errors.ts'
import type { GraphCall } from '../kernel/graph-call.ts'
import type { Kernel } from '../kernel/kernel.ts'
import type { PagePlace } from '../kernel/page-place.ts'
import { checkPreferences, listPreferences } from '../kernel/preferences.ts'
import { allColumns } from './column-routes.ts'
import { type FieldName, nameField, readFieldName, sqlOfField } from './field-names.ts'
import { type Condition, readFilter } from './read-filter.ts'

const ANYWAY = 'HonorNonIndexedQueriesWarningMayFailRandomly'
/** SharePoint's list view threshold. */
const THRESHOLD = 5000

/** Which items of a list are wanted, and in what order. */
export interface ItemsQuery {
  conditions: Condition[]
  order: { field: FieldName; descending: boolean } | undefined
}

/** Reads `$filter` and `$orderby`; refuses columns without an index, as SharePoint does, unless it is asked for anyway. */
export function readItemsQuery(kernel: Kernel, call: GraphCall, library: Library): ItemsQuery {
  checkPreferences(call.headers, [ANYWAY.toLowerCase()])
  const columns = allColumns(kernel, library)
  const filter = call.query.get('$filter')
  const conditions = filter === null ? [] : readFilter(filter, columns)
  const order = readOrder(call.query.get('$orderby'), columns)
  const fields = [...conditions.map(({ field }) => field), ...(order ? [order.field] : [])]
  const unindexed = fields.find(({ indexed }) => !indexed)
  if (unindexed) allowUnindexed(kernel, call, library, unindexed)
  return { conditions, order }
}

function readOrder(text: string | null, columns: Column[]): ItemsQuery['order'] {
  if (text === null) return undefined
  const [, path = '', way = 'asc'] = /^\s*(\S+)(?:\s+(asc|desc))?\s*$/i.exec(text) ?? []
  return { field: readFieldName(path, columns, 'orderby'), descending: way.toLowerCase() === 'desc' }
}

function allowUnindexed(kernel: Kernel, call: GraphCall, { drive }: Library, { name }: FieldName): void {
  const anyway = listPreferences(call.headers).some(([name]) => name === ANYWAY.toLowerCase())
  if (!anyway) {
    throw badRequest(
      `Field '${name}' cannot be referenced in filter or orderby as it is not indexed. Provide the 'Prefer: ${ANYWAY}' header to allow this, but be warned that such queries may fail on large lists.`,
    )
  }
  const many = 'SELECT 1 FROM items WHERE drive = ? AND list_item > 0 AND deleted = 0 LIMIT 1 OFFSET ?'
  if (kernel.db.get(many, drive, THRESHOLD) === undefined) return
  const message = 'The attempted operation is prohibited because it exceeds the list view threshold.'
  throw new GraphError(400, 'invalidRequest', message, { innerCode: 'listViewThresholdExceeded' })
}

/** Items in order, those after a place. */
export function findItems(
  kernel: Kernel,
  drive: string,
  { conditions, order }: ItemsQuery,
  after: PagePlace<number> | undefined,
  limit: number,
): Item[] {
  const [beyond, way] = order?.descending ? ['<', 'DESC'] : ['>', 'ASC']
  const by = order ? [sqlOfField(order.field), 'list_item'] : ['list_item']
  const place = after?.slice(-by.length) ?? []
  const parts = [
    ...conditions.map(({ field, operator }) => `${sqlOfField(field)} ${operator} ?`),
    ...(after ? [`(${by.join(', ')}) ${beyond} (${by.map(() => '?').join(', ')})`] : []),
  ]
  const where = ['drive = ?', 'list_item > 0', 'deleted = 0', ...parts].join(' AND ')
  const sorted = by.map((each) => `${each} ${way}`).join(', ')
  const sql = `SELECT * FROM items WHERE ${where} ORDER BY ${sorted} LIMIT ?`
  return kernel.db.all<Item>(sql, drive, ...conditions.map(({ value }) => value), ...place, limit)
}

/** Where an item stands in that order. */
export function placeOf({ order }: ItemsQuery, item: Item): PagePlace<number> {
  return [order ? nameField(order.field, item) : 0, item.list_item]
}
