import { BOT_FRAMEWORK, GRAPH } from '../../infra/tenant/sign-in/tokens.ts'
import type { Tenant } from '../../infra/tenant/tenant.ts'

// biome-ignore lint/suspicious/noExplicitAny: what is answered is looked into member by member
export type Json = any

/** `asked` is the method and the path. */
export type Told = { asked: string; status: number; headers: Headers; body: Json }

type Ask = (method: string, path: string, body?: unknown, headers?: Record<string, string>) => Promise<Told>

/** Asks with a bearer token of the tenant's first app for Graph, or for the connector. */
export function askGraph(tenant: Tenant): Ask {
  return asking(tenant, '/v1.0', () => tenant.kernel.tokens.forApp(firstApp(tenant), GRAPH, '1'))
}

export function askConnector(tenant: Tenant): Ask {
  return asking(tenant, '/connector/v3', () => tenant.kernel.tokens.forApp(firstApp(tenant), BOT_FRAMEWORK, '1'))
}

export function askControl(tenant: Tenant): Ask {
  return asking(tenant, '/_tenant', undefined)
}

function asking(tenant: Tenant, base: string, token: (() => Promise<string>) | undefined): Ask {
  return async (method, path, body, headers = {}) => {
    const authorization = token ? { authorization: `Bearer ${await token()}` } : {}
    const sent = body === undefined ? {} : { body: JSON.stringify(body) }
    const answer = await tenant.request(`${base}${path}`, {
      ...{ method, headers: { 'content-type': 'application/json', ...authorization, ...headers } },
      ...sent,
    })
    const text = await answer.text()
    const told = text === '' ? undefined : JSON.parse(text)
    return { asked: `${method} ${base}${path}`, status: answer.status, headers: answer.headers, body: told }
  }
}

function firstApp(tenant: Tenant) {
  const [app] = tenant.kernel.content.apps
  if (!app) throw new Error('The tenant of this test has no app.')
  return app
}
