import type { Database } from '../kernel/database.ts'
import { addToHash, createHash, finishHash } from './quick-xor-hash.ts'

export const CONTENT_TABLES = `
  CREATE TABLE IF NOT EXISTS contents (id INTEGER PRIMARY KEY AUTOINCREMENT, size INTEGER NOT NULL, hash BLOB NOT NULL);
  CREATE TABLE IF NOT EXISTS content_parts (
    content INTEGER NOT NULL, start INTEGER NOT NULL, bytes BLOB NOT NULL, UNIQUE (content, start));`

const PART = 4 * 1024 * 1024

/** A file's bytes, which may come in pieces; finished ones never change. */
export interface Content {
  id: number
  size: number
  hash: string
}

export function createContent(db: Database): number {
  return db.run('INSERT INTO contents (size, hash) VALUES (0, ?)', createHash()).lastId
}

/** Adds to the end. */
export function appendContent(db: Database, id: number, bytes: Uint8Array): void {
  const { size, hash } = read(db, id)
  for (let at = 0; at < bytes.length; at += PART) {
    db.run('INSERT INTO content_parts VALUES (?, ?, ?)', id, size + at, bytes.subarray(at, at + PART))
  }
  addToHash(hash, bytes, size)
  db.run('UPDATE contents SET size = ?, hash = ? WHERE id = ?', size + bytes.length, hash, id)
}

export function getContent(db: Database, id: number): Content {
  const { size, hash } = read(db, id)
  return { id, size, hash: finishHash(hash, size) }
}

export function deleteContent(db: Database, id: number): void {
  db.run('DELETE FROM content_parts WHERE content = ?', id)
  db.run('DELETE FROM contents WHERE id = ?', id)
}

/** Content of its own that ends otherwise: the first `length` bytes of another, then `tail`. */
export function forkContent(db: Database, id: number, length: number, tail: Uint8Array): number {
  const { size, hash } = read(db, id)
  // Adding bytes to the hash a second time takes them away.
  addToHash(hash, readBytes(db, id, length, size), length)
  const { lastId } = db.run('INSERT INTO contents (size, hash) VALUES (?, ?)', length, hash)
  const copy = `INSERT INTO content_parts SELECT ?, start, substr(bytes, 1, ? - start) FROM content_parts
    WHERE content = ? AND start < ?`
  db.run(copy, lastId, length, id, length)
  appendContent(db, lastId, tail)
  return lastId
}

/** For a few bytes; `streamContent` is for many. */
export function readBytes(db: Database, id: number, from: number, to: number): Uint8Array {
  const pieces = `SELECT start, bytes FROM content_parts WHERE content = ? AND start < ? AND start + length(bytes) > ?
    ORDER BY start`
  const parts = db.all<{ start: number; bytes: Uint8Array }>(pieces, id, to, from)
  return Buffer.concat(parts.map(({ start, bytes }) => bytes.subarray(Math.max(0, from - start), to - start)))
}

/** Bytes from `from` up to, not including, `to`; one part in memory at a time. */
export function streamContent(db: Database, id: number, from: number, to: number): ReadableStream<Uint8Array> {
  let at = from
  return new ReadableStream({
    pull(controller) {
      if (at >= to) return controller.close()
      const part = db.get<{ start: number; bytes: Uint8Array }>(
        'SELECT start, bytes FROM content_parts WHERE content = ? AND start <= ? ORDER BY start DESC LIMIT 1',
        ...[id, at],
      )
      if (!part) return controller.error(new Error(`Content ${id} ends before ${to}.`))
      const piece = part.bytes.subarray(at - part.start, to - part.start)
      at += piece.length
      controller.enqueue(piece)
    },
  })
}

function read(db: Database, id: number): { size: number; hash: Uint8Array } {
  const row = db.get<{ size: number; hash: Uint8Array }>('SELECT size, hash FROM contents WHERE id = ?', id)
  if (!row) throw new Error(`No content ${id}.`)
  return row
}
