import type { Store } from '../../src/services/ports/store.ts'
import { createMemoryJournal } from './memory-journal.ts'

/** What people chose about notices, and what was sent to whom, in memory. */
export function createMemoryNotices(): Pick<Store, 'noticeChoices' | 'personalMessages'> {
  let messages: readonly { readonly person: string; readonly at: number; readonly digestOf?: string | undefined }[] = []
  return {
    noticeChoices: createMemoryJournal(),
    personalMessages: {
      async note(person, at, digestOf) {
        messages = [...messages, { person, at, digestOf }]
      },
      countAfter: async (person, at) => messages.filter((one) => one.person === person && one.at > at).length,
      hasDigest: async (person, day) => messages.some((one) => one.person === person && one.digestOf === day),
      async withdrawDigest(person, day) {
        messages = messages.filter((one) => one.person !== person || one.digestOf !== day)
      },
    },
  }
}
