/** What a look into a file's content established: counts and column names, never a word of what it says. */
export interface FileFacts {
  /** What its bytes are, whatever its name says. */
  readonly format: FileFormat
  readonly bytes: number
  /** Of the whole content, hexadecimal; null where it is too large to be read to its end. */
  readonly sha256: string | null
  /**
   * Of an Office document, a digest of what people wrote: the same before and after SharePoint has written a library's
   * columns into its properties, which moves size, sha256 and cTag.
   */
  readonly substance?: string
  /** Why no more is known: encrypted or password-protected, damaged, a bomb or beyond our limits. */
  readonly unread?: 'protected' | 'damaged' | 'too large'
  readonly macros: boolean
  readonly trackedChanges: number
  readonly comments: number
  readonly hiddenSheets: number
  /** Author, last modified by, company, manager in its properties: how many are filled in. */
  readonly authorNames: number
  /** "DRAFT" in a heading, header, watermark or file property. */
  readonly draftMarks: number
  /** Places where a template's own prompts stand unfilled. */
  readonly placeholders: number
  /** Ten-digit numbers with a valid CHI check digit in its text. */
  readonly chiNumbers: number
  /** Of a PDF, pages on which something is shown and no letter can be read; absent where there is none. */
  readonly unseenPages?: number
  readonly links: LinkCounts
  /** Of a workbook. */
  readonly sheets?: readonly SheetFacts[]
}

export type FileFormat =
  | 'document'
  | 'workbook'
  | 'presentation'
  | 'pdf'
  | 'image'
  | 'archive'
  | 'text'
  | 'old office'
  | 'other'
  | 'empty'

/** Links that lead out of the file. `otherSites` are SharePoint or OneDrive sites that are not ours. */
export interface LinkCounts {
  readonly total: number
  readonly localPaths: number
  readonly otherSites: number
  readonly mail: number
  /** Into our Working folder, which inspectors cannot open; absent where there is none. */
  readonly working?: number
}

export interface SheetFacts {
  readonly hidden: boolean
  /** The header row's texts as they stand, each at most 80 characters and only if it reads as a heading (no digits of 6 or more); others ''. */
  readonly headers: readonly string[]
  /** Rows below the header with anything in them. */
  readonly rows: number
  /** Per header: cells without anything, among those rows. */
  readonly empty: readonly number[]
  /** Per header: how many different values occur more than once. */
  readonly repeated: readonly number[]
}
