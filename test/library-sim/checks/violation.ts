/** A promise that was not kept. */
export interface Violation {
  readonly rule: string
  readonly what: string
}
