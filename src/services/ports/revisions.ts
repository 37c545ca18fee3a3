/** Tells whether something was changed since it was read. */
export interface Revisions {
  /**
   * What an inspection's rows stand at, in whichever process they were changed: as long as it is the same, so are they.
   * `null` within a transaction, whose own changes may yet be taken back.
   */
  of(inspectionId: string): Promise<string | null>
  /** The same of every inspection, and of the list of them, all at one moment. */
  all(): Promise<AllRevisions | null>
}

export interface AllRevisions {
  readonly list: string
  readonly of: (inspectionId: string) => string
}
