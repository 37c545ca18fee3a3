import type { Answered, Claim } from '../../src/services/ports/answered.ts'

/** What was answered, in memory; nothing of it grows old. */
export function createMemoryAnswered(): Answered {
  const answers = new Map<string, Claim>()
  const questions = new Map<string, { readonly question: unknown; attempts: number }>()
  return {
    async claim(key) {
      const known = answers.get(key)
      if (known === undefined) answers.set(key, 'under way')
      return known ?? 'ours'
    },
    save: async (key, _at, answer) => void answers.set(key, { answer }),
    release: async (key) => void answers.delete(key),
    async owe({ key, question }, _at, acknowledgement) {
      answers.set(key, { answer: acknowledgement })
      questions.set(key, { question: structuredClone(question), attempts: 0 })
    },
    owed: async () => [...questions].map(([key, { question }]) => ({ key, question })),
    async begin(key) {
      const owed = questions.get(key)
      if (!owed) return null
      owed.attempts += 1
      return owed.attempts - 1
    },
    settle: async (key) => void questions.delete(key),
  }
}
