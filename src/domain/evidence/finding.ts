/** Something about a return's files, or a piece of evidence, that a person should know. */
export interface Finding {
  readonly code: FindingCode
  /** One line: what it is and what to do. It never holds a file's name: the card is read by the whole channel. */
  readonly line: string
  /**
   * It should be put right before the return is handed in, which needs attention till then; whoever hands in is told, and
   * decides. Otherwise the state goes on and the line stands beside it.
   */
  readonly blocks: boolean
  /** Nothing has to be done about it yet: it is shown with the item, and nobody is called to it. */
  readonly remark?: true
  /** How many of what it tells of. */
  readonly count?: number
  /** One button that mends it. */
  readonly move?: MoveSuggestion
}

/** A file that answers a return and lies elsewhere. */
export interface MoveSuggestion {
  readonly fileId: string
  /** As it was when this was found: a change in between is noticed. */
  readonly eTag: string
  /** For the tab alone; `null` where names are not kept. */
  readonly name: string | null
  /** Key of the folder that it lies in. */
  readonly folder: string
  /** Who can open it then that cannot now, or the other way round; `null` where nobody's sight changes. */
  readonly changes: string | null
}

/** The most pressing first. */
const CODES = [
  'CHI number',
  'changed since the hand-in',
  'taken out of the shared folder',
  'left in the shared folder',
  'arriving',
  'protected',
  'damaged',
  'wrong kind',
  'rows too few',
  'rows too many',
  'column missing',
  'case number repeated',
  'case number missing',
  'good practice cases',
  'several candidates',
  'lies elsewhere',
  'sign-off void',
  'checked out',
  'template unfilled',
  'not as named',
  'tracked changes',
  'marked draft',
  'comments',
  'hidden sheets',
  'links that fail',
  'macros',
  'cells empty',
  'author names',
  'too large',
  'not read',
  'pages not read',
] as const

export type FindingCode = (typeof CODES)[number]

/** What blocks first, remarks last; of each, the most pressing first. */
export function pressingFirst(findings: readonly Finding[]): readonly Finding[] {
  return findings.toSorted((a, b) => rankOf(a) - rankOf(b))
}

/** The one line that calls somebody to it. */
export function attentionOf(findings: readonly Finding[]): string | undefined {
  return findings.find(({ remark }) => !remark)?.line
}

function rankOf({ code, blocks, remark }: Finding): number {
  return CODES.indexOf(code) + (blocks ? 0 : CODES.length) + (remark ? CODES.length : 0)
}
