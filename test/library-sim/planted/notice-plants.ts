import { randomUUID } from 'node:crypto'
import type { Plant } from '../world/process.ts'
import { onStore } from './on-store.ts'

/** In what is announced. */
export const NOTICE_PLANTS: Readonly<Record<string, Plant>> = {
  'a card posted twice': (needs) => ({
    ...needs,
    messenger: {
      ...needs.messenger,
      async post(place, post) {
        await needs.messenger.post(place, post)
        return needs.messenger.post(place, post)
      },
    },
  }),
  'a hand-in noted anew at each look': (needs) =>
    onStore(needs, (store) => ({
      ...store,
      deeds: {
        ...store.deeds,
        of: async (id) => (await store.deeds.of(id)).filter(({ by }) => by !== 'watch'),
        record: (deed) => store.deeds.record(deed.by === 'watch' ? { ...deed, id: randomUUID() } : deed),
      },
    })),
}
