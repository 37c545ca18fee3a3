import { type Column, fieldOf, valueOfField } from '../columns/column-store.ts'
import type { Item } from '../drive/item-store.ts'
import { badRequest } from '../kernel/errors.ts'
import type { Kernel } from '../kernel/kernel.ts'

/** Refuses a value that another item of the list has, in a column that enforces unique ones. */
export function checkUnique(kernel: Kernel, columns: Column[], item: Item, fields: Record<string, unknown>): void {
  for (const column of columns.filter((each) => each.enforceUniqueValues)) {
    const field = fieldOf(column)
    const value = fields[field]
    if (value === undefined) continue
    const same = `SELECT 1 FROM items WHERE drive = ? AND ${valueOfField(field)} = ? AND deleted = 0 AND id <> ?`
    if (kernel.db.get(same, item.drive, value as string | number, item.id)) {
      throw badRequest(`The value of field '${column.name}' is already in use: it must be unique.`)
    }
  }
}
