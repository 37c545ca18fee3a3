/** Runs work of one key one after another; gives when it is done. */
export type SingleFile = (key: string, work: () => Promise<void>) => Promise<void>

/** At most one of a key waits: whoever asks meanwhile is content with that, since it begins after they asked. */
export function createSingleFile(): SingleFile {
  const running = new Map<string, Promise<void>>()
  const waiting = new Map<string, Promise<void>>()
  return (key, work) => {
    const before = running.get(key)
    if (!before) return start(key, work)
    const next =
      waiting.get(key) ??
      before
        .then(
          () => undefined,
          () => undefined,
        )
        .then(() => follow(key, work))
    waiting.set(key, next)
    return next
  }

  function follow(key: string, work: () => Promise<void>): Promise<void> {
    waiting.delete(key)
    return start(key, work)
  }

  function start(key: string, work: () => Promise<void>): Promise<void> {
    const done = work().finally(() => {
      if (running.get(key) === done) running.delete(key)
    })
    running.set(key, done)
    return done
  }
}
