import type { Kernel } from '../kernel/kernel.ts'
import { openLifecycle } from './lifecycle-store.ts'
import { startNotifier } from './notifier.ts'
import type { Stores } from './stores.ts'
import { registerSubscriptionRoutes } from './subscription-routes.ts'
import { openSubscriptions } from './subscription-store.ts'

/** `/subscriptions`, and the notifications that come of them. */
export function registerSubscriptions(kernel: Kernel): Stores {
  const stores = { subscriptions: openSubscriptions(kernel), lifecycle: openLifecycle(kernel) }
  registerSubscriptionRoutes(kernel, stores.subscriptions)
  startNotifier(kernel, stores)
  return stores
}
