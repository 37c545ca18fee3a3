import type { Action } from './card.ts'
import { shorten } from './shorten.ts'

/** Says what is asked for, and about what: ids alone. Who asks is the activity's sender. */
export interface Asked {
  readonly inspection: string
  readonly item?: string
  /** What is to be undone: its journal and its id there, see `Undoable`. */
  readonly kind?: string
  readonly id?: string
  /** The inspection for which it was asked before. */
  readonly from?: string
  /** The week whose card it stands on, which then is shown anew. */
  readonly week?: number
}

/** A button that does something. Clients without Action.Execute press the fallback, so its data names the verb too. */
export function execute(verb: string, title: string, asked: Asked, style?: 'positive'): Action {
  const data = { ...asked, verb }
  const shown = { title, data, ...(style && { style }) }
  return { type: 'Action.Execute', verb, ...shown, fallback: { type: 'Action.Submit', ...shown } }
}

/** A button whose answer comes as a message of its own: the card that it stands on stays. */
export function ask(verb: string, title: string, asked: Asked): Action {
  return { type: 'Action.Submit', title, data: { ...asked, verb } }
}

export function open(title: string, url: string, style?: 'positive'): Action {
  return { type: 'Action.OpenUrl', title, url, ...(style && { style }) }
}

/** A button that says something in the person's name. */
export function say(text: string): Action {
  return sayAs(text.charAt(0).toUpperCase() + text.slice(1), text)
}

/** The same under a shorter title. */
export function sayAs(title: string, text: string): Action {
  return { type: 'Action.Submit', title: shorten(title, 80), data: { msteams: { type: 'imBack', value: text } } }
}
