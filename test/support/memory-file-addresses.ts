import type { FileAddresses } from '../../src/services/ports/file-addresses.ts'
import type { MemoryLibrary } from './memory-library.ts'

/** Files of a drive in memory by their address; who brought them as a test says, by id. */
export interface MemoryFileAddresses extends FileAddresses {
  readonly broughtBy: Map<string, string>
}

export function createMemoryFileAddresses(library: MemoryLibrary): MemoryFileAddresses {
  const broughtBy = new Map<string, string>()
  return {
    broughtBy,
    async find(_drive, url) {
      const entry = library.all().find(({ webUrl, isFolder }) => webUrl === url && !isFolder)
      return entry ? { entry, broughtBy: broughtBy.get(entry.id) ?? null } : null
    },
  }
}
