import type { Kept } from '../../src/domain/inspection/kept.ts'
import type { Journal } from '../../src/services/ports/journal.ts'
import { createShelf } from './shelf.ts'

/** A journal in memory, in the order in which things were recorded. */
export function createMemoryJournal<T extends Kept<unknown>>(): Journal<T> {
  const entries = createShelf<T>(({ id }) => id)
  return {
    of: async (inspectionId) => entries.all(inspectionId),
    get: async (inspectionId, id) => entries.get(inspectionId, id) ?? null,
    async record(entry) {
      if (!entries.get(entry.inspectionId, entry.id)) entries.put(entry.inspectionId, [entry])
    },
    async undo(inspectionId, id, at, by) {
      const entry = entries.get(inspectionId, id)
      if (!entry || entry.undone) return false
      entries.put(inspectionId, [{ ...entry, undone: { at, by } }])
      return true
    },
  }
}
