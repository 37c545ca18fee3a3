import { useCallback, useSyncExternalStore } from 'react'
import { type Place, readPlace, writePlace } from './place.ts'

const subscribe = (changed: () => void): (() => void) => {
  addEventListener('hashchange', changed)
  return () => removeEventListener('hashchange', changed)
}

export const goTo = (place: Place): void => {
  location.hash = writePlace(place)
}

export const usePlace = (): Place => {
  const hash = useSyncExternalStore(
    subscribe,
    useCallback(() => location.hash, []),
  )
  return readPlace(hash)
}
