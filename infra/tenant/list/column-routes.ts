import { type Column, deleteColumn, insertColumn, listColumns, updateColumn } from '../columns/column-store.ts'
import { checkMadeThroughGraph, defineColumn, kindOf } from '../columns/define-column.ts'
import type { Library } from '../drive/library-store.ts'
import { locateLibrary } from '../drive/locate.ts'
import { badRequest, GraphError } from '../kernel/errors.ts'
import { created, type GraphAnswer, type GraphCall, noContent, ok, param } from '../kernel/graph-call.ts'
import type { Kernel } from '../kernel/kernel.ts'
import { readJson } from '../kernel/read-json.ts'
import { listBuiltInColumns } from './built-in-columns.ts'

const COLUMN = '/drives/{drive}/list/columns/{column}'

/** A list's columns; making, changing and deleting them takes more than the right to write. */
export function registerColumns(kernel: Kernel): void {
  const query = ['$select']
  kernel.graph.route('GET', '/drives/{drive}/list/columns', { query, cost: 2 }, (call) => {
    const columns = allColumns(kernel, locateLibrary(kernel, call, 'read'))
    const wanted = call.query.get('$select')?.split(',').includes('hidden')
    return ok({ value: columns.filter(({ hidden }) => wanted || !hidden) })
  })
  kernel.graph.route('GET', COLUMN, { query, cost: 1 }, (call) =>
    ok(findColumn(allColumns(kernel, locateLibrary(kernel, call, 'read')), call)),
  )
  kernel.graph.route('POST', '/drives/{drive}/list/columns', { cost: 2 }, (call) => answerNew(kernel, call))
  kernel.graph.route('PATCH', COLUMN, { cost: 2 }, (call) => answerPatch(kernel, call))
  kernel.graph.route('DELETE', COLUMN, { cost: 2 }, (call) => {
    const { drive, column } = locateOwn(kernel, call)
    kernel.db.transaction(() => deleteColumn(kernel.db, drive, column))
    return noContent()
  })
}

export function allColumns(kernel: Kernel, library: Pick<Library, 'drive' | 'approval'>): Column[] {
  return [...listBuiltInColumns(library), ...listColumns(kernel.db, library.drive)]
}

function answerNew(kernel: Kernel, call: GraphCall): GraphAnswer {
  const library = locateLibrary(kernel, call, 'manage')
  const column = defineColumn(library.drive, readJson(call))
  checkMadeThroughGraph(column)
  const same = (each: Column) => each.name.toLowerCase() === column.name.toLowerCase()
  if (allColumns(kernel, library).some(same)) {
    throw new GraphError(409, 'nameAlreadyExists', `A column named '${column.name}' already exists.`)
  }
  kernel.db.transaction(() => insertColumn(kernel.db, library.drive, column))
  return created(column)
}

/** Name and kind stay as they are; the rest may change. */
function answerPatch(kernel: Kernel, call: GraphCall): GraphAnswer {
  const { drive, column: present } = locateOwn(kernel, call)
  const body = readJson(call)
  if (body.name !== undefined && body.name !== present.name) throw badRequest('The name of a column cannot be changed.')
  const kind = kindOf(present)
  if (body[kind] === null) throw badRequest('The type of a column cannot be changed.')
  const { id, columnGroup, ...settable } = present
  const facet = { ...present[kind], ...(body[kind] as object | undefined) }
  const changed = { ...defineColumn(drive, { ...settable, ...body, name: present.name, [kind]: facet }), id }
  kernel.db.transaction(() => updateColumn(kernel.db, changed))
  return ok(changed)
}

/** One of the list's own columns; SharePoint's cannot be touched. */
function locateOwn(kernel: Kernel, call: GraphCall): { drive: string; column: Column } {
  const library = locateLibrary(kernel, call, 'manage')
  const column = findColumn(allColumns(kernel, library), call)
  if (column.columnGroup === '_Hidden') throw badRequest(`The column '${column.name}' cannot be changed.`)
  return { drive: library.drive, column }
}

/** By id or by name. */
function findColumn(columns: Column[], call: GraphCall): Column {
  const named = param(call, 'column')
  const column = columns.find((each) => each.id === named.toLowerCase() || each.name === named)
  if (!column) throw new GraphError(404, 'itemNotFound', 'The column could not be found.')
  return column
}
