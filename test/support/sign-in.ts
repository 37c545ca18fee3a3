import type { INetworkModule, NetworkRequestOptions } from '@azure/msal-node'
import type { Tenant } from '../../infra/tenant/tenant.ts'
import { createTokenSource, type SignInSettings, type TokenSource } from '../../src/graph/access-token.ts'

/** msal insists on https; its certificate is known only to a process started with it, so the tests take the same service's http side. */
export function signInAs(tenant: Tenant, app: Omit<SignInSettings, 'authorityHost'>): TokenSource {
  const send = async <T>(method: string, url: string, options?: NetworkRequestOptions) => {
    const { headers = {}, body = null } = options ?? {}
    const response = await fetch(url.replace(tenant.signInUrl, tenant.url), { method, headers, body })
    return { status: response.status, headers: {}, body: (await response.json()) as T }
  }
  const networkClient: INetworkModule = {
    sendGetRequestAsync: (url, options) => send('GET', url, options),
    sendPostRequestAsync: (url, options) => send('POST', url, options),
  }
  return createTokenSource({ ...app, authorityHost: tenant.signInUrl }, { networkClient })
}
