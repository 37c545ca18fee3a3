import type { PersonContent } from '../../infra/tenant/content.ts'
import type { Tenant } from '../../infra/tenant/tenant.ts'
import { APP, SITE } from './tenant-under-test.ts'

// biome-ignore lint/suspicious/noExplicitAny: what came over the wire; each test asserts what it needs.
export type Wire = any

export interface Answer {
  /** The method and the address. */
  asked: string
  status: number
  headers: Headers
  body: Wire
}

export interface GraphClient {
  (method: string, path: string, body?: unknown, headers?: Record<string, string>): Promise<Answer>
  token: string
}

/** As SharePoint wants to be told whose traffic it is. */
const DECORATED = 'NONISV|Northmoor|Test/1.0'

/** Calls Graph in process with a token of the test's app, or of a person. Paths are under `/v1.0`, or whole addresses. */
export async function connect(tenant: Tenant, person?: PersonContent): Promise<GraphClient> {
  const { tokens } = tenant.kernel
  const app = tenant.kernel.content.apps[0] ?? APP
  const token = await (person ? tokens.forPerson(person) : tokens.forApp(app, 'https://graph.microsoft.com', '1'))
  const call = async (method: string, path: string, body?: unknown, headers: Record<string, string> = {}) => {
    const address = path.startsWith('http') ? path : `/v1.0${path}`
    const authorization = `Bearer ${token}`
    return send(tenant, method, address, body, { authorization, 'user-agent': DECORATED, ...headers })
  }
  return Object.assign(call, { token })
}

/** A request with no token, for addresses that carry their own leave. */
export async function send(
  tenant: Tenant,
  method: string,
  address: string,
  body?: unknown,
  headers: Record<string, string> = {},
): Promise<Answer> {
  const bytes = body instanceof Uint8Array
  const json = body === undefined || bytes ? {} : { 'content-type': 'application/json' }
  const sent = body === undefined ? null : bytes ? (body as Uint8Array<ArrayBuffer>) : JSON.stringify(body)
  const response = await tenant.request(address, { method, body: sent, headers: { ...json, ...headers } })
  const text = response.headers.get('content-type')?.includes('json') ? await response.json() : undefined
  return { asked: `${method} ${address}`, status: response.status, headers: response.headers, body: text }
}

export async function findDrive(graph: GraphClient): Promise<string> {
  return (await graph('GET', `/sites/${SITE}:/drive`)).body.id as string
}

export function bytesOf(text: string): Uint8Array {
  return new TextEncoder().encode(text)
}
