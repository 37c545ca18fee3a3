import type { Reply } from '../teams/turn.ts'
import { type Asked, execute } from './actions.ts'
import { card, type Element } from './card.ts'
import { sentences } from './text.ts'
import { withoutInputs } from './without-inputs.ts'

export interface Question {
  /** What would be done, dates in full. */
  readonly title: string
  /** What comes of it. */
  readonly lines?: readonly string[]
  /** What has to be said besides. */
  readonly fields?: readonly Element[]
  readonly verb: string
  readonly button: string
  /** Tried anew when it is pressed. */
  readonly data: Asked & Readonly<Record<string, string>>
}

/** What will change if the button is pressed, and that nothing has changed yet. */
export function confirmCard({ title, lines = [], fields = [], verb, button, data }: Question): Reply {
  const text = [title, ...lines].join(' ')
  const body = [
    sentences(title, { bold: true }),
    ...lines.map((one) => sentences(one)),
    ...fields,
    sentences('Nothing is changed until you press the button.', { subtle: true, small: true }),
  ]
  const leave = withoutInputs(execute('leave', 'Leave it as it is', { inspection: data.inspection }))
  return { text, card: card(text, body, [execute(verb, button, data, 'positive'), leave]) }
}
