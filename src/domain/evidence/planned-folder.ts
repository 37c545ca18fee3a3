/** A folder that Waymark wants to be there. */
export interface PlannedFolder {
  /** Stable: `shared/w06-fri-pir`. The drive item is tracked by id, so people may rename and move it. */
  readonly key: string
  readonly name: string
  /** Key of the folder it is created in; `null` under the library's root. */
  readonly parent: string | null
  /** Its permissions are to be its own: an administrator's step. No name of a file below it is stored. */
  readonly restricted: boolean
}
