import type { Instant } from '../../domain/schedule/day.ts'

/** Writes a zip as it is read: nothing is opened before somebody takes what comes before it. */
export interface ZipWriter {
  /** Where the reader leaves it, what is open is left too. Throws only what `entries` throws. */
  write(entries: AsyncIterable<ZipEntry>): AsyncIterable<Uint8Array>
}

/** A file that is to be in it. */
export interface ZipEntry {
  /** Below the zip's root, with `/`. */
  readonly path: string
  /** As far as is known. */
  readonly bytes: number
  readonly modifiedAt: Instant
  open(): Promise<ZipContent>
  /** It could not be read to its end: the zip goes on without it. */
  failed?(error: unknown): void
}

/** As it arrives, or at once. */
export type ZipContent = AsyncIterable<Uint8Array> | Uint8Array | string
