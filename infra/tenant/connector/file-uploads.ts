import { randomUUID } from 'node:crypto'
import { appendContent, createContent, getContent } from '../drive/contents.ts'
import type { Kernel } from '../kernel/kernel.ts'
import type { SentFile, SentFiles } from './sent-files.ts'

const TABLES = `
  CREATE TABLE IF NOT EXISTS file_upload (id TEXT PRIMARY KEY, person TEXT NOT NULL, name TEXT NOT NULL,
    content INTEGER NOT NULL)`

/** A file that a bot may put into somebody's OneDrive, as far as it has come. */
export type FileUpload = Pick<SentFile, 'id' | 'person' | 'name'> & { content: number; received: number }

export type FileUploads = ReturnType<typeof openFileUploads>

export function openFileUploads(kernel: Kernel, files: SentFiles) {
  kernel.addState(TABLES, () => {})
  const { db } = kernel
  const find = (id: string): FileUpload | undefined => {
    const row = db.get<Omit<FileUpload, 'received'>>('SELECT * FROM file_upload WHERE id = ?', id)
    return row && { ...row, received: getContent(db, row.content).size }
  }
  return {
    find,
    open(person: string, name: string): FileUpload {
      const id = randomUUID()
      db.transaction(() => db.insert('file_upload', { id, person, name, content: createContent(db) }))
      return find(id) as FileUpload
    },
    /** Adds bytes; with the last ones it becomes a file of its owner's. */
    take: ({ id, person, name, content }: FileUpload, bytes: Uint8Array, isLast: boolean): SentFile | undefined =>
      db.transaction(() => {
        appendContent(db, content, bytes)
        if (!isLast) return undefined
        db.run('DELETE FROM file_upload WHERE id = ?', id)
        return files.keep({ id, person, name, client: 'desktop', content })
      }),
  }
}
