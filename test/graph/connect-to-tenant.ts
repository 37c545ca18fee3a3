import type { INetworkModule, NetworkRequestOptions } from '@azure/msal-node'
import type { Tenant } from '../../infra/tenant/tenant.ts'
import { createTokenSource, type TokenSource } from '../../src/graph/access-token.ts'
import { connectGraph, type GraphConnections } from '../../src/graph/connect.ts'
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

/** msal insists on https; its certificate is known only to a process started with it, so the tests take the same service's http side. */
export function signInTo(tenant: Tenant, appSecret = APP.secret): TokenSource {
  const settings = { tenantId: TENANT_ID, appId: APP.appId, appSecret, authorityHost: tenant.signInUrl }
  const send = async <T>(method: string, url: string, options?: NetworkRequestOptions) => {
    const { headers = {}, body = null } = options ?? {}
    const response = await fetch(url.replace(tenant.signInUrl, tenant.url), { method, headers, body })
    return { status: response.status, headers: {}, body: (await response.json()) as T }
  }
  const networkClient: INetworkModule = {
    sendGetRequestAsync: (url, options) => send('GET', url, options),
    sendPostRequestAsync: (url, options) => send('POST', url, options),
  }
  return createTokenSource(settings, { networkClient })
}
