import { AsyncLocalStorage } from 'node:async_hooks'

const unhurried = new AsyncLocalStorage<true>()

/** What is asked of Graph or Teams within it lets everything else go first: nobody sits and waits for the answer. */
export function askUnhurried<T>(work: () => T): T {
  return unhurried.run(true, work)
}

export function isUnhurried(): boolean {
  return unhurried.getStore() === true
}
