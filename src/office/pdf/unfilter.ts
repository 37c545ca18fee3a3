import { constants, createInflate } from 'node:zlib'
import { type Dictionary, Name, type Value } from './read-value.ts'

/** What a stream was packed by, in the order in which it is unpacked; `null`: by what is not unpacked here. */
export function filtersOf(dictionary: Dictionary): readonly string[] | null {
  const given = dictionary.get('Filter') ?? dictionary.get('F') ?? []
  const names = [given].flat().map((value: Value) => (value instanceof Name ? value.name : ''))
  return names.length <= 3 && names.every((name) => Object.hasOwn(FILTERS, name)) ? names : null
}

/**
 * What a stream unpacks to, at most so many bytes of it. What is damaged is taken as far as it goes.
 * @param spend is told of every byte as it is unpacked; may throw
 */
export async function unfilter(
  packed: Buffer,
  filters: readonly string[],
  most: number,
  spend: (bytes: number) => void,
): Promise<Buffer> {
  let bytes = packed
  for (const name of filters) {
    bytes = (await FILTERS[name]?.(bytes, most, spend)) ?? bytes
  }
  return bytes.subarray(0, most)
}

type Filter = (packed: Buffer, most: number, spend: (bytes: number) => void) => Promise<Buffer> | Buffer

const FILTERS: Readonly<Record<string, Filter>> = {
  ...{ FlateDecode: inflate, Fl: inflate },
  ...{ ASCII85Decode: fromAscii85, A85: fromAscii85 },
  ...{ ASCIIHexDecode: fromDigits, AHx: fromDigits },
}

async function inflate(packed: Buffer, most: number, spend: (bytes: number) => void): Promise<Buffer> {
  const chunks: Buffer[] = []
  let size = 0
  const unpacking = createInflate({ finishFlush: constants.Z_SYNC_FLUSH })
  // Whoever iterates hears of it.
  unpacking.on('error', () => undefined)
  unpacking.end(packed)
  try {
    for await (const chunk of unpacking as AsyncIterable<Buffer>) {
      chunks.push(chunk)
      size += chunk.length
      if (size >= most) break
    }
  } catch {
    // What came before the damage counts.
  }
  spend(size)
  return Buffer.concat(chunks)
}

/** Five letters are four bytes, `z` is four zeros, `~>` the end (7.4.3). */
function fromAscii85(packed: Buffer, most: number): Buffer {
  const bytes = Buffer.alloc(Math.min(most, packed.length * 4) + 4)
  let [size, group, letters] = [0, 0, 0]
  const take = (length: number) => {
    bytes.writeUInt32BE(group >>> 0, size)
    size += length
    group = letters = 0
  }
  for (const code of packed) {
    if (code === 0x7e || size >= most) break
    if (code === 0x7a && letters === 0) take(4)
    if (code < 0x21 || code > 0x75) continue
    group = group * 85 + (code - 0x21)
    letters += 1
    if (letters === 5) take(4)
  }
  if (letters > 1 && size < most) {
    const length = letters - 1
    for (; letters < 5; letters += 1) group = group * 85 + 84
    take(length)
  }
  return bytes.subarray(0, size)
}

function fromDigits(packed: Buffer): Buffer {
  return Buffer.from(packed.toString('latin1').replace(/>[\s\S]*|[^0-9a-f]/gi, ''), 'hex')
}
