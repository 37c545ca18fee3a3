import { createCipheriv, createDecipheriv, randomBytes, randomUUID } from 'node:crypto'
import { read } from 'node:fs'
import { open, unlink } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'

/** A file's bytes while they are looked at, on disk: a zip's directory is at its end, and memory has other uses. */
export interface Spool {
  append(chunk: Uint8Array): Promise<void>
  /** What was appended so far; until the spool is closed. */
  kept(): KeptFile
  close(): Promise<void>
}

/** How any thread of this process finds what a spool keeps. */
export interface KeptFile {
  readonly descriptor: number
  readonly key: Uint8Array
  readonly size: number
}

/** A kept file, at hand from anywhere in it. */
export interface FileBytes {
  readonly size: number
  /** Fewer bytes where the file ends before. */
  read(offset: number, length: number): Promise<Uint8Array<ArrayBuffer>>
}

const CIPHER = 'aes-256-ctr'
const BLOCK = 16

/** On disk it has no name, and is enciphered with a key that is nowhere but in this process: it ends with it, however that ends. */
export async function openSpool(): Promise<Spool> {
  const path = join(tmpdir(), `waymark-${randomUUID()}`)
  const file = await open(path, 'wx+', 0o600)
  await unlink(path)
  const key = randomBytes(32)
  const cipher = createCipheriv(CIPHER, key, counterAt(0))
  let size = 0
  return {
    async append(chunk) {
      const enciphered = cipher.update(chunk)
      for (let written = 0; written < enciphered.length; ) {
        const { bytesWritten } = await file.write(enciphered, written, undefined, size + written)
        written += bytesWritten
      }
      size += chunk.length
    },
    kept: () => ({ descriptor: file.fd, key, size }),
    close: () => file.close(),
  }
}

const readAt = promisify(read)

export function bytesOf({ descriptor, key, size }: KeptFile): FileBytes {
  return {
    size,
    async read(offset, length) {
      const skipped = offset % BLOCK
      const start = offset - skipped
      const enciphered = Buffer.alloc(Math.max(0, Math.min(offset + length, size) - start))
      const { bytesRead } = await readAt(descriptor, enciphered, 0, enciphered.length, start)
      const decipher = createDecipheriv(CIPHER, key, counterAt(start / BLOCK))
      return new Uint8Array(decipher.update(enciphered.subarray(0, bytesRead)).subarray(skipped))
    },
  }
}

/** The counter of CTR: the number of the block, big-endian. */
function counterAt(block: number): Buffer {
  const counter = Buffer.alloc(BLOCK)
  counter.writeBigUInt64BE(BigInt(block), 8)
  return counter
}
