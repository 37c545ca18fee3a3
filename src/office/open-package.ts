import { crc32 } from 'node:zlib'
import { type Entry, type FileEntry, Reader, ZipReader } from '@zip.js/zip.js'
import { breathe, PIECE } from './breathe.ts'
import type { Limits } from './limits.ts'
import type { FileBytes } from './spool.ts'
import { Unread } from './unread.ts'

/** A zip as a set of parts. Their names are labels: nothing is ever written under them. */
export interface Package {
  /** In the zip's own order and writing. */
  readonly names: readonly string[]
  /** The same with what the zip says of each: its sum and its size unpacked. */
  readonly parts: readonly { readonly name: string; readonly crc32: number; readonly size: number }[]
  /** What was read of its parts so far. */
  readonly spent: { tags: number }
  /** Some part needs a password. */
  readonly encrypted: boolean
  /** Names of parts are the same in capitals (ECMA-376 part 2). */
  has(name: string): boolean
  /**
   * Hands over what the part unpacks to; `sink` says whether more is wanted. A part that is not there is empty.
   * @throws Unread where it is damaged, or more than is read for one file
   */
  read(name: string, sink: (chunk: Uint8Array) => boolean): Promise<void>
}

/** @throws Unread where it is damaged, a bomb, or has more parts than are looked at */
export async function openPackage(file: FileBytes, limits: Limits, stop: AbortSignal): Promise<Package> {
  const entries = await listEntries(file, limits, stop)
  const parts = new Map<string, FileEntry>()
  for (const entry of entries) if (!entry.directory) parts.set(entry.filename.toLowerCase(), entry)
  const budget = { left: limits.unpacked }
  return {
    names: [...parts.values()].map(({ filename }) => filename),
    parts: [...parts.values()].map(({ filename, crc32, uncompressedSize }) => ({
      ...{ name: filename, size: uncompressedSize },
      crc32: crc32 ?? 0,
    })),
    spent: { tags: 0 },
    encrypted: entries.some(({ encrypted }) => encrypted),
    has: (name) => parts.has(name.toLowerCase()),
    async read(name, sink) {
      const part = parts.get(name.toLowerCase())
      if (part) await unpack(part, guard(sink, part, { limits, budget }), stop)
    },
  }
}

async function listEntries(file: FileBytes, limits: Limits, stop: AbortSignal): Promise<readonly Entry[]> {
  const entries: Entry[] = []
  let claimed = 0
  for await (const entry of new ZipReader(new BytesReader(file, limits.directory)).getEntriesGenerator()) {
    if (entries.length % 256 === 0) await breathe(stop)
    claimed += entry.uncompressedSize
    if (entries.push(entry) > limits.entries || claimed > limits.claimed) throw new Unread('too large')
  }
  return entries
}

/** What the sink says of it is told as it was said, not as the streams between pass it on. */
async function unpack(part: FileEntry, sink: (chunk: Uint8Array) => boolean, stop: AbortSignal): Promise<void> {
  let since = 0
  let sum = 0
  let ended: { readonly by: unknown } | null = null
  const target = new WritableStream<Uint8Array>({
    async write(chunk) {
      try {
        if (!sink(chunk)) throw ENOUGH
        sum = crc32(chunk, sum)
        since += chunk.length
        if (since >= PIECE) await breathe(stop)
        if (since >= PIECE) since = 0
      } catch (error) {
        ended = { by: error }
        throw error
      }
    },
  })
  try {
    await part.getData(target, { useWebWorkers: false, checkCrc32: false })
  } catch (error) {
    const { by } = (ended as { readonly by: unknown } | null) ?? { by: error }
    if (by === ENOUGH) return
    throw by
  }
  if (sum !== part.crc32) throw new Unread('damaged')
}

const ENOUGH = new Error('enough')

/** Counts what is unpacked against what one file may cost, and a part against what it was packed in. */
function guard(
  sink: (chunk: Uint8Array) => boolean,
  part: FileEntry,
  { limits, budget }: { readonly limits: Limits; readonly budget: { left: number } },
): (chunk: Uint8Array) => boolean {
  let unpacked = 0
  return (chunk) => {
    unpacked += chunk.length
    budget.left -= chunk.length
    const bomb = unpacked > limits.suspicious && unpacked > part.compressedSize * limits.ratio
    if (bomb || budget.left < 0) throw new Unread('too large')
    return sink(chunk)
  }
}

class BytesReader extends Reader<FileBytes> {
  readonly #file: FileBytes
  readonly #most: number

  constructor(file: FileBytes, most: number) {
    super(file)
    this.#file = file
    this.#most = most
    this.size = file.size
  }

  /** A directory that says it is larger than any real one is not read into memory. */
  override async readUint8Array(index: number, length: number): Promise<Uint8Array<ArrayBuffer>> {
    if (Math.min(length, this.#file.size - index) > this.#most) throw new Unread('too large')
    return this.#file.read(index, length)
  }
}
