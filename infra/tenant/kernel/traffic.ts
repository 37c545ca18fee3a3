import type { Database } from './database.ts'

export type Surface = 'graph' | 'connector' | 'bot' | 'signin' | 'notification' | 'upload'

/** One request that crossed the tenant's edge, either way. Headers are not kept. */
export interface Exchange {
  surface: Surface
  method: string
  /** With its query. */
  path: string
  status: number
  request: { body?: unknown }
  response: { body?: unknown }
}

export interface Traffic {
  record(exchange: Exchange): void
  /** Oldest first. */
  list(): IterableIterator<Exchange>
  clear(): void
}

const KEPT = 100_000
const SLACK = 5_000

export function openTraffic(db: Database): Traffic {
  db.create(`CREATE TABLE IF NOT EXISTS traffic (seq INTEGER PRIMARY KEY AUTOINCREMENT, surface TEXT NOT NULL,
    method TEXT NOT NULL, path TEXT NOT NULL, status INTEGER NOT NULL, request TEXT, response TEXT)`)
  return {
    record({ surface, method, path, status, request, response }) {
      const bodies = [toText(request.body), toText(response.body)] as const
      const { lastId } = db.run(
        'INSERT INTO traffic (surface, method, path, status, request, response) VALUES (?, ?, ?, ?, ?, ?)',
        ...[surface, method, path, status, ...bodies],
      )
      if (lastId % SLACK === 0) db.run('DELETE FROM traffic WHERE seq <= ?', lastId - KEPT)
    },
    *list() {
      for (const row of db.each<Row>('SELECT * FROM traffic ORDER BY seq')) {
        const { surface, method, path, status } = row
        yield { surface, method, path, status, request: fromText(row.request), response: fromText(row.response) }
      }
    },
    clear: () => {
      db.run('DELETE FROM traffic')
    },
  }
}

interface Row extends Pick<Exchange, 'surface' | 'method' | 'path' | 'status'> {
  request: string | null
  response: string | null
}

function toText(body: unknown): string | null {
  return body === undefined ? null : JSON.stringify(body)
}

function fromText(text: string | null): { body?: unknown } {
  return text === null ? {} : { body: JSON.parse(text) as unknown }
}
