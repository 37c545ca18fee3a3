import { Uint8ArrayReader, ZipReader } from '@zip.js/zip.js'
import { fingerprint } from '../domain/fingerprint.ts'

/** More parts than a log has. */
const MOST_PARTS = 2_000

/**
 * Of a workbook's parts, by the checksums in its zip's directory. SharePoint's properties lie outside of `xl/` and in
 * relations to them, which do not count.
 */
export async function fingerprintWorkbook(workbook: Uint8Array): Promise<string | null> {
  const reader = new ZipReader(new Uint8ArrayReader(workbook))
  const parts: (readonly [string, number, number])[] = []
  try {
    for await (const { filename, signature, uncompressedSize } of reader.getEntriesGenerator()) {
      if (parts.length > MOST_PARTS) return null
      if (isShown(filename)) parts.push([filename.toLowerCase(), signature ?? 0, uncompressedSize])
    }
  } catch {
    return null
  }
  return parts.length === 0 ? null : fingerprint(parts.toSorted(([a], [b]) => (a < b ? -1 : 1)))
}

function isShown(part: string): boolean {
  return /^xl\//i.test(part) && !/(^|\/)_rels\//i.test(part)
}
