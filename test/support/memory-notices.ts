import type { NoticeChoice } from '../../src/domain/notice/notice-choice.ts'
import type { Store } from '../../src/services/ports/store.ts'

/** What people chose about notices, and what was sent to whom, in memory. */
export function createMemoryNotices(): Pick<Store, 'noticeChoices' | 'personalMessages'> {
  let choices: readonly NoticeChoice[] = []
  let messages: readonly { readonly person: string; readonly at: number; readonly digestOf?: string | undefined }[] = []
  const find = (inspectionId: string, id: string) =>
    choices.find((one) => one.inspectionId === inspectionId && one.id === id)
  return {
    noticeChoices: {
      of: async (id) => choices.filter(({ inspectionId }) => inspectionId === id),
      get: async (inspectionId, id) => find(inspectionId, id) ?? null,
      async record(choice) {
        if (!find(choice.inspectionId, choice.id)) choices = [...choices, choice]
      },
      async undo(inspectionId, id, at, by) {
        const choice = find(inspectionId, id)
        if (!choice || choice.undone) return false
        choices = choices.map((one) => (one === choice ? { ...one, undone: { at, by } } : one))
        return true
      },
    },
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
