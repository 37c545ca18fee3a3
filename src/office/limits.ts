const MB = 2 ** 20

/** How much is done for one file, whatever it is: counted in bytes, so that the same file always ends the same way. */
export interface Limits {
  /** Of a file: a larger one is not read to its end and has no digest. */
  readonly bytes: number
  /** Of a file that is looked into: of a larger one only the digest is taken. */
  readonly lookedInto: number
  /** Files in a zip. */
  readonly entries: number
  /** Of a zip's directory. */
  readonly directory: number
  /** What all parts that are read unpack to, together. */
  readonly unpacked: number
  /** What everything in a zip claims to unpack to. */
  readonly claimed: number
  /** Unpacked to packed, from `suspicious` bytes on. */
  readonly ratio: number
  readonly suspicious: number
  /** Tags in all parts that are read. */
  readonly tags: number
  /** Characters without the end of a word, a tag or an attribute. */
  readonly token: number
  /** Tags within one another. */
  readonly depth: number
  /** Of one tag. */
  readonly attributes: number
}

/** The ratio: deflate reaches 1,032, a workbook of a million rows that are all alike 100. */
export const LIMITS: Limits = {
  bytes: 512 * MB,
  lookedInto: 256 * MB,
  entries: 10_000,
  directory: 4 * MB,
  unpacked: 512 * MB,
  claimed: 4096 * MB,
  ratio: 250,
  suspicious: 16 * MB,
  tags: 40_000_000,
  token: 4 * MB,
  depth: 1_000,
  attributes: 1_000,
}
