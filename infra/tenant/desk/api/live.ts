import { useSyncExternalStore } from 'react'

/** `late`: it has not answered for a while, so what is shown may be old. */
export type Connection = 'opening' | 'open' | 'late'

let connection: Connection = 'opening'
const listeners = new Set<() => void>()

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

export const setConnection = (now: Connection): void => {
  connection = now
  for (const listener of listeners) listener()
}

/** How the stream of news from the tenant stands. */
export const useConnection = (): Connection => useSyncExternalStore(subscribe, () => connection)
