import type { FileFacts, FileFormat } from '../domain/evidence/file-facts.ts'
import type { FileAbout } from '../services/ports/file-reader.ts'
import { LIMITS, type Limits } from './limits.ts'
import type { Means } from './means.ts'
import { readCompound } from './read-compound.ts'
import { readPdf } from './read-pdf.ts'
import { readText } from './read-text.ts'
import { readZip } from './read-zip.ts'
import { type FirstLook, HEAD } from './recognise-format.ts'
import type { Spool } from './spool.ts'
import { type Intake, takeIn } from './take-in.ts'
import { startTally, tellTally } from './tally.ts'
import { Unread, type UnreadReason } from './unread.ts'

/**
 * Looks into a file: what it is by its bytes, and what is in it, as counts. Never fails because of what it contains.
 * Its memory is bounded whatever comes, its work by `limits`; other work of the process goes on meanwhile.
 * Fails only as `content` or the disk fails, or as `stop` says; a download that is not read to its end is cancelled.
 */
export async function readFileFacts(
  content: AsyncIterable<Uint8Array>,
  about: FileAbout,
  limits: Limits = LIMITS,
  stop: AbortSignal = new AbortController().signal,
): Promise<FileFacts> {
  // A file that is too large is read only as far as it takes to tell what it is.
  const most = about.bytes > limits.bytes ? HEAD : limits.bytes
  const intake = await takeIn(content, { most, lookedInto: limits.lookedInto }, stop)
  const { bytes, sha256, spool } = intake
  try {
    const tally = startTally(about.ourSite)
    const { format, unread } = await lookInto(intake, about, { tally, limits, stop })
    const size = sha256 === null ? Math.max(bytes, about.bytes) : bytes
    return { format, bytes: size, sha256, ...(unread ? { unread } : {}), ...tellTally(tally) }
  } finally {
    await spool?.close()
  }
}

interface Found {
  readonly format: FileFormat
  readonly unread?: UnreadReason
}

type Reader = (spool: Spool, means: Means) => Promise<void>

/** What is looked into; in the rest nothing is to be found. */
const READERS: Readonly<Partial<Record<FirstLook, Reader>>> = {
  zip: readZip,
  compound: readCompound,
  pdf: readPdf,
  text: readText,
}

async function lookInto(
  { look, sha256, spool }: Intake,
  { extension }: FileAbout,
  means: Omit<Means, 'tell'>,
): Promise<Found> {
  const read = READERS[look]
  const found = { format: presume(look, extension) }
  if (sha256 === null || (read && !spool)) return { ...found, unread: 'too large' }
  if (!read || !spool) return found
  const tell = (format: FileFormat) => {
    found.format = format
  }
  try {
    await read(spool, { ...means, tell })
    return found
  } catch (error) {
    if (!(error instanceof Unread)) throw error
    return { ...found, unread: error.reason }
  }
}

/** Of a container that cannot be opened, only its name says what it was meant to be. */
function presume(look: FirstLook, extension: string): FileFormat {
  if (look === 'zip') return officeFormatOf(extension) ?? 'archive'
  return look === 'compound' ? (officeFormatOf(extension) ?? 'old office') : look
}

/** Of `docx`, `xlsm`, `potx` and the like. */
function officeFormatOf(extension: string): FileFormat | null {
  if (/^do[ct][xm]$/.test(extension)) return 'document'
  if (/^xl[stab][xmb]?$/.test(extension) && extension.length === 4) return 'workbook'
  return /^p[po][tsa][xm]$/.test(extension) ? 'presentation' : null
}
