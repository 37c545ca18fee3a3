import type { Store } from '../../../src/services/ports/store.ts'
import type { Surroundings } from '../../../src/services/surroundings.ts'

/** Spoils the store, within its transactions too. */
export function onStore(needs: Surroundings, spoil: (store: Store) => Store): Surroundings {
  const spoilt = (store: Store): Store => ({
    ...spoil(store),
    transaction: (work) => store.transaction((within) => work(spoilt(within))),
  })
  return { ...needs, store: spoilt(needs.store) }
}
