const SECTOR = 512
const FREE = 0xffffffff
const END = 0xfffffffe
const TABLE = 0xfffffffd

/**
 * A compound file ([MS-CFB]) with these streams, each of one sector: what Office wrote before 2007, and what it wraps
 * a document with a password in.
 */
export function makeCompound(streams: Readonly<Record<string, Uint8Array>>): Buffer {
  const names = Object.keys(streams)
  const directorySectors = Math.ceil((names.length + 1) / 4)
  const firstStream = 1 + directorySectors
  const header = Buffer.alloc(SECTOR)
  header.write('d0cf11e0a1b11ae1', 'hex')
  header.writeUInt16LE(0x3e, 24)
  header.writeUInt16LE(3, 26)
  header.writeUInt16LE(0xfffe, 28)
  header.writeUInt16LE(9, 30)
  header.writeUInt16LE(6, 32)
  header.writeUInt32LE(1, 44)
  header.writeUInt32LE(1, 48)
  header.writeUInt32LE(4096, 56)
  for (const [at, value] of [
    [60, END],
    [68, END],
    [76, 0],
  ] as const)
    header.writeUInt32LE(value, at)
  header.fill(0xff, 80)
  const table = Buffer.alloc(SECTOR, 0xff)
  table.writeUInt32LE(TABLE, 0)
  for (let at = 1; at <= directorySectors; at += 1) table.writeUInt32LE(at < directorySectors ? at + 1 : END, at * 4)
  for (const at of names.keys()) table.writeUInt32LE(END, (firstStream + at) * 4)
  const directory = Buffer.alloc(directorySectors * SECTOR)
  writeEntry(directory, 0, { name: 'Root Entry', kind: 5, sector: END, size: 0 })
  for (const [at, name] of names.entries()) {
    writeEntry(directory, at + 1, { name, kind: 2, sector: firstStream + at, size: SECTOR })
  }
  const contents = Object.values(streams).map((content) => Buffer.concat([content, Buffer.alloc(SECTOR)], SECTOR))
  return Buffer.concat([header, table, directory, ...contents])
}

function writeEntry(
  directory: Buffer,
  at: number,
  {
    name,
    kind,
    sector,
    size,
  }: { readonly name: string; readonly kind: number; readonly sector: number; readonly size: number },
): void {
  const start = at * 128
  directory.write(name, start, 'utf16le')
  directory.writeUInt16LE(name.length * 2 + 2, start + 64)
  directory.writeUInt8(kind, start + 66)
  for (const field of [68, 72, 76]) directory.writeUInt32LE(FREE, start + field)
  directory.writeUInt32LE(sector, start + 116)
  directory.writeUInt32LE(size, start + 120)
}

const NOTHING = new Uint8Array()

/** A .docx or .xlsx that asks for a password ([MS-OFFCRYPTO] 2.3.4). */
export function makeProtectedOffice(): Buffer {
  return makeCompound({ EncryptionInfo: NOTHING, EncryptedPackage: NOTHING })
}

/** A .doc; its first bytes say whether it is enciphered. */
export function makeOldDocument({ encrypted = false, macros = false } = {}): Buffer {
  const first = Buffer.alloc(32)
  first.writeUInt16LE(0xa5ec, 0)
  first.writeUInt8(encrypted ? 1 : 0, 11)
  return makeCompound({ WordDocument: first, '1Table': NOTHING, ...(macros ? { Macros: NOTHING } : {}) })
}

/** An .xls; a record near its beginning says whether it is enciphered. */
export function makeOldWorkbook({ encrypted = false } = {}): Buffer {
  const begin = Buffer.from('0908100000060500000000000000000000000000', 'hex')
  return makeCompound({
    Workbook: Buffer.concat([begin, Buffer.from(encrypted ? '2f0006000100' : 'e100020000', 'hex')]),
  })
}
