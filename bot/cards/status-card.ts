import type { Reply } from '../teams/turn.ts'
import { open, say } from './actions.ts'
import { card } from './card.ts'
import { heading, sentences, words } from './text.ts'

export interface Standing {
  readonly partnership: string
  /** `In week 6 of 35` */
  readonly week: string
  readonly sentence: string
  readonly counts: readonly string[]
  /** Last checked, and what goes out next. */
  readonly footer: readonly string[]
  readonly among: string | null
  readonly tabUrl: string
}

/** Where the inspection stands: one sentence, then counts. */
export function statusCard({ partnership, week, sentence, counts, footer, among, tabUrl }: Standing): Reply {
  const text = `${partnership}. ${week}. ${sentence} ${counts.join('. ')}.`
  const body = [
    heading('Where the inspection stands'),
    words(`${partnership} · ${week}`, { subtle: true }),
    ...(among ? [words(among, { subtle: true })] : []),
    sentences(sentence),
    ...counts.map((one) => words(one)),
    ...footer.map((one) => sentences(one, { subtle: true, small: true })),
  ]
  const actions = [say("what's due"), say('next meeting'), open('Open the inspection', tabUrl)]
  return { text, card: card(text, body, actions) }
}
