import type { Store } from '../../../src/services/ports/store.ts'
import type { Plant } from '../world/live.ts'
import type { Outside } from '../world/outside.ts'

/** Every so many-th, so that most goes well. */
function everyNth(n: number): () => boolean {
  let count = 0
  return () => {
    count += 1
    return count % n === 0
  }
}

type Direct = Outside['messenger']['direct']

function withDirect(outside: Outside, change: (direct: Direct) => Direct): Outside {
  const { messenger } = outside
  return { ...outside, messenger: { ...messenger, direct: change(messenger.direct) } }
}

export const noticePlants: Readonly<Record<string, Plant>> = {
  'a lost receipt'(outside) {
    const isLost = everyNth(20)
    const forgetful = ({ effects, ...store }: Store): Store => ({
      ...store,
      effects: {
        ...effects,
        async finish(id, key, receipt) {
          if (!(key.startsWith('reminder/') && isLost())) await effects.finish(id, key, receipt)
        },
      },
    })
    const { store } = outside
    const transaction: Store['transaction'] = (work) => store.transaction((within) => work(forgetful(within)))
    return { ...outside, store: { ...forgetful(store), transaction } }
  },
  'a reminder to the wrong person'(outside) {
    const isWrong = everyNth(20)
    return withDirect(outside, (direct) => (place, person, id, notice) => {
      const wrong = notice.type === 'digest' && isWrong()
      return direct(place, wrong ? { id: person.id === 'p8' ? 'p9' : 'p8' } : person, id, notice)
    })
  },
  'a missed notice never sent'(outside) {
    const isForgotten = everyNth(5)
    return withDirect(
      outside,
      (direct) => async (place, person, id, notice) =>
        notice.type === 'missed' && isForgotten() ? 'message-0' : direct(place, person, id, notice),
    )
  },
}
