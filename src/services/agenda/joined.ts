/** Work that is never under way twice: whoever asks for it meanwhile gets the one under way. */
export interface Joined {
  run(): Promise<void>
  isUnderWay(): boolean
}

export function joined(work: () => Promise<void>): Joined {
  let running: Promise<void> | undefined
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
