import { Uint8ArrayReader, ZipReader } from '@zip.js/zip.js'
import type { LogWorkbooks } from '../services/ports/log-workbooks.ts'
import { fillLogTemplate } from './fill-log-template.ts'
import { fingerprintWorkbook } from './fingerprint-workbook.ts'
import { writeLog } from './write-log.ts'

/** What a template unpacks to at most: its whole model is held in memory. */
const LARGEST = 24 * 2 ** 20

export function connectLogWorkbooks(): LogWorkbooks {
  return {
    write: writeLog,
    async fill(template, log) {
      // Before it is opened: a small file may claim little and unpack to much.
      if (!(await unpacksWithin(template, LARGEST))) return null
      try {
        return await fillLogTemplate(template, log)
      } catch {
        // Whatever the reader stumbles over: a workbook that it cannot read is no template.
        return null
      }
    },
    fingerprint: fingerprintWorkbook,
  }
}

/** Unpacks everything into nothing, and stops where it is more. */
async function unpacksWithin(zip: Uint8Array, most: number): Promise<boolean> {
  let left = most
  const sink = () =>
    new WritableStream<Uint8Array>({
      write(chunk) {
        left -= chunk.length
        if (left < 0) throw new RangeError('It unpacks to more than is read.')
      },
    })
  try {
    for await (const entry of new ZipReader(new Uint8ArrayReader(zip)).getEntriesGenerator()) {
      if (!entry.directory) await entry.getData(sink(), { useWebWorkers: false, checkCrc32: false })
    }
    return true
  } catch {
    return false
  }
}
