import type { Tenant } from '../tenant/tenant.ts'
import type { Side } from './wind.ts'

/** The stand-in as one side of a winding. */
export function tenantSide(tenant: Pick<Tenant, 'clock' | 'nextDue' | 'runDue' | 'idle'>): Side {
  return {
    nextDue: async () => tenant.nextDue(),
    async runDue(now) {
      tenant.clock.set(now)
      await tenant.runDue()
      await tenant.idle()
      return tenant.nextDue()
    },
  }
}
