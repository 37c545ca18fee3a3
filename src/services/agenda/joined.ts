/** Work that is never under way twice: whoever asks for it meanwhile gets the one under way. */
export interface Joined<T> {
  run(): Promise<T>
  isUnderWay(): boolean
}

export function joined<T>(work: () => Promise<T>): Joined<T> {
  let running: Promise<T> | undefined
  return {
    run() {
      running ??= work().finally(() => {
        running = undefined
      })
      return running
    },
    isUnderWay: () => running !== undefined,
  }
}
