import { useMemo, useSyncExternalStore } from 'react'
import { type Place, readPlace } from './place.ts'

/** Where the person is, followed as they go. */
export function usePlace(): Place {
  const hash = useSyncExternalStore(listenToHash, () => location.hash)
  return useMemo(() => readPlace(hash), [hash])
}

function listenToHash(changed: () => void): () => void {
  addEventListener('hashchange', changed)
  return () => removeEventListener('hashchange', changed)
}
