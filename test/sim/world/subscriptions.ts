import type { Subscription, Subscriptions } from '../../../src/services/ports/subscriptions.ts'

export interface Announced {
  readonly subscriptionId: string
  readonly clientState: string
}

export interface SubscriptionDesk {
  readonly port: Subscriptions
  /** Whom a change of this library is announced to. */
  announce(library: string): readonly Announced[]
  /** All of a library's end without a word. */
  end(library: string): void
  living(): readonly { readonly id: string; readonly library: string; readonly expires: number }[]
}

interface Kept extends Subscription {
  readonly library: string
  readonly clientState: string
}

/** Graph's subscriptions: they end when their time is over, or without a word. */
export function createSubscriptionDesk(now: () => number): SubscriptionDesk {
  const kept = new Map<string, Kept>()
  let made = 0
  const living = () => [...kept.values()].filter(({ expires }) => expires > now())
  const shown = (id: string) => living().find((one) => one.id === id) ?? null
  return {
    port: {
      async subscribe(library, clientState, expires) {
        made += 1
        const id = `subscription-${made}`
        kept.set(id, { id, resource: `drives/${library}/root`, expires, library, clientState })
        return { id, resource: `drives/${library}/root`, expires }
      },
      find: async (id) => shown(id),
      async renew(id, expires) {
        const known = shown(id)
        if (known) kept.set(id, { ...known, expires })
        return shown(id)
      },
      list: async () => living(),
      remove: async (id) => void kept.delete(id),
    },
    announce: (library) =>
      living()
        .filter((one) => one.library === library)
        .map(({ id, clientState }) => ({ subscriptionId: id, clientState })),
    end(library) {
      for (const { id } of living().filter((one) => one.library === library)) kept.delete(id)
    },
    living: () => living().map(({ id, library, expires }) => ({ id, library, expires })),
  }
}
