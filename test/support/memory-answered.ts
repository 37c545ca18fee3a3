import type { Answered, Claim } from '../../src/services/ports/answered.ts'

const DAY = 24 * 60 * 60_000

/** What was answered, in memory; nothing of it grows old but what is owed. */
export function createMemoryAnswered(): Answered {
  const answers = new Map<string, Claim>()
  const questions = new Map<string, { readonly question: unknown; readonly at: number; attempts: number }>()
  return {
    async claim(key) {
      const known = answers.get(key)
      if (known === undefined) answers.set(key, 'under way')
      return known ?? 'ours'
    },
    save: async (key, _at, answer) => void answers.set(key, { answer }),
    release: async (key) => void answers.delete(key),
    async owe({ key, question }, at, acknowledgement) {
      answers.set(key, { answer: acknowledgement })
      questions.set(key, { question: structuredClone(question), at, attempts: 0 })
    },
    owed: async (now) =>
      [...questions].filter(([, { at }]) => at >= now - DAY).map(([key, { question }]) => ({ key, question })),
    async begin(key) {
      const owed = questions.get(key)
      if (!owed) return null
      owed.attempts += 1
      return owed.attempts - 1
    },
    settle: async (key) => void questions.delete(key),
  }
}
