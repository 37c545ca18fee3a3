import { createHash } from 'node:crypto'
import { GraphFailure, type GraphReason } from '../../src/services/graph-failure.ts'
import type { FileContents } from '../../src/services/ports/file-contents.ts'
import type { MemoryLibrary } from './memory-library.ts'

/** What is in the files of a drive in memory: what a test put there, else as many blanks as the file is long. */
export interface MemoryContents extends FileContents {
  /** Files downloaded so far. */
  readonly downloads: string[]
  /** What befalls whoever downloads a file. */
  readonly blows: Map<string, GraphReason>
}

export function createMemoryContents(library: MemoryLibrary, bytes: ReadonlyMap<string, Uint8Array>): MemoryContents {
  const downloads: string[] = []
  const blows = new Map<string, GraphReason>()
  const contentOf = (id: string): Uint8Array => {
    const entry = library.all().find((one) => one.id === id)
    const reason = entry ? blows.get(id) : 'missing'
    if (reason) throw new GraphFailure(reason, { status: 0, code: reason, message: `Graph answered ${reason}` })
    downloads.push(id)
    return bytes.get(id) ?? new Uint8Array(entry?.size ?? 0).fill(32)
  }
  return {
    downloads,
    blows,
    async download(_drive, id) {
      const content = contentOf(id)
      return (async function* () {
        yield content
      })()
    },
    digest: async (_drive, id) => createHash('sha256').update(contentOf(id)).digest('hex'),
  }
}
