import { randomUUID } from 'node:crypto'
import { appendContent, createContent, getContent } from '../drive/contents.ts'
import type { Kernel } from '../kernel/kernel.ts'

/** With which of Teams' clients a file is sent: the one for iOS hands the bot an address that leads to a page. */
export type FileClient = 'desktop' | 'ios'

/** A file in the sender's own OneDrive, in the folder where Teams puts what is sent in a chat. */
export type SentFile = { id: string; person: string; name: string; client: FileClient; content: number; size: number }

export type SentFiles = ReturnType<typeof openSentFiles>

const TABLES = `
  CREATE TABLE IF NOT EXISTS sent_file (id TEXT PRIMARY KEY, person TEXT NOT NULL, name TEXT NOT NULL,
    client TEXT NOT NULL, content INTEGER NOT NULL)`

/** What people put into their chats. */
export function openSentFiles(kernel: Kernel) {
  kernel.addState(TABLES, () => {})
  const { db } = kernel
  const find = (id: string): SentFile | undefined => {
    const row = db.get<Omit<SentFile, 'size'>>('SELECT * FROM sent_file WHERE id = ?', id)
    return row && { ...row, size: getContent(db, row.content).size }
  }
  const keep = (file: Omit<SentFile, 'size'>): SentFile => {
    db.insert('sent_file', file)
    return find(file.id) as SentFile
  }
  return {
    find,
    /** Content that is there already, under an id of its own. */
    keep,
    add: (file: Pick<SentFile, 'person' | 'name' | 'client'>, bytes: Uint8Array): SentFile =>
      db.transaction(() => {
        const content = createContent(db)
        appendContent(db, content, bytes)
        return keep({ id: randomUUID(), ...file, content })
      }),
  }
}
