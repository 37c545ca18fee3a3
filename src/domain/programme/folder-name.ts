const FORBIDDEN_CHARACTER = /["*:<>?/\\|]/
const RESERVED = /^(con|prn|aux|nul|com\d|lpt\d|\.lock|desktop\.ini)$/i

/** SharePoint's own limit for one name. */
const LONGEST_NAME = 255

/** Of a programme's: leaves room for the folders above and a file's name below, within SharePoint's 400 characters. */
const LONGEST = 80

/** Whether SharePoint takes it as a folder's name, and it is short enough for a programme. */
export function isFolderName(name: string): boolean {
  return name.length <= LONGEST && folderNameFault(name) === null
}

/**
 * Why SharePoint does not take a folder's name, so that "The name" goes before it; `null` where it does.
 * Source: https://support.microsoft.com/office/64883a5d-228e-48f5-b3d2-eb39e07630fa
 * @param atRoot directly in the library
 */
export function folderNameFault(name: string, { atRoot = false }: { readonly atRoot?: boolean } = {}): string | null {
  if (name === '') return 'is empty'
  const [forbidden] = FORBIDDEN_CHARACTER.exec(name) ?? []
  if (forbidden !== undefined) return `has ${forbidden} in it, which SharePoint does not take`
  if (/[\p{Cc}\p{Cs}]/u.test(name)) return 'has a character in it that cannot be shown'
  if (name !== name.trim()) return 'begins or ends with a space'
  if (name.endsWith('.')) return 'ends with a full stop'
  if (name.startsWith('~')) return 'begins with ~'
  if (RESERVED.test(name) || name.includes('_vti_') || (atRoot && name.toLowerCase() === 'forms'))
    return 'is one that SharePoint keeps for itself'
  if (name.length > LONGEST_NAME) return `has ${name.length} characters; SharePoint takes ${LONGEST_NAME}`
  return null
}
