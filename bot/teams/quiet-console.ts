import { AsyncLocalStorage } from 'node:async_hooks'

const quiet = new AsyncLocalStorage<boolean>()
let filter: typeof console.error | undefined

/**
 * The bot framework prints signing keys and stacks of every bad token to stderr, where anybody who can
 * reach the endpoint could fill the log. What runs in here prints nothing there; everything else does.
 */
export function quietly<T>(work: () => Promise<T>): Promise<T> {
  if (console.error !== filter) putFilter(console.error)
  return quiet.run(true, work)
}

function putFilter(print: typeof console.error): void {
  filter = (...said: unknown[]) => {
    if (!quiet.getStore()) print(...said)
  }
  console.error = filter
}
