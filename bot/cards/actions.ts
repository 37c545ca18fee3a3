import { type Action, card } from './card.ts'
import { shorten } from './shorten.ts'

/** Says what is asked for, and about what: ids alone. Who asks is the activity's sender. */
export interface Asked {
  readonly inspection: string
  readonly item?: string
  /** What is to be undone: its journal and its id there, see `Undoable`. */
  readonly kind?: string
  readonly id?: string
  /** The week whose card it stands on, which then is shown anew. */
  readonly week?: number
}

/** A button that does something. Clients without Action.Execute press the fallback, so its data names the verb too. */
export function execute(verb: string, title: string, asked: Asked, style?: 'positive'): Action {
  const data = { ...asked, verb }
  const shown = { title, data, ...(style && { style }) }
  return { type: 'Action.Execute', verb, ...shown, fallback: { type: 'Action.Submit', ...shown } }
}

export function open(title: string, url: string): Action {
  return { type: 'Action.OpenUrl', title, url }
}

/** A button that says something in the person's name. */
export function say(text: string): Action {
  return sayAs(text.charAt(0).toUpperCase() + text.slice(1), text)
}

/** The same under a shorter title. */
export function sayAs(title: string, text: string): Action {
  return { type: 'Action.Submit', title: shorten(title, 80), data: { msteams: { type: 'imBack', value: text } } }
}

export interface Choice {
  readonly itemId: string
  readonly title: string
}

const PICKERS = {
  done: { title: 'Mark done…', label: 'What is done?', button: 'Mark done' },
  taken: { title: 'Take it…', label: 'What do you take on?', button: 'Take it' },
  arrived: { title: 'It has arrived…', label: 'What has arrived?', button: 'It has arrived' },
} as const

export type PickedVerb = keyof typeof PICKERS

/** A button that opens a choice of items; the choice is sent under the verb's own name. Nothing where there is no choice. */
export function pick(verb: PickedVerb, choices: readonly Choice[], asked: Asked): readonly Action[] {
  const [first, ...others] = choices
  if (!first) return []
  const { title, label, button } = PICKERS[verb]
  const choiceSet = {
    type: 'Input.ChoiceSet',
    id: verb,
    label,
    isRequired: true,
    errorMessage: 'Choose one first.',
    wrap: true,
    choices: choices.map((choice) => ({ title: shorten(choice.title, 120), value: choice.itemId })),
    ...(others.length === 0 && { value: first.itemId }),
    ...(others.length < 5 && { style: 'expanded' }),
  }
  const { msteams: _width, lang: _same, ...form } = card(label, [choiceSet], [execute(verb, button, asked)])
  return [{ type: 'Action.ShowCard', title, card: form }]
}
