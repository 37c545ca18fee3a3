import type { Database } from '../kernel/database.ts'

export const COLUMN_TABLES = `
  CREATE TABLE IF NOT EXISTS columns (id TEXT PRIMARY KEY, drive TEXT NOT NULL, name TEXT NOT NULL, position INTEGER NOT NULL,
    definition TEXT NOT NULL, UNIQUE (drive, name));`

/** A column of a list, as Graph's columnDefinition: its kind is the one of KINDS that it has. */
export interface Column {
  id: string
  name: string
  displayName: string
  description?: string
  columnGroup: string
  enforceUniqueValues: boolean
  hidden: boolean
  indexed: boolean
  readOnly: boolean
  required: boolean
  type?: string
  text?: {
    allowMultipleLines: boolean
    appendChangesToExistingText: boolean
    linesForEditing: number
    maxLength: number
  }
  choice?: { allowTextEntry: boolean; choices: string[]; displayAs: string }
  boolean?: Record<string, never>
  dateTime?: { displayAs: string; format: string }
  number?: { decimalPlaces: string; displayAs: string; minimum?: number; maximum?: number }
  personOrGroup?: { allowMultipleSelection: boolean; chooseFromType: string; displayAs: string }
  contentApprovalStatus?: Record<string, never>
  defaultValue?: { value?: string; formula?: string }
}

export const KINDS = ['text', 'choice', 'boolean', 'dateTime', 'number', 'personOrGroup'] as const
export type Kind = (typeof KINDS)[number]

export function listColumns(db: Database, drive: string): Column[] {
  const rows = db.all<{ definition: string }>('SELECT definition FROM columns WHERE drive = ? ORDER BY position', drive)
  return rows.map((row) => JSON.parse(row.definition) as Column)
}

export function insertColumn(db: Database, drive: string, column: Column): void {
  if (column.indexed) indexColumn(db, column)
  const { last } = db.get<{ last: number }>(
    'SELECT coalesce(max(position), 0) last FROM columns WHERE drive = ?',
    drive,
  ) ?? { last: 0 }
  db.run('INSERT INTO columns VALUES (?, ?, ?, ?, ?)', column.id, drive, column.name, last + 1, JSON.stringify(column))
}

export function updateColumn(db: Database, column: Column): void {
  if (column.indexed) indexColumn(db, column)
  db.run('UPDATE columns SET definition = ? WHERE id = ?', JSON.stringify(column), column.id)
}

/** Its values go with it. */
export function deleteColumn(db: Database, drive: string, column: Column): void {
  db.run('DELETE FROM columns WHERE id = ?', column.id)
  const field = fieldOf(column)
  const path = pathOfField(field)
  db.run(
    `UPDATE items SET fields = json_remove(fields, ?) WHERE drive = ? AND fields LIKE ?`,
    path,
    drive,
    `%${field}%`,
  )
}

/** The name of a person column's value is not its own. */
export function fieldOf(column: Column): string {
  return column.personOrGroup ? `${column.name}LookupId` : column.name
}

/** Several choices or people in one value. */
export function takesMany({ choice, personOrGroup }: Column): boolean {
  return choice?.displayAs === 'checkBoxes' || personOrGroup?.allowMultipleSelection === true
}

function pathOfField(field: string): string {
  return `$."${field}"`
}

/** Text without regard to case, as SharePoint compares it; what has no value comes as an empty text. */
export function valueOfField(field: string): string {
  return `coalesce(json_extract(fields, '${pathOfField(field)}'), '') COLLATE NOCASE`
}

/** So that finding by a column's value costs the same in a library of any size. */
function indexColumn(db: Database, column: Column): void {
  const field = fieldOf(column)
  db.run(`CREATE INDEX IF NOT EXISTS items_by_field_${field} ON items (drive, ${valueOfField(field)}, list_item)`)
}
