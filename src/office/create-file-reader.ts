import type { FileReader } from '../services/ports/file-reader.ts'
import { createLooker } from './create-looker.ts'
import { LIMITS } from './limits.ts'
import { type LookInto, readFileFacts } from './read-file-facts.ts'

/** @param stop when the server stops: the files that are being read are let go, within milliseconds */
export function createFileReader(stop: AbortSignal = new AbortController().signal): FileReader {
  const look = oneAfterAnother(createLooker(stop))
  return { read: (content, about) => readFileFacts(content, about, LIMITS, stop, look) }
}

/** Files may arrive side by side: what looking into one may cost in memory is what looking into all of them costs. */
function oneAfterAnother(look: LookInto): LookInto {
  let last: Promise<unknown> = Promise.resolve()
  return (file, stop) => {
    const looking = last.then(() => look(file, stop))
    last = looking.catch(() => undefined)
    return looking
  }
}
