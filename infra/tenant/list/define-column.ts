import { badRequest, notSupported } from '../kernel/errors.ts'
import { deriveId } from '../sign-in/tokens.ts'
import { type Column, KINDS } from './column-store.ts'

const COMMON = [
  'name',
  'displayName',
  'description',
  'enforceUniqueValues',
  'hidden',
  'indexed',
  'required',
  'defaultValue',
]
const NOT_YET = [
  'calculated',
  'currency',
  'geolocation',
  'hyperlinkOrPicture',
  'lookup',
  'personOrGroup',
  'term',
  'thumbnail',
  'validation',
]
const ALLOWED: Record<string, readonly string[]> = {
  text: ['allowMultipleLines', 'appendChangesToExistingText', 'linesForEditing', 'maxLength', 'textType'],
  choice: ['allowTextEntry', 'choices', 'displayAs'],
  boolean: [],
  dateTime: ['displayAs', 'format'],
  number: ['decimalPlaces', 'displayAs', 'maximum', 'minimum'],
}

/** A whole column from what a client (or the tenant's content) says of it; what SharePoint would not take is refused. */
export function defineColumn(drive: string, given: Record<string, unknown>): Column {
  const { name } = given
  if (typeof name !== 'string' || !/^[A-Za-z_][A-Za-z0-9_]{0,31}$/.test(name)) {
    throw badRequest('A column needs a name of at most 32 letters, digits and underscores.')
  }
  checkKnown(given)
  const kind = findKind(given)
  return {
    id: deriveId(`column ${drive} ${name} ${kind}`),
    name,
    displayName: typeof given.displayName === 'string' ? given.displayName : name,
    ...(typeof given.description === 'string' ? { description: given.description } : {}),
    columnGroup: 'Custom Columns',
    enforceUniqueValues: given.enforceUniqueValues === true,
    hidden: given.hidden === true,
    indexed: given.indexed === true,
    readOnly: false,
    required: given.required === true,
    ...(given.defaultValue === undefined ? {} : { defaultValue: given.defaultValue as { value: string } }),
    [kind]: { ...defaultsOf(kind), ...readKind(kind, given[kind]) },
  }
}

/** Refuses check boxes, which Graph cannot make; a list may have them by other means. */
export function checkMadeThroughGraph(column: Column): void {
  if (column.choice?.displayAs !== 'checkBoxes') return
  throw badRequest('A choice column with check boxes cannot be created through this service.')
}

function checkKnown(given: Record<string, unknown>): void {
  const later = NOT_YET.find((name) => name in given)
  if (later) throw notSupported(`A column with '${later}'`)
  const known = [...COMMON, ...KINDS]
  const unknown = Object.keys(given).find((name) => !known.includes(name) && !name.startsWith('@odata.'))
  if (unknown) throw badRequest(`The property '${unknown}' cannot be set on a column.`)
}

function findKind(given: Record<string, unknown>): (typeof KINDS)[number] {
  const [kind, ...others] = KINDS.filter((each) => given[each] !== undefined && given[each] !== null)
  if (!kind || others.length > 0) throw badRequest('A column needs exactly one type.')
  return kind
}

function readKind(kind: string, value: unknown): Record<string, unknown> {
  if (typeof value !== 'object' || value === null) throw badRequest(`'${kind}' must be an object.`)
  const unknown = Object.keys(value).find((name) => !ALLOWED[kind]?.includes(name) && !name.startsWith('@odata.'))
  if (unknown) throw badRequest(`The property '${unknown}' does not belong to a ${kind} column.`)
  const { choices } = value as { choices?: unknown }
  if (kind === 'choice' && !(Array.isArray(choices) && choices.every((each) => typeof each === 'string'))) {
    throw badRequest('A choice column needs a list of choices.')
  }
  return value as Record<string, unknown>
}

function defaultsOf(kind: string): Record<string, unknown> {
  if (kind === 'text') {
    return { allowMultipleLines: false, appendChangesToExistingText: false, linesForEditing: 0, maxLength: 255 }
  }
  if (kind === 'choice') return { allowTextEntry: false, displayAs: 'dropDownMenu' }
  if (kind === 'dateTime') return { displayAs: 'default', format: 'dateOnly' }
  if (kind === 'number') return { decimalPlaces: 'automatic', displayAs: 'number' }
  return {}
}
