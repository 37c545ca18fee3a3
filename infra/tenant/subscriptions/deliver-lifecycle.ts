import type { Kernel } from '../kernel/kernel.ts'
import { type LifecycleEvent, toLifecycleEvent } from './notification.ts'
import { postNotification } from './post-notification.ts'
import { planRetry } from './retry-pauses.ts'
import type { Stores } from './stores.ts'
import type { Subscription } from './subscription.ts'

/** Tells the app something about its subscription, now and until it is taken; nothing where it gave no address for that. */
export function queueLifecycle(
  kernel: Kernel,
  { lifecycle }: Stores,
  subscription: Subscription,
  event: LifecycleEvent,
): void {
  const { lifecycleUrl } = subscription
  if (lifecycleUrl === null) return
  lifecycle.add(lifecycleUrl, toLifecycleEvent(kernel.content.tenantId, subscription, event), kernel.clock.now())
}

/** Posts what is due; each alone, as they are rare. */
export function deliverLifecycle(kernel: Kernel, { lifecycle }: Stores, underWay: Set<string>, now: number): void {
  for (const delivery of lifecycle.all()) {
    const name = nameOf(delivery)
    if (delivery.due > now || underWay.has(name)) continue
    underWay.add(name)
    const work = async () => {
      const { outcome } = await postNotification(kernel, delivery.address, [JSON.parse(delivery.body) as object])
      const again = outcome === 'taken' ? null : planRetry(delivery, kernel.clock.now())
      if (again === null) lifecycle.remove(delivery.seq)
      else lifecycle.postpone(delivery.seq, again)
    }
    kernel.work.track(work().finally(() => underWay.delete(name)))
  }
}

/** Its place among what is under way. */
export function nameOf({ seq }: { seq: number }): string {
  return `lifecycle ${seq}`
}
