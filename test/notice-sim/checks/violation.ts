/** One thing that the rules of notices demand and that did not happen so, in plain words. */
export interface Violation {
  readonly rule: string
  readonly at: number
  readonly what: string
}
