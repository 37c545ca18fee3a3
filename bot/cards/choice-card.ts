import type { Reply } from '../teams/turn.ts'
import { say, sayAs } from './actions.ts'
import { card } from './card.ts'
import { line, run, sentences } from './text.ts'

export interface Choice {
  readonly title: string
  /** What tells it from the others. */
  readonly line?: string
  /** What pressing it says in the person's name. */
  readonly says: string
}

/** With the way out, all that Teams draws. */
const MOST = 5

/** A question with its answers as buttons: nothing was done yet. */
export function choiceCard(question: string, choices: readonly Choice[]): Reply {
  const shown = choices.slice(0, MOST)
  const more = choices.length > MOST ? `And ${choices.length - MOST} more: say more of its name.` : null
  const text = [question, `${shown.map(({ title }) => title).join('; ')}.`, more].filter(Boolean).join(' ')
  const body = [
    sentences(question),
    ...shown.flatMap(({ title, line: telling }) =>
      telling === undefined ? [] : [line([run(title, { bold: true }), run(`: ${telling}`)], 'Small')],
    ),
    ...(more ? [sentences(more, { subtle: true })] : []),
  ]
  return { text, card: card(text, body, [...shown.map(({ title, says }) => sayAs(title, says)), say('help')]) }
}
