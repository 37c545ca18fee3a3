import { Reader, ZipReader } from '@zip.js/zip.js'
import { breathe } from './breathe.ts'
import type { Limits } from './limits.ts'
import type { FileBytes } from './spool.ts'
import { Unread } from './unread.ts'

/** What a zip's directory says of one file in it. */
export interface Part {
  readonly name: string
  /** Where its own header stands. */
  readonly offset: number
  readonly method: number
  readonly packed: number
  readonly size: number
  readonly crc32: number
  readonly encrypted: boolean
}

/**
 * In the directory's order. The directory alone is believed, as Office does.
 * @throws Unread where it says more than is looked at; whatever else there is not to be read
 */
export async function listParts(file: FileBytes, limits: Limits, stop: AbortSignal): Promise<readonly Part[]> {
  const parts: Part[] = []
  let [entries, claimed] = [0, 0]
  for await (const entry of new ZipReader(new BytesReader(file, limits.directory)).getEntriesGenerator()) {
    const { filename: name, offset, compressionMethod: method, crc32 = 0, encrypted } = entry
    if (entries % 256 === 0) await breathe(stop)
    entries += 1
    claimed += entry.uncompressedSize
    if (entries > limits.entries || claimed > limits.claimed) throw new Unread('too large')
    const sizes = { packed: entry.compressedSize, size: entry.uncompressedSize }
    if (!entry.directory) parts.push({ name, offset, method, ...sizes, crc32, encrypted })
  }
  return parts
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
