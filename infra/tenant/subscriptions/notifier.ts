import type { DueSource } from '../kernel/due.ts'
import type { Kernel } from '../kernel/kernel.ts'
import { toNotifications, toReauthorization } from './notification.ts'
import { postNotification } from './post-notification.ts'
import type { Subscription } from './subscription.ts'
import type { Delivery, SubscriptionStore } from './subscription-store.ts'

/** Changes that come within it are told together. */
const GATHER_MS = 100

/** Pauses before a repeated delivery, the last again and again until four hours have passed; then it is lost. */
const PAUSES_MS = [5_000, 15_000, 60_000, 300_000, 900_000]
const GIVE_UP_MS = 4 * 3_600_000
/** A delivery held back goes out after the next one, or after this when none comes. */
const HELD_MS = 30_000

/** Tells subscribers of changes, asks them to renew, and lets subscriptions end, each at its time on the tenant's clock. */
export function startNotifier(kernel: Kernel, store: SubscriptionStore): void {
  const underWay = new Set<string>()
  const held = new Set<string>()
  kernel.changes.listen((change) => {
    for (const subscription of store.watching(change.resource)) {
      if (!subscription.changeType.split(',').includes(change.changeType)) continue
      store.addChange(subscription.id, change, kernel.clock.now() + GATHER_MS)
    }
  })
  const source: DueSource = {
    nextDue: () => {
      const deliveries = store.deliveries().filter((delivery) => !underWay.has(delivery.subscription))
      const moments = store.all().flatMap(({ expires, reauthorize }) => [expires, reauthorize ?? expires])
      const earliest = Math.min(...deliveries.map((delivery) => delivery.due), ...moments)
      return Number.isFinite(earliest) ? earliest : null
    },
    runDue: (now) => {
      endExpired(store, now)
      askToRenew(kernel, store, now)
      for (const group of gatherDue(store, underWay, now))
        kernel.work.track(deliver(kernel, store, { underWay, held }, group))
    },
  }
  kernel.due.register(source)
}

function endExpired(store: SubscriptionStore, now: number) {
  for (const subscription of store.all()) if (subscription.expires <= now) store.remove(subscription.id)
}

/** Asked once: like Graph's, a lifecycle event that is not taken is not repeated for ever. */
function askToRenew(kernel: Kernel, store: SubscriptionStore, now: number) {
  for (const subscription of store.all()) {
    if (subscription.reauthorize === null || subscription.reauthorize > now) continue
    store.markAsked(subscription.id)
    const { lifecycleUrl } = subscription
    if (lifecycleUrl === null) continue
    kernel.work.track(
      postNotification(kernel, lifecycleUrl, [toReauthorization(kernel.content.tenantId, subscription)]),
    )
  }
}

type State = { underWay: Set<string>; held: Set<string> }
type Due = { delivery: Delivery; subscription: Subscription }

/** Several subscriptions with one address are told in one request. */
function gatherDue(store: SubscriptionStore, underWay: Set<string>, now: number): Due[][] {
  const due = store.deliveries().flatMap((delivery) => {
    const subscription = store.find(delivery.subscription)
    return subscription && delivery.due <= now && !underWay.has(delivery.subscription)
      ? [{ delivery, subscription }]
      : []
  })
  return [...Map.groupBy(due, ({ subscription }) => subscription.notificationUrl).values()]
}

async function deliver(
  kernel: Kernel,
  store: SubscriptionStore,
  { underWay, held }: State,
  group: Due[],
): Promise<void> {
  const told = group.map((due) => ({ ...due, changes: store.changesOf(due.subscription.id) }))
  for (const { subscription } of told) underWay.add(subscription.id)
  try {
    const { tenantId } = kernel.content
    const value = told.flatMap(({ subscription, changes }) => toNotifications(tenantId, subscription, changes))
    const address = group[0]?.subscription.notificationUrl ?? ''
    const outcome = await postNotification(kernel, address, value)
    const now = kernel.clock.now()
    for (const { delivery, changes } of told) {
      const { subscription, attempts } = delivery
      const upTo = changes.at(-1)?.seq ?? 0
      if (outcome === 'taken') store.settle(subscription, upTo, now + GATHER_MS)
      else if (outcome === 'held') {
        held.add(subscription)
        store.postpone(subscription, now + HELD_MS, attempts)
      } else retryLater(store, delivery, upTo, now)
    }
    if (outcome === 'taken') release(store, held, now)
  } finally {
    for (const { subscription } of told) underWay.delete(subscription.id)
  }
}

function retryLater(store: SubscriptionStore, delivery: Delivery, upTo: number, now: number) {
  if (now - delivery.first >= GIVE_UP_MS) return store.settle(delivery.subscription, upTo, now + GATHER_MS)
  const pause = PAUSES_MS[Math.min(delivery.attempts, PAUSES_MS.length - 1)] as number
  store.postpone(delivery.subscription, now + pause, delivery.attempts + 1)
}

function release(store: SubscriptionStore, held: Set<string>, now: number) {
  for (const subscription of held) store.postpone(subscription, now, 0)
  held.clear()
}
