import { createCipheriv, createHash } from 'node:crypto'

/** A whole number of the 320 KiB that ranges of an upload consist of, and what Microsoft advises. */
export const RANGE = 10 * 1024 * 1024

const KEY = Buffer.alloc(16, 'waymark')

/** Always the same bytes, which do not repeat, one range at a time. @param size in bytes */
export function* generateFile(size: number): Generator<Buffer<ArrayBuffer>> {
  const stream = createCipheriv('aes-128-ctr', KEY, Buffer.alloc(16))
  for (let at = 0; at < size; at += RANGE) yield Buffer.from(stream.update(Buffer.alloc(Math.min(RANGE, size - at))))
}

/** SHA-256 and length of bytes that come in pieces. */
export async function digest(
  pieces: Iterable<Uint8Array> | AsyncIterable<Uint8Array>,
): Promise<{ size: number; sha256: string }> {
  const hash = createHash('sha256')
  let size = 0
  for await (const piece of pieces) {
    hash.update(piece)
    size += piece.byteLength
  }
  return { size, sha256: hash.digest('hex') }
}
