import { crc32 } from 'node:zlib'
import { breathe, PIECE } from './breathe.ts'
import type { Part } from './list-parts.ts'
import type { FileBytes } from './spool.ts'
import { Unread } from './unread.ts'

const HEADER = 30
const SIGNATURE = 0x04034b50
const STORED = 0
const DEFLATED = 8

/**
 * What one file in a zip unpacks to, piece by piece; who takes no more unpacks no more.
 * @throws Unread where it is not what the directory says, once it is unpacked; whatever the unpacking fails with
 */
export async function* unpackPart(file: FileBytes, part: Part, stop: AbortSignal): AsyncGenerator<Uint8Array> {
  const packed = readPacked(file, part, await findContent(file, part))
  let [size, sum, since] = [0, 0, 0]
  for await (const chunk of inflate(packed, part)) {
    yield chunk
    size += chunk.length
    sum = crc32(chunk, sum)
    since += chunk.length
    if (since >= PIECE) await breathe(stop)
    if (since >= PIECE) since = 0
  }
  if (size !== part.size || sum !== part.crc32) throw new Unread('damaged')
}

/** Behind its own header (APPNOTE.TXT 4.3.7), whose name and extra field need not be as long as in the directory. */
async function findContent(file: FileBytes, { offset }: Part): Promise<number> {
  const header = Buffer.from(await file.read(offset, HEADER))
  if (header.length < HEADER || header.readUInt32LE(0) !== SIGNATURE) throw new Unread('damaged')
  return offset + HEADER + header.readUInt16LE(26) + header.readUInt16LE(28)
}

async function* readPacked(file: FileBytes, { packed }: Part, start: number): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  for (let at = 0; at < packed; at += PIECE) yield file.read(start + at, Math.min(PIECE, packed - at))
}

function inflate(packed: AsyncGenerator<Uint8Array<ArrayBuffer>>, { method }: Part): AsyncIterable<Uint8Array> {
  if (method === STORED) return packed
  if (method !== DEFLATED) throw new Unread('damaged')
  return ReadableStream.from(packed).pipeThrough(new DecompressionStream('deflate-raw'))
}
