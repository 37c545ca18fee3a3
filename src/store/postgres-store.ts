import type { Store } from '../services/ports/store.ts'
import { answeredIn } from './answered.ts'
import { conversationsIn } from './conversations.ts'
import type { Database } from './database.ts'
import { deedsIn } from './deeds.ts'
import { documentsIn } from './documents.ts'
import { effectsIn } from './effects.ts'
import { examinationsIn } from './examinations.ts'
import { foldersIn } from './folders.ts'
import { inspectionsIn } from './inspections.ts'
import { journalIn } from './journal.ts'
import { libraryRecordsIn } from './library-records.ts'
import { logEntriesIn } from './log-entries.ts'
import { logKeepingsIn } from './log-keepings.ts'
import { meetingsIn } from './meetings.ts'
import { packTicketsIn } from './pack-tickets.ts'
import { personalMessagesIn } from './personal-messages.ts'
import { receiptsIn } from './receipts.ts'
import { revisionsIn } from './revisions.ts'
import { sharingLooksIn } from './sharing-looks.ts'
import type { Transactions } from './transactions.ts'
import { troublesIn } from './troubles.ts'
import { watchedFoldersIn } from './watched-folders.ts'

/** Nothing is begun outside, and nothing written together, in a turn that was lost. */
export function createPostgresStore(on: Transactions, { ask, turns }: Pick<Database, 'ask' | 'turns'>): Store {
  const { makeSure } = turns
  const effects = effectsIn(on)
  const answered = answeredIn(on, ask)
  const store: Store = {
    inspections: inspectionsIn(on),
    folders: foldersIn(on),
    library: libraryRecordsIn(on),
    watchedFolders: watchedFoldersIn(on),
    deeds: deedsIn(on),
    meetings: meetingsIn(on),
    effects: {
      ...effects,
      begin: async (...effect) => {
        await makeSure()
        return effects.begin(...effect)
      },
    },
    conversations: conversationsIn(on),
    answered: {
      ...answered,
      begin: async (key) => {
        await makeSure()
        return answered.begin(key)
      },
    },
    revisions: revisionsIn(on, ask),
    sharingLooks: sharingLooksIn(on),
    receipts: receiptsIn(on),
    examinations: examinationsIn(on),
    troubles: troublesIn(on),
    logEntries: logEntriesIn(on),
    logKeepings: logKeepingsIn(on),
    packTickets: packTicketsIn(on),
    recordsSteps: journalIn(on, { table: 'recordsSteps', body: 'act', about: 'systemId' }),
    noticeChoices: journalIn(on, { table: 'noticeChoices', body: 'choice' }),
    personalMessages: personalMessagesIn(on),
    documents: documentsIn(on),
    receivedDocuments: journalIn(on, { table: 'receivedDocuments', body: 'received' }),
    inspectionChanges: journalIn(on, { table: 'inspectionChanges', body: 'change' }),
    transaction: async (work) => {
      await makeSure()
      return on.run(() => work(store))
    },
  }
  return store
}
