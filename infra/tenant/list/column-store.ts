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
  number?: Record<string, unknown>
  defaultValue?: { value?: string; formula?: string }
}

export const KINDS = ['text', 'choice', 'boolean', 'dateTime', 'number'] as const

export function listColumns(db: Database, drive: string): Column[] {
  const rows = db.all<{ definition: string }>('SELECT definition FROM columns WHERE drive = ? ORDER BY position', drive)
  return rows.map((row) => JSON.parse(row.definition) as Column)
}

export function insertColumn(db: Database, drive: string, column: Column): void {
  const { last } = db.get<{ last: number }>(
    'SELECT coalesce(max(position), 0) last FROM columns WHERE drive = ?',
    drive,
  ) ?? { last: 0 }
  db.run('INSERT INTO columns VALUES (?, ?, ?, ?, ?)', column.id, drive, column.name, last + 1, JSON.stringify(column))
}

export function updateColumn(db: Database, column: Column): void {
  db.run('UPDATE columns SET definition = ? WHERE id = ?', JSON.stringify(column), column.id)
}

export function deleteColumn(db: Database, id: string): void {
  db.run('DELETE FROM columns WHERE id = ?', id)
}
