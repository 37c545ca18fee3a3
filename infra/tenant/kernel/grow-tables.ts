import { DatabaseSync } from 'node:sqlite'

interface ColumnRow {
  name: string
  type: string
  notnull: number
  dflt_value: string | null
}

/** Columns that tables of an older data directory lack are added to them; one without a default cannot be, and throws. */
export function growTables(sqlite: DatabaseSync, sql: string): void {
  const fresh = new DatabaseSync(':memory:')
  fresh.exec(sql)
  const tables = fresh.prepare("SELECT name FROM sqlite_schema WHERE type = 'table'").all() as { name: string }[]
  for (const { name } of tables) {
    const present = new Set(listColumns(sqlite, name).map((column) => column.name))
    if (present.size === 0) continue
    const missing = listColumns(fresh, name).filter((column) => !present.has(column.name))
    for (const column of missing) addColumn(sqlite, name, column)
  }
  fresh.close()
}

function listColumns(sqlite: DatabaseSync, table: string): ColumnRow[] {
  return sqlite.prepare(`PRAGMA table_info("${table}")`).all() as unknown as ColumnRow[]
}

function addColumn(sqlite: DatabaseSync, table: string, { name, type, notnull, dflt_value }: ColumnRow): void {
  if (notnull && dflt_value === null) {
    throw new Error(`The data directory is too old: its table ${table} has no ${name}. Start with an empty one.`)
  }
  const rules = `${notnull ? ' NOT NULL' : ''}${dflt_value === null ? '' : ` DEFAULT ${dflt_value}`}`
  sqlite.exec(`ALTER TABLE "${table}" ADD COLUMN "${name}" ${type}${rules}`)
}
