import type { Element } from './card.ts'
import { shorten } from './shorten.ts'

/** What a form's field is called, under which name it is sent, and what is said where it was left empty. */
interface Field {
  readonly id: string
  readonly label: string
  /** Said where it is empty; absent where it may be. */
  readonly needed?: string
  readonly value?: string
}

const LONGEST_CHOICE = 120

export function textInput(field: Field, { long = false, most = 300 } = {}): Element {
  return { type: 'Input.Text', ...inputOf(field), maxLength: most, ...(long && { isMultiline: true }) }
}

/** Sends `YYYY-MM-DD`. */
export function dateInput(field: Field): Element {
  return { type: 'Input.Date', ...inputOf(field) }
}

/** Sends `HH:MM`. */
export function timeInput(field: Field): Element {
  return { type: 'Input.Time', ...inputOf(field) }
}

export interface Option {
  readonly title: string
  readonly value: string
}

/** `several`: sends the chosen values with commas between. */
export function choiceInput(field: Field, options: readonly Option[], { several = false } = {}): Element {
  return {
    type: 'Input.ChoiceSet',
    ...inputOf(field),
    choices: options.map(({ title, value }) => ({ title: shorten(title, LONGEST_CHOICE), value })),
    ...(several ? { isMultiSelect: true } : { placeholder: 'Choose one' }),
    wrap: true,
  }
}

/** Sends `true` or `false`. */
export function toggleInput({ id, label, title, on }: Toggle): Element {
  return { type: 'Input.Toggle', id, label, title, value: String(on), wrap: true }
}

interface Toggle {
  readonly id: string
  readonly label: string
  /** What is so while it is on. */
  readonly title: string
  readonly on: boolean
}

function inputOf({ id, label, needed, value }: Field): Element {
  return {
    ...{ id, label },
    ...(value !== undefined && { value }),
    ...(needed !== undefined && { isRequired: true, errorMessage: needed }),
  }
}
