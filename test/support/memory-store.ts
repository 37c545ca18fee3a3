import { type HandInReceipt, isUnfinished } from '../../src/domain/evidence/hand-in-receipt.ts'
import type { Deed } from '../../src/domain/inspection/deed.ts'
import type { Inspection } from '../../src/domain/inspection/inspection.ts'
import type { InspectionChange } from '../../src/domain/inspection/inspection-change.ts'
import type { Trouble } from '../../src/domain/inspection/trouble.ts'
import type { BookedMeeting } from '../../src/domain/meeting/booked-meeting.ts'
import type { RecordsStep } from '../../src/domain/records/records-step.ts'
import type { SharingLook } from '../../src/domain/sharing/sharing-look.ts'
import type { Claim } from '../../src/services/ports/answered.ts'
import type {
  ConversationRecord,
  Effect,
  Effects,
  PlacedFolder,
  Receipt,
  Store,
} from '../../src/services/ports/store.ts'
import { createMemoryDocuments } from './memory-documents.ts'
import { createMemoryHandOuts } from './memory-hand-outs.ts'
import { createMemoryLog } from './memory-log.ts'
import { createMemoryNotices } from './memory-notices.ts'
import { createMemoryRecords } from './memory-records.ts'

/** The store's port in memory. A transaction that throws leaves what it had written: only its isolation is not modelled. */
export function createMemoryStore(): Store {
  const inspections = new Map<string, Inspection>()
  const conversations = new Map<string, ConversationRecord>()
  const folders = createShelf<PlacedFolder>(({ key }) => key)
  const meetings = createShelf<BookedMeeting>(({ itemId }) => itemId)
  const receipts = createShelf<HandInReceipt>(({ id }) => id)
  const deeds = createShelf<Deed>(({ id }) => id)
  const sharingLooks = new Map<string, SharingLook>()
  const answered = new Map<string, Claim>()
  const steps = createShelf<RecordsStep>(({ id }) => id)
  const changes = createShelf<InspectionChange>(({ id }) => id)
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
    logEntries: createMemoryLog(records.library),
    ...createMemoryHandOuts(),
    documents: createMemoryDocuments(),
    ...createMemoryNotices(),
    deeds: {
      takenBy: async (person) =>
        [...inspections.keys()].filter((id) =>
          deeds.all(id).some((deed) => deed.type === 'taken' && deed.person === person && !deed.undone),
        ),
      of: async (id) => deeds.all(id),
      get: async (inspectionId, id) => deeds.get(inspectionId, id) ?? null,
      async record(deed) {
        if (!deeds.get(deed.inspectionId, deed.id)) deeds.put(deed.inspectionId, [deed])
      },
      async undo(inspectionId, id, at, by) {
        const deed = deeds.get(inspectionId, id)
        if (!deed || deed.undone) return false
        deeds.put(inspectionId, [{ ...deed, undone: { at, by } }])
        return true
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
    answered: {
      async claim(key) {
        const known = answered.get(key)
        if (known === undefined) answered.set(key, 'under way')
        return known ?? 'ours'
      },
      save: async (key, _at, answer) => void answered.set(key, { answer }),
      release: async (key) => void answered.delete(key),
    },
    // Nothing is remembered: everything is in memory as it is.
    revisions: { of: async () => null, all: async () => null },
    sharingLooks: {
      get: async (id) => sharingLooks.get(id) ?? null,
      save: async (id, look) => void sharingLooks.set(id, look),
    },
    troubles: { of: async (id) => troubles.all(id), save: async (id, one) => troubles.put(id, [one]) },
    recordsSteps: {
      of: async (id) => steps.all(id),
      async record(step) {
        if (!steps.get(step.inspectionId, step.id)) steps.put(step.inspectionId, [step])
      },
      async undo(inspectionId, id, at, by) {
        const step = steps.get(inspectionId, id)
        if (!step || step.undone) return false
        steps.put(inspectionId, [{ ...step, undone: { at, by } }])
        return true
      },
    },
    inspectionChanges: {
      of: async (id) => changes.all(id),
      get: async (inspectionId, id) => changes.get(inspectionId, id) ?? null,
      async record(change) {
        if (!changes.get(change.inspectionId, change.id)) changes.put(change.inspectionId, [change])
      },
      async undo(inspectionId, id, at, by) {
        const change = changes.get(inspectionId, id)
        if (!change || change.undone) return false
        changes.put(inspectionId, [{ ...change, undone: { at, by } }])
        return true
      },
    },
    transaction: (work) => work(store),
  }
  return store
}

/** Things by inspection, then by key, in the order in which they first came. */
function createShelf<T>(keyOf: (thing: T) => string) {
  const shelf = new Map<string, Map<string, T>>()
  const of = (inspectionId: string) => {
    const things = shelf.get(inspectionId) ?? new Map<string, T>()
    shelf.set(inspectionId, things)
    return things
  }
  return {
    all: (inspectionId: string): readonly T[] => [...of(inspectionId).values()],
    get: (inspectionId: string, key: string): T | undefined => of(inspectionId).get(key),
    put(inspectionId: string, things: readonly T[]): void {
      for (const thing of things) of(inspectionId).set(keyOf(thing), thing)
    },
    remove: (inspectionId: string, key: string) => of(inspectionId).delete(key),
  }
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
