import type { Kernel } from '../kernel/kernel.ts'
import { type Consents, openConsents } from './consent.ts'
import { type GrantStore, openGrantStore } from './grant-store.ts'

/** What sign-in stands on: the tenant, who consented to what, and what was given out. */
export interface SignIn {
  kernel: Kernel
  consents: Consents
  grants: GrantStore
}

export function openSignIn(kernel: Kernel): SignIn {
  return { kernel, consents: openConsents(kernel), grants: openGrantStore(kernel) }
}
