const FORBIDDEN_CHARACTER = /["*:<>?/\\|]/
const RESERVED = /^(con|prn|aux|nul|com\d|lpt\d|\.lock|desktop\.ini|_vti_.*|~\$.*)$/i

/** Leaves room for the folders above and a file's name below, within SharePoint's 400 characters. */
const LONGEST = 80

/**
 * Whether SharePoint takes it as a folder's name.
 * Source: https://support.microsoft.com/office/64883a5d-228e-48f5-b3d2-eb39e07630fa
 */
export function isFolderName(name: string): boolean {
  return (
    name.length > 0 &&
    name.length <= LONGEST &&
    name === name.trim() &&
    !name.endsWith('.') &&
    !FORBIDDEN_CHARACTER.test(name) &&
    !hasControlCharacter(name) &&
    !RESERVED.test(name)
  )
}

function hasControlCharacter(name: string): boolean {
  return [...name].some((character) => character < ' ' || character === '\u007f')
}
