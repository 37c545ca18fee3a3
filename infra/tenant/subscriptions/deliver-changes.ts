import type { Kernel } from '../kernel/kernel.ts'
import { queueLifecycle } from './deliver-lifecycle.ts'
import { GATHER_MS, type Grades } from './grade-endpoint.ts'
import { toNotifications } from './notification.ts'
import { postNotification } from './post-notification.ts'
import { planRetry } from './retry-pauses.ts'
import type { Stores } from './stores.ts'
import type { Subscription } from './subscription.ts'
import type { Delivery, PendingChange } from './subscription-store.ts'

/** A delivery held back goes out after the next one, or after this when none comes. */
const HELD_MS = 30_000

/** Who is being told just now, and whose delivery waits for the next one. */
export type Progress = { underWay: Set<string>; held: Set<string>; grades: Grades }

type Due = { delivery: Delivery; subscription: Subscription }
type Told = Due & { changes: PendingChange[] }

/** Starts what is due; several subscriptions with one address are told in one request. */
export function deliverChanges(kernel: Kernel, stores: Stores, progress: Progress, now: number): void {
  const { subscriptions } = stores
  const due = subscriptions.deliveries().flatMap((delivery) => {
    const subscription = subscriptions.find(delivery.subscription)
    const isFree = delivery.due <= now && !progress.underWay.has(delivery.subscription)
    return subscription && isFree ? [{ delivery, subscription }] : []
  })
  for (const group of Map.groupBy(due, ({ subscription }) => subscription.notificationUrl).values())
    kernel.work.track(deliver(kernel, stores, progress, group))
}

async function deliver(kernel: Kernel, stores: Stores, progress: Progress, group: Due[]): Promise<void> {
  const told = group.map((due) => ({ ...due, changes: stores.subscriptions.changesOf(due.subscription.id) }))
  for (const { subscription } of told) progress.underWay.add(subscription.id)
  try {
    const { tenantId } = kernel.content
    const value = told.flatMap(({ subscription, changes }) => toNotifications(tenantId, subscription, changes))
    const address = group[0]?.subscription.notificationUrl ?? ''
    const { outcome, tookMs } = await postNotification(kernel, address, value)
    const now = kernel.clock.now()
    if (tookMs !== undefined) progress.grades.record(address, now, tookMs)
    for (const each of told) settle(kernel, stores, progress, each, outcome)
    if (outcome === 'taken') release(stores, progress, now)
  } finally {
    for (const { subscription } of told) progress.underWay.delete(subscription.id)
  }
}

function settle(kernel: Kernel, stores: Stores, { held }: Progress, told: Told, outcome: string) {
  const { subscriptions } = stores
  const { delivery, subscription, changes } = told
  const now = kernel.clock.now()
  const done = () => subscriptions.settle(subscription.id, changes.at(-1)?.seq ?? 0, now + GATHER_MS)
  if (outcome === 'taken') return done()
  if (outcome === 'held') {
    held.add(subscription.id)
    return subscriptions.postpone(subscription.id, now + HELD_MS, delivery.attempts)
  }
  const again = planRetry(delivery, now)
  if (again !== null) return subscriptions.postpone(subscription.id, again, delivery.attempts + 1)
  kernel.db.transaction(() => {
    done()
    if (tellsOfLosses(subscription)) queueLifecycle(kernel, stores, subscription, 'missed')
  })
}

function release({ subscriptions }: Stores, { held }: Progress, now: number) {
  for (const subscription of held) subscriptions.postpone(subscription, now, 0)
  held.clear()
}

/** Outlook says that something was lost; SharePoint does not (graph-docs change-notifications-lifecycle-events). */
export function tellsOfLosses({ watched }: Subscription): boolean {
  return watched.startsWith('users/')
}
