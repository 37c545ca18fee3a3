import { locateLibrary } from '../drive/locate.ts'
import { badRequest, GraphError } from '../kernel/errors.ts'
import { created, type GraphAnswer, type GraphCall, noContent, ok, param, readJson } from '../kernel/graph-call.ts'
import type { Kernel } from '../kernel/kernel.ts'
import { listBuiltInColumns } from './built-in-columns.ts'
import { type Column, deleteColumn, insertColumn, listColumns, updateColumn } from './column-store.ts'
import { checkMadeThroughGraph, defineColumn } from './define-column.ts'

const COLUMN = '/drives/{drive}/list/columns/{column}'

/** A list's columns; making, changing and deleting them takes more than the right to write. */
export function registerColumns(kernel: Kernel): void {
  const query = ['$select']
  kernel.graph.route('GET', '/drives/{drive}/list/columns', { query, cost: 2 }, (call) => {
    const { drive } = locateLibrary(kernel, call, 'read')
    return ok({ value: allColumns(kernel, drive) })
  })
  kernel.graph.route('GET', COLUMN, { query, cost: 1 }, (call) => {
    const { drive } = locateLibrary(kernel, call, 'read')
    return ok(findColumn(allColumns(kernel, drive), call))
  })
  kernel.graph.route('POST', '/drives/{drive}/list/columns', { cost: 2 }, (call) => answerNew(kernel, call))
  kernel.graph.route('PATCH', COLUMN, { cost: 2 }, (call) => answerPatch(kernel, call))
  kernel.graph.route('DELETE', COLUMN, { cost: 2 }, (call) => {
    const { drive } = locateLibrary(kernel, call, 'manage')
    deleteColumn(kernel.db, findColumn(listColumns(kernel.db, drive), call).id)
    return noContent()
  })
}

export function allColumns(kernel: Kernel, drive: string): Column[] {
  return [...listBuiltInColumns(drive), ...listColumns(kernel.db, drive)]
}

function answerNew(kernel: Kernel, call: GraphCall): GraphAnswer {
  const { drive } = locateLibrary(kernel, call, 'manage')
  const column = defineColumn(drive, readJson(call))
  checkMadeThroughGraph(column)
  const same = (each: Column) => each.name.toLowerCase() === column.name.toLowerCase()
  if (allColumns(kernel, drive).some(same)) {
    throw new GraphError(409, 'nameAlreadyExists', `A column named '${column.name}' already exists.`)
  }
  insertColumn(kernel.db, drive, column)
  return created(column)
}

/** The kind stays as it is; the rest may change. */
function answerPatch(kernel: Kernel, call: GraphCall): GraphAnswer {
  const { drive } = locateLibrary(kernel, call, 'manage')
  const present = findColumn(listColumns(kernel.db, drive), call)
  const { id, columnGroup, readOnly, ...settable } = present
  const changed = { ...defineColumn(drive, { ...settable, ...readJson(call), name: present.name }), id }
  if (!present.choice !== !changed.choice) throw badRequest('The type of a column cannot be changed.')
  updateColumn(kernel.db, changed)
  return ok(changed)
}

/** By id or by name. */
function findColumn(columns: Column[], call: GraphCall): Column {
  const named = param(call, 'column')
  const column = columns.find((each) => each.id === named.toLowerCase() || each.name === named)
  if (!column) throw new GraphError(404, 'itemNotFound', 'The column could not be found.')
  return column
}
