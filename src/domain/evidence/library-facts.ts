/** What Microsoft Graph tells of a library's own settings. The rest is for an administrator to look up. */
export interface LibraryFacts {
  /** As it stands in the site's menu. */
  readonly name: string
  /** Address of the site that it is in. */
  readonly siteUrl: string
  /** Decoded path from the site on: `sites/inspection/Shared Documents`. */
  readonly path: string
  /** What is new is seen by others only once somebody approved it. */
  readonly approval: boolean
  /** Internal names of its columns. */
  readonly columns: readonly string[]
  /** Titles of columns in which a file must have something. */
  readonly required: readonly string[]
  /** Names of its content types beside document and folder; empty where it does not use them. */
  readonly contentTypes: readonly string[]
  /** Files and folders that lie directly in it. */
  readonly atRoot: number
}

/** SharePoint shows no more at once where nothing is indexed; https://support.microsoft.com/office/b8588dae-9387-48c2-9248-c24122f07c59 */
const LIST_VIEW_THRESHOLD = 5_000

/**
 * What of a library's settings stands in the way, for the coordinator: what it means and who does what. Empty where
 * nothing that Graph tells does.
 * @param files known below our folders
 */
export function libraryLines(facts: LibraryFacts, files: number): readonly string[] {
  const { approval, required, contentTypes, atRoot } = facts
  return [
    ...(approval
      ? [
          'The library asks for approval: until somebody approves a file, the inspectors and Waymark may not see it. Ask the site’s owner to switch it off (Library settings, Versioning settings), or approve each file.',
        ]
      : []),
    ...(required.length > 0
      ? [
          `The library demands something in ${quoted(required)}: a file without it stays checked out to whoever uploaded it, and nobody else sees it. Ask the site’s owner to make ${required.length === 1 ? 'that column' : 'those columns'} optional.`,
        ]
      : []),
    ...(contentTypes.length > 0
      ? [
          `The library uses content types (${quoted(contentTypes)}): the columns of the evidence log have to be added to each of them. The administrator’s script says so where one has none.`,
        ]
      : []),
    ...(Math.max(atRoot, files) >= LIST_VIEW_THRESHOLD
      ? [
          `The library holds ${Math.max(atRoot, files).toLocaleString('en-GB')} items or more. SharePoint shows no view of more than 5,000 that sorts or filters by a column without an index; Waymark is not held up by that, people are. The administrator’s script makes the indexes.`,
        ]
      : []),
  ]
}

/** What Graph does not tell of any library. */
export const NOT_TOLD =
  'Whether files must be checked out before they are edited, and how many versions are kept, Microsoft does not tell an app. The administrator’s script shows both.'

function quoted(names: readonly string[]): string {
  return names.map((name) => `“${name}”`).join(', ')
}
