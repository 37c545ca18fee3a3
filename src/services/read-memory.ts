import type { Store } from './ports/store.ts'

/** So much is kept of each store, what was asked for last: of an inspection whose folders are full of files, 2 MB. */
const MOST = 40

interface Read<T> {
  readonly revision: string
  readonly content: Promise<T>
}

/**
 * What was read, for as long as nothing of it has changed in the meantime, in whichever process: one question to the store in
 * place of many. A revision is asked for before what it stands for is read, so that nothing older is ever taken for it.
 */
export function createReadMemory<T>() {
  const stores = new WeakMap<Store, Map<string, Read<T>>>()
  return async (store: Store, key: string, revision: string | null, read: () => Promise<T>): Promise<T> => {
    if (revision === null) return read()
    const known = stores.get(store) ?? new Map<string, Read<T>>()
    stores.set(store, known)
    const before = known.get(key)
    const isSame = before?.revision === revision
    const content = isSame ? before.content : read()
    known.delete(key)
    known.set(key, { revision, content })
    for (const oldest of [...known.keys()].slice(0, Math.max(0, known.size - MOST))) known.delete(oldest)
    if (!isSame) content.catch(() => known.delete(key))
    return content
  }
}
