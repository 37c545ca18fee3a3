import { fingerprint } from '../fingerprint.ts'
import type { WatchedFile } from './watched-file.ts'

/** What lay in folders at one moment, so that it can be told later whether it is still the same. */
export interface Held {
  readonly files: number
  /** Only equal or not: a file more, one less or other content makes it another; which folder of them one lies in does not. */
  readonly version: string
}

export const HOLDS_NOTHING: Held = { files: 0, version: '0' }

export function versionOf(files: readonly Pick<WatchedFile, 'id' | 'content'>[]): string {
  const figures = files.map(({ id, content }) => BigInt(Number.parseInt(fingerprint([id, content]), 36)))
  return figures.reduce((sum, figure) => sum ^ figure, 0n).toString()
}

/** What two folders hold together. */
export function heldTogether(one: Held, other: Held): Held {
  return {
    files: one.files + other.files,
    version: (BigInt(one.version) ^ BigInt(other.version)).toString(),
  }
}
