import { GraphFailure, type GraphReason } from '../../src/services/graph-failure.ts'
import type { FileUploads } from '../../src/services/ports/file-uploads.ts'
import type { MemoryLibrary } from './memory-library.ts'

/** Uploads into a drive in memory, and the bytes of each file that came so or that a test puts there, by id. */
export interface MemoryUploads extends FileUploads {
  readonly bytes: Map<string, Uint8Array>
}

export function createMemoryUploads(library: MemoryLibrary): MemoryUploads {
  const bytes = new Map<string, Uint8Array>()
  const named = (folderId: string, name: string) =>
    library.all().find((one) => one.parentId === folderId && one.name.toLowerCase() === name.toLowerCase())
  return {
    bytes,
    async put(_drive, folderId, name, content, { ifMatch }) {
      const there = named(folderId, name)
      if (ifMatch === 'none' && there) throw refused('taken', 409)
      if (ifMatch !== 'none' && ![there?.eTag, there?.cTag].includes(ifMatch)) throw refused('changed', 412)
      if (there?.checkedOutBy !== undefined) throw refused('locked', 423)
      const entry = library.upload(folderId, name, content.byteLength)
      bytes.set(entry.id, content)
      return entry
    },
    async remove(_drive, id, eTag) {
      const there = library.all().find((one) => one.id === id)
      if (there && there.eTag !== eTag) throw refused('changed', 412)
      library.remove(id)
    },
  }
}

function refused(reason: GraphReason, status: number): GraphFailure {
  return new GraphFailure(reason, { status, code: reason, message: `Graph answered ${status}` })
}
