import type { Documents, HeldDocuments } from '../../src/services/ports/documents.ts'

export function createMemoryDocuments(): Documents {
  const held = new Map<string, HeldDocuments>()
  const keyOf = (inspectionId: string, id: string) => `${inspectionId}/${id}`
  const isOver = (one: HeldDocuments, now: number) => one.chosen === undefined && one.expires <= now
  return {
    hold: async (one) => void held.set(keyOf(one.inspectionId, one.id), one),
    async held(inspectionId, id, now) {
      const one = held.get(keyOf(inspectionId, id))
      return one && !isOver(one, now) ? one : null
    },
    allHeld: async (inspectionId) => [...held.values()].filter((one) => one.inspectionId === inspectionId),
    letGo: async (inspectionId, id) => void held.delete(keyOf(inspectionId, id)),
  }
}
