import { deriveId } from '../kernel/derive-id.ts'
import { badRequest, notSupported } from '../kernel/errors.ts'
import { checkMembers } from '../kernel/read-json.ts'
import { completeKind } from './column-kinds.ts'
import { encodeColumnName } from './column-names.ts'
import { type Column, KINDS, type Kind } from './column-store.ts'

const FLAGS = ['enforceUniqueValues', 'hidden', 'indexed', 'readOnly', 'required']
const COMMON = ['name', 'displayName', 'description', 'defaultValue', ...FLAGS]
/** Graph makes these; here nobody has asked for one yet. */
const NOT_YET = [
  'calculated',
  'currency',
  'geolocation',
  'hyperlinkOrPicture',
  'lookup',
  'term',
  'thumbnail',
  'validation',
]

/** A whole column from what a client (or the tenant's content) says of it; what SharePoint would not take is refused. */
export function defineColumn(drive: string, given: Record<string, unknown>): Column {
  const name = encodeColumnName(given.name)
  checkKnown(given)
  const kind = findKind(given)
  const flags = Object.fromEntries(FLAGS.map((flag) => [flag, given[flag] === true]))
  const column = {
    id: deriveId(`column ${drive} ${name} ${kind}`),
    name,
    displayName: typeof given.displayName === 'string' ? given.displayName : String(given.name),
    ...(typeof given.description === 'string' ? { description: given.description } : {}),
    columnGroup: 'Custom Columns',
    ...flags,
    ...readDefault(given.defaultValue),
    [kind]: completeKind(kind, given[kind]),
  } as Column
  checkIndex(column)
  checkDefault(column)
  return column
}

/** Refuses check boxes, which Graph cannot make; a list may have them by other means. */
export function checkMadeThroughGraph(column: Column): void {
  if (column.choice?.displayAs !== 'checkBoxes') return
  throw badRequest('A choice column with check boxes cannot be created through this service.')
}

export function kindOf(column: Column): Kind {
  return findKind({ ...column })
}

function checkKnown(given: Record<string, unknown>): void {
  const later = NOT_YET.find((name) => name in given)
  if (later) throw notSupported(`A column with '${later}'`)
  checkMembers(given, [...COMMON, ...KINDS])
  const wrong = FLAGS.find((flag) => given[flag] !== undefined && typeof given[flag] !== 'boolean')
  if (wrong) throw badRequest(`'${wrong}' must be true or false.`)
}

function findKind(given: Record<string, unknown>): Kind {
  const [kind, ...others] = KINDS.filter((each) => given[each] !== undefined && given[each] !== null)
  if (!kind || others.length > 0) throw badRequest('A column needs exactly one type.')
  return kind
}

function readDefault(value: unknown): Pick<Column, 'defaultValue'> {
  if (value === undefined || value === null) return {}
  const { value: text, formula } = value as { value?: unknown; formula?: unknown }
  if (formula !== undefined && formula !== null) throw notSupported('A default that is reckoned by a formula')
  if (typeof text !== 'string') throw badRequest("'defaultValue' needs a 'value' that is a text.")
  return { defaultValue: { value: text } }
}

/** SharePoint keeps values apart by an index, and cannot index what may be long or many. */
function checkIndex({ text, choice, personOrGroup, indexed, enforceUniqueValues, boolean }: Column): void {
  if (enforceUniqueValues && !indexed) throw badRequest('A column that enforces unique values must be indexed.')
  const many = choice?.displayAs === 'checkBoxes' || personOrGroup?.allowMultipleSelection
  if (indexed && (text?.allowMultipleLines || many)) throw badRequest('A column of this type cannot be indexed.')
  if (enforceUniqueValues && boolean) throw badRequest('A column of this type cannot enforce unique values.')
}

function checkDefault({ defaultValue, choice, number, dateTime, personOrGroup }: Column): void {
  const value = defaultValue?.value
  if (value === undefined || value === '') return
  const strange =
    (choice && !choice.allowTextEntry && !choice.choices.includes(value)) ||
    (number && Number.isNaN(Number(value))) ||
    (dateTime && value !== '[today]' && Number.isNaN(Date.parse(value))) ||
    personOrGroup
  if (strange) throw badRequest(`'${value}' cannot be the default of this column.`)
}
