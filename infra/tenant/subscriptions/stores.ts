import type { LifecycleStore } from './lifecycle-store.ts'
import type { SubscriptionStore } from './subscription-store.ts'

/** What is kept of subscriptions, and of what is to be told of them. */
export type Stores = { subscriptions: SubscriptionStore; lifecycle: LifecycleStore }
