import type { Change } from '../kernel/changes.ts'
import type { DueSource } from '../kernel/due.ts'
import type { Kernel } from '../kernel/kernel.ts'
import { deliverChanges, type Progress } from './deliver-changes.ts'
import { deliverLifecycle, nameOf, queueLifecycle } from './deliver-lifecycle.ts'
import { createGrades, planTelling } from './grade-endpoint.ts'
import type { Stores } from './stores.ts'

/** Tells subscribers of changes, asks them to renew, and lets subscriptions end, each at its time on the tenant's clock. */
export function startNotifier(kernel: Kernel, stores: Stores): void {
  const progress: Progress = { underWay: new Set(), held: new Set(), grades: createGrades() }
  kernel.changes.listen((change) => noteChange(kernel, stores, progress, change))
  const source: DueSource = {
    nextDue: () => findNext(stores, progress.underWay),
    runDue: (now) => {
      endExpired(stores, now)
      askToRenew(kernel, stores, now)
      deliverChanges(kernel, stores, progress, now)
      deliverLifecycle(kernel, stores, progress.underWay, now)
    },
  }
  kernel.due.register(source)
}

function noteChange(kernel: Kernel, { subscriptions }: Stores, { grades }: Progress, change: Change) {
  const now = kernel.clock.now()
  for (const subscription of subscriptions.watching(change.resource)) {
    if (!subscription.changeType.split(',').includes(change.changeType)) continue
    const due = planTelling(grades.of(subscription.notificationUrl, now), now)
    if (due !== null) subscriptions.addChange(subscription.id, change, due)
  }
}

function findNext({ subscriptions, lifecycle }: Stores, underWay: Set<string>): number | null {
  const changes = subscriptions.deliveries().filter((delivery) => !underWay.has(delivery.subscription))
  const events = lifecycle.all().filter((delivery) => !underWay.has(nameOf(delivery)))
  const moments = subscriptions.all().flatMap(({ expires, reauthorize }) => [expires, reauthorize ?? expires])
  const earliest = Math.min(...[...changes, ...events].map((delivery) => delivery.due), ...moments)
  return Number.isFinite(earliest) ? earliest : null
}

function endExpired({ subscriptions }: Stores, now: number) {
  for (const subscription of subscriptions.all()) if (subscription.expires <= now) subscriptions.remove(subscription.id)
}

function askToRenew(kernel: Kernel, stores: Stores, now: number) {
  for (const subscription of stores.subscriptions.all()) {
    if (subscription.reauthorize === null || subscription.reauthorize > now) continue
    kernel.db.transaction(() => {
      stores.subscriptions.markAsked(subscription.id)
      queueLifecycle(kernel, stores, subscription, 'reauthorizationRequired')
    })
  }
}
