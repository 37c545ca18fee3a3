import type { Kernel } from '../kernel/kernel.ts'
import { startNotifier } from './notifier.ts'
import { registerSubscriptionRoutes } from './subscription-routes.ts'
import { openSubscriptions } from './subscription-store.ts'

/** `/subscriptions`, and the notifications that come of them. */
export function registerSubscriptions(kernel: Kernel): void {
  const store = openSubscriptions(kernel)
  registerSubscriptionRoutes(kernel, store)
  startNotifier(kernel, store)
}
