import type { Documents, HeldDocuments, ReceivedDocuments } from '../../src/services/ports/documents.ts'

export function createMemoryDocuments(): Documents {
  const held = new Map<string, HeldDocuments>()
  const received = new Map<string, ReceivedDocuments>()
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
    async receive(one) {
      const key = keyOf(one.inspectionId, one.id)
      held.delete(key)
      if (!received.has(key)) received.set(key, one)
    },
    received: async (inspectionId, id) => received.get(keyOf(inspectionId, id)) ?? null,
    allReceived: async (inspectionId) => [...received.values()].filter((one) => one.inspectionId === inspectionId),
    async undo(inspectionId, id, at, by) {
      const one = received.get(keyOf(inspectionId, id))
      if (!one || one.undone) return false
      received.set(keyOf(inspectionId, id), { ...one, undone: { at, by } })
      return true
    },
  }
}
