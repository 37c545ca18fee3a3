import { type HandInReceipt, isUnfinished } from '../../src/domain/evidence/hand-in-receipt.ts'
import type { Deed } from '../../src/domain/inspection/deed.ts'
import type { Inspection } from '../../src/domain/inspection/inspection.ts'
import type { Trouble } from '../../src/domain/inspection/trouble.ts'
import type { BookedMeeting } from '../../src/domain/meeting/booked-meeting.ts'
import type { SharingLook } from '../../src/domain/sharing/sharing-look.ts'
import type {
  ConversationRecord,
  Effect,
  Effects,
  PlacedFolder,
  Receipt,
  Store,
} from '../../src/services/ports/store.ts'
import { createMemoryAnswered } from './memory-answered.ts'
import { createMemoryDocuments } from './memory-documents.ts'
import { createMemoryHandOuts } from './memory-hand-outs.ts'
import { createMemoryJournal } from './memory-journal.ts'
import { createMemoryLog } from './memory-log.ts'
import { createMemoryNotices } from './memory-notices.ts'
import { createMemoryRecords } from './memory-records.ts'
import { createShelf } from './shelf.ts'

/** The store's port in memory. A transaction that throws leaves what it had written: only its isolation is not modelled. */
export function createMemoryStore(): Store {
  const inspections = new Map<string, Inspection>()
  const conversations = new Map<string, ConversationRecord>()
  const folders = createShelf<PlacedFolder>(({ key }) => key)
  const meetings = createShelf<BookedMeeting>(({ itemId }) => itemId)
  const receipts = createShelf<HandInReceipt>(({ id }) => id)
  const deeds = createMemoryJournal<Deed>()
  const sharingLooks = new Map<string, SharingLook>()
  const troubles = createShelf<Trouble>(({ area }) => area)
  const records = createMemoryRecords()
  const store: Store = {
    inspections: {
      ids: async () => [...inspections.keys()].toSorted(),
      all: async () => [...inspections.values()].toSorted((a, b) => (a.id < b.id ? -1 : 1)),
      get: async (id) => inspections.get(id) ?? null,
      save: async (inspection) => void inspections.set(inspection.id, inspection),
    },
    folders: {
      of: async (id) => folders.all(id),
      save: async (id, some) => folders.put(id, some),
      async remove(id, keys) {
        for (const key of keys) folders.remove(id, key)
      },
    },
    ...records,
    ...createMemoryLog(records.library),
    ...createMemoryHandOuts(),
    documents: createMemoryDocuments(),
    receivedDocuments: createMemoryJournal(),
    ...createMemoryNotices(),
    deeds: {
      ...deeds,
      async takenBy(person) {
        const all = await Promise.all([...inspections.keys()].map(deeds.of))
        const own = all.flat().filter((deed) => deed.type === 'taken' && deed.person === person && !deed.undone)
        return [...new Set(own.map(({ inspectionId }) => inspectionId))]
      },
    },
    meetings: {
      of: async (id) => meetings.all(id),
      save: async (id, one) => meetings.put(id, [one]),
      remove: async (id, itemId) => void meetings.remove(id, itemId),
    },
    receipts: {
      get: async (id, receipt) => receipts.get(id, receipt) ?? null,
      ids: async (id) => receipts.all(id).map((receipt) => receipt.id),
      unfinished: async (id) => receipts.all(id).filter(isUnfinished),
      save: async (receipt) => receipts.put(receipt.inspectionId, [receipt]),
    },
    effects: createEffects(),
    conversations: {
      get: async (key) => conversations.get(key) ?? null,
      save: async (record) => void conversations.set(record.key, record),
    },
    answered: createMemoryAnswered(),
    // Nothing is remembered: everything is in memory as it is.
    revisions: { of: async () => null, all: async () => null },
    sharingLooks: {
      get: async (id) => sharingLooks.get(id) ?? null,
      save: async (id, look) => void sharingLooks.set(id, look),
    },
    troubles: { of: async (id) => troubles.all(id), save: async (id, one) => troubles.put(id, [one]) },
    recordsSteps: createMemoryJournal(),
    inspectionChanges: createMemoryJournal(),
    transaction: (work) => work(store),
  }
  return store
}

function createEffects(): Effects {
  const effects = createShelf<Effect>(({ key }) => key)
  return {
    async begin(inspectionId, key, at) {
      const before = effects.get(inspectionId, key) ?? null
      const attempts = (before?.attempts ?? 0) + 1
      const { digest: _, ...receipt } = before?.receipt ?? {}
      const kept = before?.receipt && { receipt: receipt as Receipt }
      effects.put(inspectionId, [{ startedAt: at, ...before, ...kept, inspectionId, key, attempts }])
      return before && { ...before, ...kept }
    },
    async finish(inspectionId, key, receipt) {
      const begun = effects.get(inspectionId, key)
      if (!begun) throw new Error(`A receipt for "${key}", which was never begun.`)
      effects.put(inspectionId, [{ ...begun, receipt }])
    },
    async withdraw(inspectionId, key) {
      const begun = effects.get(inspectionId, key)
      if (!begun) return
      if (begun.attempts > 1) effects.put(inspectionId, [{ ...begun, attempts: begun.attempts - 1 }])
      else if (!begun.receipt) effects.remove(inspectionId, key)
    },
    get: async (inspectionId, key) => effects.get(inspectionId, key) ?? null,
    startingWith: async (inspectionId, prefix) =>
      effects
        .all(inspectionId)
        .filter(({ key }) => key.startsWith(prefix))
        .toSorted((a, b) => (a.key < b.key ? -1 : 1)),
  }
}
