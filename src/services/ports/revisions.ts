/** Tells whether something was changed since it was read. */
export interface Revisions {
  /**
   * What an inspection's rows stand at, in whichever process they were changed: as long as it is the same, so are they.
   * `null` within a transaction, whose own changes may yet be taken back.
   */
  of(inspectionId: string): Promise<string | null>
  /** The same of the list of inspections. */
  ofAll(): Promise<string | null>
}
