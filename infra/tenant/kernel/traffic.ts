import type { Database } from './database.ts'
import { hideSecrets, hideTickets } from './hide-secrets.ts'

export const SURFACES = ['graph', 'connector', 'bot', 'signin', 'notification', 'upload'] as const
export type Surface = (typeof SURFACES)[number]

/** One request that crossed the tenant's edge, either way. Neither headers nor credentials are kept. */
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
      const bodies = [request.body, response.body].map((body) => toText(hideSecrets(body)))
      const { lastId } = db.run(
        'INSERT INTO traffic (surface, method, path, status, request, response) VALUES (?, ?, ?, ?, ?, ?)',
        ...[surface, method, hideTickets(path), status, ...bodies],
      )
      if (lastId % SLACK === 0) db.run('DELETE FROM traffic WHERE seq <= ?', lastId - KEPT)
    },
    // In pieces: a statement left open by whoever reads slowly, or never, would keep the database from tidying up.
    *list() {
      const upTo = db.get<{ last: number | null }>('SELECT MAX(seq) AS last FROM traffic')?.last ?? 0
      for (let after = 0; after < upTo; ) {
        const rows = db.all<Row>(PIECE, after, upTo)
        yield* rows.map(toExchange)
        after = rows.at(-1)?.seq ?? upTo
      }
    },
    clear: () => {
      db.run('DELETE FROM traffic')
    },
  }
}

const PIECE = 'SELECT * FROM traffic WHERE seq > ? AND seq <= ? ORDER BY seq LIMIT 200'

interface Row extends Pick<Exchange, 'surface' | 'method' | 'path' | 'status'> {
  seq: number
  request: string | null
  response: string | null
}

function toExchange({ surface, method, path, status, request, response }: Row): Exchange {
  return { surface, method, path, status, request: fromText(request), response: fromText(response) }
}

function toText(body: unknown): string | null {
  return body === undefined ? null : JSON.stringify(body)
}

function fromText(text: string | null): { body?: unknown } {
  return text === null ? {} : { body: JSON.parse(text) as unknown }
}
