import { getLibrary } from '../drive/library-store.ts'
import { param } from '../kernel/graph-call.ts'
import type { Kernel } from '../kernel/kernel.ts'
import { requireSiteRole } from '../site/access.ts'
import { registerGrants } from '../site/grant-routes.ts'

/** Which apps may do what with one list: for whoever has full control over its site, not over the list alone. */
export function registerListPermissions(kernel: Kernel): void {
  registerGrants(kernel, {
    path: '/drives/{drive}/list/permissions',
    locate: (call) => {
      const { site, list } = getLibrary(kernel.db, param(call, 'drive'))
      requireSiteRole(kernel.db, call.caller, site, 'fullcontrol')
      return { kind: 'list', id: list }
    },
    nameHolder: (identity) => ({ grantedTo: identity, grantedToV2: identity }),
  })
}
