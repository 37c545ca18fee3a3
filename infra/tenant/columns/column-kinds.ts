import { badRequest } from '../kernel/errors.ts'
import type { Kind } from './column-store.ts'

type Check = (value: unknown) => boolean

const flag: Check = (value) => typeof value === 'boolean'
const amount: Check = (value) => typeof value === 'number' && Number.isFinite(value)
const oneOf =
  (...words: string[]): Check =>
  (value) =>
    words.includes(value as string)

/** What each kind of column may say of itself (graph-docs, resources `textColumn` and its like). */
const MEMBERS: Readonly<Record<Kind, Readonly<Record<string, Check>>>> = {
  text: {
    allowMultipleLines: flag,
    appendChangesToExistingText: flag,
    linesForEditing: (value) => Number.isInteger(value) && Number(value) >= 0,
    maxLength: (value) => Number.isInteger(value) && Number(value) >= 1,
    textType: oneOf('plain', 'richText'),
  },
  choice: {
    allowTextEntry: flag,
    choices: (value) => Array.isArray(value) && value.every((each) => typeof each === 'string' && each !== ''),
    displayAs: oneOf('checkBoxes', 'dropDownMenu', 'radioButtons'),
  },
  boolean: {},
  dateTime: { displayAs: oneOf('default', 'friendly', 'standard'), format: oneOf('dateOnly', 'dateTime') },
  number: {
    decimalPlaces: oneOf('automatic', 'none', 'one', 'two', 'three', 'four', 'five'),
    displayAs: oneOf('number', 'percentage'),
    maximum: amount,
    minimum: amount,
  },
  personOrGroup: {
    allowMultipleSelection: flag,
    chooseFromType: oneOf('peopleAndGroups', 'peopleOnly'),
    displayAs: oneOf(
      ...['account', 'contentType', 'created', 'department', 'firstName', 'id', 'lastName', 'mobilePhone', 'name'],
      ...['nameWithPictureAndDetails', 'nameWithPresence', 'office', 'pictureOnly36x36', 'pictureOnly48x48'],
      ...['pictureOnly72x72', 'sipAddress', 'title', 'userName', 'workEmail', 'workPhone'],
    ),
  },
}

export const LINE = {
  allowMultipleLines: false,
  appendChangesToExistingText: false,
  linesForEditing: 0,
  maxLength: 255,
}
const LINES = { allowMultipleLines: true, appendChangesToExistingText: false, linesForEditing: 6, maxLength: 63_999 }

const DEFAULTS: Readonly<Record<Exclude<Kind, 'text'>, object>> = {
  choice: { allowTextEntry: false, displayAs: 'dropDownMenu' },
  boolean: {},
  dateTime: { displayAs: 'default', format: 'dateOnly' },
  number: { decimalPlaces: 'automatic', displayAs: 'number' },
  personOrGroup: { allowMultipleSelection: false, chooseFromType: 'peopleOnly', displayAs: 'name' },
}

/** The whole of what a column's kind says, from what was given of it. */
export function completeKind(kind: Kind, value: unknown): object {
  if (typeof value !== 'object' || value === null) throw badRequest(`'${kind}' must be an object.`)
  for (const [name, member] of Object.entries(value)) {
    if (name.startsWith('@odata.')) continue
    const check = MEMBERS[kind][name]
    if (!check) throw badRequest(`The property '${name}' does not belong to a ${kind} column.`)
    if (!check(member)) throw badRequest(`'${String(member)}' is not a value for '${name}' of a ${kind} column.`)
  }
  const given = value as { allowMultipleLines?: boolean; maxLength?: number; choices?: unknown[] }
  if (kind === 'choice' && !given.choices) throw badRequest('A choice column needs a list of choices.')
  if (kind !== 'text') return { ...DEFAULTS[kind], ...value }
  const whole = given.allowMultipleLines ? LINES : LINE
  if ((given.maxLength ?? 0) > whole.maxLength) throw badRequest(`A text has at most ${whole.maxLength} characters.`)
  return { ...whole, ...value }
}
