import type { FileReader } from '../services/ports/file-reader.ts'
import { createLooker } from './create-looker.ts'
import { LIMITS } from './limits.ts'
import { readFileFacts } from './read-file-facts.ts'

/** @param stop when the server stops: the file that is being read is let go, within milliseconds */
export function createFileReader(stop: AbortSignal = new AbortController().signal): FileReader {
  const look = createLooker(stop)
  let last: Promise<unknown> = Promise.resolve()
  return {
    // One after another: what one file may cost in memory is what all of them cost.
    read(content, about) {
      const reading = last.then(() => readFileFacts(content, about, LIMITS, stop, look))
      last = reading.catch(() => undefined)
      return reading
    },
  }
}
