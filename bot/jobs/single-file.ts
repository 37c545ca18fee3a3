import { createTurns } from '../../src/services/turns.ts'

/** Runs work of one key one after another; gives when it is done. */
type SingleFile = (key: string, work: () => Promise<void>) => Promise<void>

/** At most one of a key waits: whoever asks meanwhile is content with that, since it begins after they asked. */
export function createSingleFile(): SingleFile {
  const turns = createTurns()
  const waiting = new Map<string, Promise<void>>()
  return (key, work) => {
    const begin = () => {
      waiting.delete(key)
      return work()
    }
    const next = waiting.get(key) ?? turns.run(key, begin)
    waiting.set(key, next)
    return next
  }
}
