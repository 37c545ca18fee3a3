import { param } from '../kernel/graph-call.ts'
import type { Kernel } from '../kernel/kernel.ts'
import { requireFullControl } from './access.ts'
import { registerGrants } from './grant-routes.ts'
import { getSite } from './site-store.ts'

/** What apps were granted on a site: for administrators' apps with control over all sites, for nobody else. */
export function registerSitePermissions(kernel: Kernel): void {
  registerGrants(kernel, {
    path: '/sites/{site}/permissions',
    locate: (call) => {
      requireFullControl(call.caller)
      return { kind: 'site', id: getSite(kernel.db, param(call, 'site')).id }
    },
    nameHolder: (identity) => ({ grantedToIdentities: [identity], grantedToIdentitiesV2: [identity] }),
  })
}
