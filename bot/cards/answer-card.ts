import type { Reply } from '../teams/turn.ts'
import { type Action, card } from './card.ts'
import { heading, line, run, sentences, words } from './text.ts'

/** One line of an answer: what it is about, and what is said of it. */
export interface AnswerLine {
  readonly name: string
  readonly told: string
}

export interface AnswerParts {
  /** Words of ours: a heading reads Markdown. */
  readonly title: string
  /** Which inspection this is, for somebody who is in several. */
  readonly among: string | null
  readonly sentence?: string
  readonly lines?: readonly AnswerLine[]
  /** What the lines leave out, or how fresh they are. */
  readonly note?: string
  readonly actions: readonly Action[]
}

const MOST = 8

/** An answer that only tells: the sentence, a few lines, and the next step. */
export function answerCard({ title, among, sentence, lines = [], note, actions }: AnswerParts): Reply {
  const shown = lines.slice(0, MOST)
  const more = lines.length > MOST ? `And ${lines.length - MOST} more: open the inspection.` : undefined
  const said = shown.map(({ name, told }) => `${name}: ${told.replace(/\.$/, '')}`).join('; ')
  const text = [`${title}.`, sentence, said && `${said}.`, more, note].filter(Boolean).join(' ')
  const body = [
    heading(title),
    ...(among ? [words(among, { subtle: true })] : []),
    ...(sentence ? [sentences(sentence)] : []),
    ...shown.map(({ name, told }) => line([run(name, { bold: true }), run(`: ${told}`, {}, 240)], 'Small')),
    ...(more ? [words(more, { subtle: true })] : []),
    ...(note ? [sentences(note, { subtle: true, small: true })] : []),
  ]
  return { text, card: card(text, body, actions) }
}
