import { badRequest, GraphError } from '../kernel/errors.ts'

const FORBIDDEN = /["*:<>?/\\|\p{Cc}\p{Cs}]/u
const RESERVED = /^(\.+|con|prn|aux|nul|com\d|lpt\d|\.lock|desktop\.ini)$/i
const LONGEST_NAME = 255
const LONGEST_PATH = 400

/** Refuses what SharePoint refuses in the name of a file or folder. */
export function checkName(name: unknown, place: { folder: boolean; atRoot: boolean }): asserts name is string {
  if (typeof name !== 'string' || name === '') throw badRequest('The name must not be empty.')
  const spaced = name !== name.trim()
  const folderOnly = place.folder && (name.endsWith('.') || (place.atRoot && name.toLowerCase() === 'forms'))
  const illegal = FORBIDDEN.test(name) || RESERVED.test(name) || name.startsWith('~') || name.includes('_vti_')
  if (spaced || folderOnly || illegal || name.length > LONGEST_NAME) {
    throw badRequest('The provided name contains characters or words that are not allowed.')
  }
}

/** @param length of the path from the site down to the item, decoded. */
export function checkPathLength(length: number): void {
  if (length <= LONGEST_PATH) return
  throw new GraphError(400, 'invalidRequest', `The path is longer than ${LONGEST_PATH} characters.`, {
    innerCode: 'pathIsTooLong',
  })
}

/** What two names of one folder are compared by: SharePoint keeps their case and ignores it. */
export function foldName(name: string): string {
  return name.normalize('NFC').toLowerCase()
}

/** `Plan.docx` -> `Plan 1.docx`, `Plan 2.docx`, ... */
export function numberName(name: string, number: number): string {
  const dot = name.lastIndexOf('.')
  return dot > 0 ? `${name.slice(0, dot)} ${number}${name.slice(dot)}` : `${name} ${number}`
}

export function nameTaken(): GraphError {
  return new GraphError(409, 'nameAlreadyExists', 'An item with the same name already exists under the parent')
}
