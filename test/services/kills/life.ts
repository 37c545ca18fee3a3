import type { Store } from '../../../src/services/ports/store.ts'
import type { Surroundings } from '../../../src/services/surroundings.ts'

/** A process that may end at any moment. */
export interface Life {
  readonly died: Promise<void>
  isDead(): boolean
  die(): void
}

export function createLife(): Life {
  let dead = false
  const { promise: died, resolve } = Promise.withResolvers<void>()
  return {
    died,
    isDead: () => dead,
    die() {
      dead = true
      resolve()
    },
  }
}

/** What a dead process asks for never happens, and what it asked for is never answered. */
export async function lived<T>(life: Life, work: () => Promise<T>): Promise<T> {
  if (life.isDead()) return never()
  try {
    const answer = await work()
    return life.isDead() ? never() : answer
  } catch (error) {
    if (life.isDead()) return never()
    throw error
  }
}

function never(): Promise<never> {
  return new Promise(() => undefined)
}

/** Told before and after whatever writes to the store; either may end the process. */
export interface Writes {
  before(): void
  after(): void
}

const WRITING = ['save', 'remove', 'saveFiles', 'saveWatch', 'record', 'undo', 'begin', 'finish', 'withdraw']

/** The surroundings as one process has them: a write is done whole or not at all, a transaction is one. */
export function mortal(needs: Surroundings, life: Life, writes: Writes): Surroundings {
  const guard = <T extends object>(port: T): T =>
    new Proxy(port, {
      get(target, member) {
        const call = Reflect.get(target, member) as unknown
        if (typeof call !== 'function') return call
        const writing = WRITING.includes(String(member))
        return (...given: unknown[]) =>
          writing ? write(() => call.apply(target, given)) : lived(life, () => call.apply(target, given))
      },
    })
  const write = <T>(work: () => Promise<T>): Promise<T> =>
    lived(life, async () => {
      writes.before()
      if (life.isDead()) return never()
      const done = await work()
      writes.after()
      return done
    })
  const { store } = needs
  const tables = Object.entries(store)
    .filter(([, table]) => typeof table === 'object')
    .map(([name, table]) => [name, guard(table as object)])
  const transaction: Store['transaction'] = (work) => write(() => store.transaction(work))
  return {
    ...needs,
    store: { ...(Object.fromEntries(tables) as typeof store), transaction },
    library: guard(needs.library),
    columns: guard(needs.columns),
    uploads: guard(needs.uploads),
    contents: guard(needs.contents),
    mailbox: guard(needs.mailbox),
    subscriptions: guard(needs.subscriptions),
    channelHistory: guard(needs.channelHistory),
    messenger: guard(needs.messenger),
  }
}
