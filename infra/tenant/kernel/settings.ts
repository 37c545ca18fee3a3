import type { Database } from './database.ts'

/** Small values of the tenant itself (its ports, keys, clock), by name. */
export interface Settings {
  read<T>(name: string): T | undefined
  write(name: string, value: unknown): void
}

export function openSettings(db: Database): Settings {
  db.create('CREATE TABLE IF NOT EXISTS settings (name TEXT PRIMARY KEY, value TEXT NOT NULL)')
  return {
    read: <T>(name: string) => {
      const row = db.get<{ value: string }>('SELECT value FROM settings WHERE name = ?', name)
      return row && (JSON.parse(row.value) as T)
    },
    write: (name, value) => {
      db.run(
        'INSERT INTO settings VALUES (?, ?) ON CONFLICT DO UPDATE SET value = excluded.value',
        name,
        JSON.stringify(value),
      )
    },
  }
}
