import type { FileFormat } from '../domain/evidence/file-facts.ts'
import type { Limits } from './limits.ts'
import type { Means } from './means.ts'
import { readCompound } from './read-compound.ts'
import { readPdf } from './read-pdf.ts'
import { readText } from './read-text.ts'
import { readZip } from './read-zip.ts'
import type { FirstLook } from './recognise-format.ts'
import { bytesOf, type FileBytes, type KeptFile } from './spool.ts'
import { startTally, type Told, tellTally } from './tally.ts'
import { asUnread, type UnreadReason } from './unread.ts'

/** A file that is to be looked into, as any thread can take it up. */
export interface ToLookInto {
  readonly look: FirstLook
  readonly kept: KeptFile
  readonly extension: string
  readonly ourSite: string
  readonly ourWorking?: string | undefined
  readonly limits: Limits
}

/** What was found in it. */
export interface Found extends Told {
  readonly format: FileFormat
  readonly unread?: UnreadReason
}

type Reader = (file: FileBytes, means: Means) => Promise<void>

const READERS: Readonly<Partial<Record<FirstLook, Reader>>> = {
  zip: readZip,
  compound: readCompound,
  pdf: readPdf,
  text: readText,
}

/** In other files nothing is to be found. */
export function isLookedInto(look: FirstLook): boolean {
  return look in READERS
}

/** Fails only as the disk does, or as `stop` says. */
export async function lookInto(
  { look, kept, extension, ourSite, ourWorking, limits }: ToLookInto,
  stop: AbortSignal,
): Promise<Found> {
  const tally = startTally(ourSite, ourWorking)
  let format = presume(look, extension)
  const tell = (known: FileFormat) => {
    format = known
  }
  try {
    await READERS[look]?.(bytesOf(kept), { tally, limits, stop, tell })
    return { format, ...tellTally(tally) }
  } catch (error) {
    stop.throwIfAborted()
    return { format, unread: asUnread(error).reason, ...tellTally(tally) }
  }
}

/** Of a container that cannot be opened, only its name says what it was meant to be. */
export function presume(look: FirstLook, extension: string): FileFormat {
  if (look === 'zip') return officeFormatOf(extension) ?? 'archive'
  return look === 'compound' ? (officeFormatOf(extension) ?? 'old office') : look
}

/** Of `docx`, `xlsm`, `potx` and the like. */
function officeFormatOf(extension: string): FileFormat | null {
  if (/^do[ct][xm]$/.test(extension)) return 'document'
  if (/^xl[stab][xmb]?$/.test(extension) && extension.length === 4) return 'workbook'
  return /^p[po][tsa][xm]$/.test(extension) ? 'presentation' : null
}
