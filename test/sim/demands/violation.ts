/** One thing that the programme demands and that did not happen so, in plain words. */
export interface Violation {
  readonly rule: string
  /** Id of the inspection; empty where it is nobody's alone. */
  readonly inspection: string
  readonly at: number
  readonly what: string
}
