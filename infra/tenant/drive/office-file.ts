import type { Database } from '../kernel/database.ts'
import { forkContent, readBytes } from './contents.ts'
import type { Item } from './item-store.ts'

const OFFICE = /\.(docx|docm|dotx|xlsx|xlsm|xltx|pptx|pptm|potx)$/i
const FIRST_ENTRY = 0x04034b50
const END_OF_DIRECTORY = 0x06054b50
/** Length of the end record, of which the last two bytes are the length of the comment that follows. */
const END_LENGTH = 22
const LONGEST_COMMENT = 256

/** A document of Word, Excel or PowerPoint by its name and by its bytes, which are a zip archive. */
export function isOfficeFile(db: Database, item: Item): boolean {
  return !item.folder && OFFICE.test(item.name) && findEnd(db, item) !== undefined
}

/** The document with something of the service's own in it: a zip archive still, with other bytes and another size. */
export function stampOfficeFile(db: Database, item: Item, words: string): number {
  const end = findEnd(db, item)
  if (end === undefined || item.content === null) throw new Error(`Item ${item.id} is no Office document.`)
  const comment = Buffer.from(words).subarray(0, LONGEST_COMMENT)
  const tail = Buffer.concat([Buffer.alloc(2), comment])
  tail.writeUInt16LE(comment.length)
  return forkContent(db, item.content, end + END_LENGTH - 2, tail)
}

/** Where the archive's end record begins. */
function findEnd(db: Database, { content, size }: Item): number | undefined {
  if (content === null || size < END_LENGTH) return undefined
  if (Buffer.from(readBytes(db, content, 0, 4)).readUInt32LE() !== FIRST_ENTRY) return undefined
  const from = Math.max(0, size - END_LENGTH - LONGEST_COMMENT)
  const tail = Buffer.from(readBytes(db, content, from, size))
  for (let at = tail.length - END_LENGTH; at >= 0; at -= 1) {
    const ends = at + END_LENGTH + tail.readUInt16LE(at + END_LENGTH - 2) === tail.length
    if (ends && tail.readUInt32LE(at) === END_OF_DIRECTORY) return from + at
  }
  return undefined
}
