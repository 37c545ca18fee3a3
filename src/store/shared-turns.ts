import { AsyncLocalStorage } from 'node:async_hooks'
import type { Turns } from '../services/turns.ts'
import type { ServerLocks } from './server-locks.ts'

export interface SharedTurns extends Turns {
  /** Throws `StoreFailure` (`lost turn`) where the caller's turn may be another's by now. */
  makeSure(): Promise<void>
}

/** Turns that hold in every process on one database server: first those of this process, in order, then among all. */
export function createSharedTurns(own: Turns, locks: Pick<ServerLocks, 'take' | 'makeSure' | 'giveBack'>): SharedTurns {
  const within = new AsyncLocalStorage<readonly string[]>()
  return {
    run: (key, work) =>
      own.run(key, async () => {
        const name = `waymark/${key}`
        await locks.take(name)
        try {
          return await within.run([...(within.getStore() ?? []), name], work)
        } finally {
          await locks.giveBack(name)
        }
      }),
    async makeSure() {
      for (const name of within.getStore() ?? []) await locks.makeSure(name)
    },
  }
}
