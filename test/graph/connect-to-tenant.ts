import type { Tenant } from '../../infra/tenant/tenant.ts'
import type { TokenSource } from '../../src/graph/access-token.ts'
import { connectGraph, type GraphConnections } from '../../src/graph/connect.ts'
import { signInAs } from '../support/sign-in.ts'
import { APP, TENANT_ID } from '../tenant/tenant-under-test.ts'

export interface TenantConnection extends GraphConnections {
  /** Requests sent to Graph so far, batches counted once. */
  roundTrips(): number
}

/** Our Graph ports on a running tenant, over its sockets and with tokens it gave. */
export function connectToTenant(tenant: Tenant, publicUrl = 'http://127.0.0.1:1'): TenantConnection {
  let requests = 0
  const connections = connectGraph({
    config: { graphUrl: tenant.url, publicUrl },
    token: signInTo(tenant),
    now: Date.now,
    pause: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
    fetch: (input, init) => {
      requests++
      return fetch(input, init)
    },
  })
  return { ...connections, roundTrips: () => requests }
}

export function signInTo(tenant: Tenant, appSecret = APP.secret): TokenSource {
  return signInAs(tenant, { tenantId: TENANT_ID, appId: APP.appId, appSecret })
}
