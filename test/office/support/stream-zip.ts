import { Readable } from 'node:stream'
import { crc32, createDeflateRaw } from 'node:zlib'

/** A file of a zip that is made while it is read. */
export interface StreamedPart {
  readonly name: string
  readonly pieces: Iterable<string>
}

const FLAGS = 0x808

/** A zip whose files' sizes stand behind them (APPNOTE.TXT 4.3.9), so that no more than a piece is in memory. */
export async function* streamZip(parts: readonly StreamedPart[]): AsyncGenerator<Uint8Array> {
  const directory: Buffer[] = []
  let offset = 0
  for (const { name, pieces } of parts) {
    const header = headerOf(name, { crc: 0, packed: 0, plain: 0 })
    const start = offset
    yield Buffer.concat([Buffer.from('PK\x03\x04'), header])
    const sizes = { crc: 0, packed: 0, plain: 0 }
    const deflate = Readable.from(measured(pieces, sizes)).pipe(createDeflateRaw({ level: 1 }))
    for await (const chunk of deflate) {
      sizes.packed += chunk.length
      yield chunk
    }
    const behind = Buffer.from('PK\x07\x08____________', 'latin1')
    for (const [at, value] of [sizes.crc, sizes.packed, sizes.plain].entries()) behind.writeUInt32LE(value, 4 + at * 4)
    yield behind
    const place = Buffer.alloc(14)
    place.writeUInt32LE(start, 10)
    const fields = headerOf(name, sizes)
    directory.push(Buffer.from('PK\x01\x02\x14\0', 'latin1'), fields.subarray(0, 26), place, fields.subarray(26))
    offset += 4 + header.length + sizes.packed + behind.length
  }
  yield Buffer.concat([...directory, endOf(parts.length, Buffer.concat(directory).length, offset)])
}

interface Sizes {
  crc: number
  packed: number
  plain: number
}

function* measured(pieces: Iterable<string>, sizes: Sizes): Generator<Buffer> {
  for (const piece of pieces) {
    const bytes = Buffer.from(piece)
    sizes.crc = crc32(bytes, sizes.crc)
    sizes.plain += bytes.length
    yield bytes
  }
}

function headerOf(name: string, { crc, packed, plain }: Sizes): Buffer {
  const fields = Buffer.alloc(26)
  fields.writeUInt16LE(20, 0)
  fields.writeUInt16LE(FLAGS, 2)
  fields.writeUInt16LE(8, 4)
  for (const [at, value] of [crc, packed, plain].entries()) fields.writeUInt32LE(value, 10 + at * 4)
  fields.writeUInt16LE(Buffer.byteLength(name), 22)
  return Buffer.concat([fields, Buffer.from(name)])
}

function endOf(files: number, directory: number, offset: number): Buffer {
  const end = Buffer.alloc(22)
  end.write('PK\x05\x06', 'latin1')
  end.writeUInt16LE(files, 8)
  end.writeUInt16LE(files, 10)
  end.writeUInt32LE(directory, 12)
  end.writeUInt32LE(offset, 16)
  return end
}
