/** Real time, as the service counts it; passed in so that tests do not sleep. */
export interface Waits {
  /** Resolves after so many milliseconds; throws `GraphFailure` when the server is to stop. */
  readonly pause: (milliseconds: number) => Promise<void>
  /** Epoch milliseconds. */
  readonly now: () => number
  /** 0 to 1. */
  readonly random: () => number
}
