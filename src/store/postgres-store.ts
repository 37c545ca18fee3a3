import type { Store } from '../services/ports/store.ts'
import { conversationsIn } from './conversations.ts'
import { deedsIn } from './deeds.ts'
import { effectsIn } from './effects.ts'
import { foldersIn } from './folders.ts'
import { inspectionsIn } from './inspections.ts'
import { libraryRecordsIn } from './library-records.ts'
import { meetingsIn } from './meetings.ts'
import type { Transactions } from './transactions.ts'

export function createPostgresStore(on: Transactions): Store {
  const store: Store = {
    inspections: inspectionsIn(on),
    folders: foldersIn(on),
    library: libraryRecordsIn(on),
    deeds: deedsIn(on),
    meetings: meetingsIn(on),
    effects: effectsIn(on),
    conversations: conversationsIn(on),
    transaction: (work) => on.run(() => work(store)),
  }
  return store
}
