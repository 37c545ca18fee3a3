import { join } from 'node:path'
import { DatabaseSync, type SQLInputValue, type StatementSync } from 'node:sqlite'
import { growTables } from './grow-tables.ts'

export type Value = SQLInputValue

/** The tenant's one SQLite file: what is committed here survives a SIGKILL. */
export interface Database {
  /** Makes tables (`CREATE TABLE IF NOT EXISTS ...`) and columns they lack; each surface brings its own. */
  create(sql: string): void
  run(sql: string, ...values: Value[]): { changes: number; lastId: number }
  /** A row of a table, by the names of its columns. */
  insert(table: string, row: object): void
  get<Row>(sql: string, ...values: Value[]): Row | undefined
  all<Row>(sql: string, ...values: Value[]): Row[]
  /** All of it or nothing; inside another transaction it joins that one. */
  transaction<T>(work: () => T): T
  close(): void
}

export function openDatabase(dataDir: string): Database {
  const sqlite = new DatabaseSync(join(dataDir, 'tenant.sqlite'))
  sqlite.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA busy_timeout = 2000')
  const statements = new Map<string, StatementSync>()
  const prepare = (sql: string) => {
    const known = statements.get(sql) ?? sqlite.prepare(sql)
    statements.set(sql, known)
    return known
  }
  return {
    create: (sql) => {
      growTables(sqlite, sql)
      sqlite.exec(sql)
    },
    run: (sql, ...values) => {
      const { changes, lastInsertRowid } = prepare(sql).run(...values)
      return { changes: Number(changes), lastId: Number(lastInsertRowid) }
    },
    insert: (table, row) => {
      const names = Object.keys(row)
      const marks = names.map(() => '?')
      prepare(`INSERT INTO ${table} (${names}) VALUES (${marks})`).run(...(Object.values(row) as Value[]))
    },
    get: <Row>(sql: string, ...values: Value[]) => prepare(sql).get(...values) as Row | undefined,
    all: <Row>(sql: string, ...values: Value[]) => prepare(sql).all(...values) as Row[],
    transaction: (work) => (sqlite.isTransaction ? work() : commit(sqlite, work)),
    close: () => {
      if (sqlite.isOpen) sqlite.close()
    },
  }
}

function commit<T>(sqlite: DatabaseSync, work: () => T): T {
  sqlite.exec('BEGIN IMMEDIATE')
  try {
    const result = work()
    sqlite.exec('COMMIT')
    return result
  } catch (error) {
    sqlite.exec('ROLLBACK')
    throw error
  }
}
