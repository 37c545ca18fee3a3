/** What the files of a return, or of what arrives, are looked at for: a default of the programme's that the coordinator may change. */
export interface ReturnChecks {
  /** Kinds of file that it may be; absent: any. */
  readonly kinds?: readonly FileKind[]
  /** Other names it goes by, such as PIR. */
  readonly alsoCalled?: readonly string[]
  /** It lists people: the numbers by which the health service knows them may be part of it. */
  readonly ofPeople?: boolean
  readonly workbook?: WorkbookChecks
}

export type FileKind = 'document' | 'workbook' | 'presentation' | 'pdf' | 'image'

export interface WorkbookChecks {
  /** Those that have to be there, each cell filled in. */
  readonly columns: readonly ColumnCheck[]
  /** Headings by which the column of case numbers is known: each number once, none left out. */
  readonly caseNumber?: readonly string[]
  /** How many rows: numbers, or sizes of the programme's by id; their sum. Absent: they are only counted. */
  readonly rows?: readonly (number | string)[]
  /** A column that is filled in for some of the rows alone, such as those of good practice, and for how many. */
  readonly marked?: { readonly headings: readonly string[]; readonly rows: number | string }
}

export interface ColumnCheck {
  /** As people are told of it. */
  readonly name: string
  /** Other headings by which it is known. */
  readonly headings?: readonly string[]
}

/** By item. */
export type ChecksByItem = Readonly<Record<string, ReturnChecks>>
