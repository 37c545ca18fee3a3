import { createCipheriv, createDecipheriv, randomBytes, randomUUID } from 'node:crypto'
import { open, unlink } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** A file's bytes while they are looked at, on disk: a zip's directory is at its end, and memory has other uses. */
export interface Spool {
  readonly size: number
  append(chunk: Uint8Array): Promise<void>
  /** Fewer bytes where the file ends before. */
  read(offset: number, length: number): Promise<Uint8Array<ArrayBuffer>>
  close(): Promise<void>
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
    get size() {
      return size
    },
    async append(chunk) {
      const enciphered = cipher.update(chunk)
      for (let written = 0; written < enciphered.length; ) {
        const { bytesWritten } = await file.write(enciphered, written, undefined, size + written)
        written += bytesWritten
      }
      size += chunk.length
    },
    async read(offset, length) {
      const skipped = offset % BLOCK
      const end = Math.min(offset + length, size)
      const enciphered = Buffer.alloc(Math.max(0, end - (offset - skipped)))
      const { bytesRead } = await file.read(enciphered, 0, enciphered.length, offset - skipped)
      const decipher = createDecipheriv(CIPHER, key, counterAt((offset - skipped) / BLOCK))
      return new Uint8Array(decipher.update(enciphered.subarray(0, bytesRead)).subarray(skipped))
    },
    close: () => file.close(),
  }
}

/** The counter of CTR: the number of the block, big-endian. */
function counterAt(block: number): Buffer {
  const counter = Buffer.alloc(BLOCK)
  counter.writeBigUInt64BE(BigInt(block), 8)
  return counter
}
