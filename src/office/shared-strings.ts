import { hashValue, type ValueHash } from './hash-value.ts'
import type { Limits } from './limits.ts'
import type { Package } from './open-package.ts'
import { readTextRun } from './read-text-run.ts'
import { readXml } from './read-xml.ts'
import type { Tally } from './tally.ts'

/** A workbook's texts, kept once for all sheets: as fingerprints, and the words of those alone that stand near the top of a sheet. */
export interface SharedStrings {
  readonly words: ReadonlyMap<number, string>
  hashOf(index: number, into: ValueHash): void
}

/** 8 bytes each. */
const MOST = 1_500_000
const LONGEST = 40_000

/** Tallies what is in them on the way. @param wanted whose words are to be known */
export async function readSharedStrings(
  from: Package,
  part: string,
  { wanted, tally, limits }: { readonly wanted: ReadonlySet<number>; readonly tally: Tally; readonly limits: Limits },
): Promise<SharedStrings> {
  const words = new Map<number, string>()
  const hashes = createHashList()
  const run = readTextRun(tally)
  const hash: ValueHash = { low: 0, high: 0 }
  let index = 0
  let value = ''
  let inText = false
  let phonetic = false
  const open = (name: string) => {
    if (name === 'rPh') phonetic = true
    if (name === 't') inText = !phonetic
  }
  const text = (piece: string) => {
    if (inText && value.length < LONGEST) value += piece
  }
  const close = (name: string) => {
    if (name === 't') inText = false
    if (name === 'rPh') phonetic = false
    if (name !== 'si') return
    hashValue(value, hash)
    if (index < MOST) hashes.add(hash)
    if (wanted.has(index)) words.set(index, value)
    run.add(value)
    run.end('cell')
    value = ''
    index += 1
  }
  await readXml(from, part, { open, text, close }, limits)
  return {
    words,
    // Beyond what is kept, the same number is the same text.
    hashOf: (at, into) => (at < MOST ? hashes.get(at, into) : hashValue(`shared ${at}`, into)),
  }
}

const BLOCK = 2 ** 15

/** Fingerprints by number, in blocks: growing copies nothing. */
function createHashList() {
  const blocks: Uint32Array[] = []
  let length = 0
  return {
    add({ low, high }: ValueHash) {
      const at = (length % BLOCK) * 2
      if (at === 0) blocks.push(new Uint32Array(BLOCK * 2))
      blocks.at(-1)?.set([low, high], at)
      length += 1
    },
    get(index: number, into: ValueHash) {
      const block = blocks[Math.floor(index / BLOCK)]
      const at = (index % BLOCK) * 2
      into.low = block?.[at] ?? 0
      into.high = block?.[at + 1] ?? 0
    },
  }
}
