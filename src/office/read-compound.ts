import type { Means } from './means.ts'
import type { FileBytes } from './spool.ts'
import { Unread } from './unread.ts'

interface Stream {
  readonly name: string
  readonly sector: number
}

/** A directory entry's size, and what is looked at of a directory and of a stream. */
const ENTRY = 128
const MOST_SECTORS = 4_096
const FIRST_DIFAT = 109
const MACROS = /^(_VBA_PROJECT(_CUR)?|VBA|Macros)$/
/** What stands for a whole document that is enciphered, or may be opened by some people only ([MS-OFFCRYPTO] 2.2, 2.3). */
const PROTECTED = /^(EncryptedPackage|EncryptedSummary|\tDRMContent)$/
const DOCUMENTS = /^(WordDocument|Workbook|Book|PowerPoint Document)$/

/**
 * A compound file ([MS-CFB]): Office before 2007, whose text is not read, or Office of today behind a password.
 * @throws Unread where it is damaged or protected
 */
export async function readCompound(file: FileBytes, { tally, tell }: Means): Promise<void> {
  const sectors = await openSectors(file)
  const streams = await listStreams(sectors)
  const has = (name: RegExp) => streams.some((stream) => name.test(stream.name))
  tally.macros = has(MACROS)
  if (has(PROTECTED)) throw new Unread('protected')
  tell(has(DOCUMENTS) ? 'old office' : 'other')
  if (has(DOCUMENTS) && (await isEnciphered(streams, sectors))) throw new Unread('protected')
}

interface Sectors {
  readonly size: number
  readonly directory: number
  read(sector: number): Promise<Buffer>
  next(sector: number): Promise<number>
}

/** The header ([MS-CFB] 2.2) and the table in which each sector names the next. */
async function openSectors(file: FileBytes): Promise<Sectors> {
  const header = Buffer.from(await file.read(0, 512))
  const shift = header.length < 512 ? 0 : header.readUInt16LE(30)
  if (shift !== 9 && shift !== 12) throw new Unread('damaged')
  const size = 2 ** shift
  const read = async (sector: number) => {
    const bytes = Buffer.from(await file.read((sector + 1) * size, size))
    if (bytes.length === 0) throw new Unread('damaged')
    return bytes
  }
  const next = async (sector: number) => {
    const inTable = Math.floor(sector / (size / 4))
    // A file of more than 6.8 MB goes on in further tables; a directory that far on is not followed.
    if (inTable >= FIRST_DIFAT) return END
    const table = await read(header.readUInt32LE(76 + inTable * 4))
    const at = (sector % (size / 4)) * 4
    return at + 4 <= table.length ? table.readUInt32LE(at) : END
  }
  return { size, directory: header.readUInt32LE(48), read, next }
}

/** Above it, a sector's number says that there is none. */
const END = 0xfffffffa

async function listStreams({ directory, read, next }: Sectors): Promise<readonly Stream[]> {
  const streams: Stream[] = []
  let sector = directory
  for (let count = 0; sector < END && count < MOST_SECTORS; count += 1) {
    const bytes = await read(sector)
    for (let at = 0; at + ENTRY <= bytes.length; at += ENTRY) {
      const length = bytes.readUInt16LE(at + 64)
      const name = bytes.toString('utf16le', at, at + Math.min(64, Math.max(0, length - 2)))
      if (length > 0) streams.push({ name, sector: bytes.readUInt32LE(at + 116) })
    }
    sector = await next(sector)
  }
  if (streams[0]?.name !== 'Root Entry') throw new Unread('damaged')
  return streams
}

const FILE_PASS = 0x2f

/** Word says so in its first bytes ([MS-DOC] 2.5.2), Excel in a record near its first ([MS-XLS] 2.4.117). */
async function isEnciphered(streams: readonly Stream[], { read }: Sectors): Promise<boolean> {
  const word = streams.find(({ name }) => name === 'WordDocument')
  if (word) return (((await read(word.sector))[11] ?? 0) & 1) === 1
  const book = streams.find(({ name }) => name === 'Workbook' || name === 'Book')
  if (!book) return false
  const bytes = await read(book.sector)
  for (let at = 0; at + 4 <= bytes.length; at += 4 + bytes.readUInt16LE(at + 2)) {
    if (bytes.readUInt16LE(at) === FILE_PASS) return true
  }
  return false
}
