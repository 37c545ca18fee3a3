import { badRequest } from './errors.ts'

/** Who calls Graph: an app by itself, or an app for a person. */
export interface Caller {
  appId: string
  /** Application permissions; empty for a delegated token. */
  roles: string[]
  /** Delegated permissions; empty for an app by itself. */
  scopes: string[]
  /** Object id of the person, for a delegated token. */
  person?: string
}

/** An object in a body or an answer. */
export type Json = Record<string, unknown>

/** One request to Graph, by itself or as part of a batch. */
export interface GraphRequest {
  method: string
  /** Absolute; its path begins with `/v1.0`. */
  url: URL
  headers: Headers
  body: Uint8Array
}

/** What a route's handler is given. */
export interface GraphCall extends GraphRequest {
  caller: Caller
  params: Record<string, string>
  query: URLSearchParams
}

export interface GraphAnswer {
  status: number
  headers?: Record<string, string>
  /** Sent as JSON, but for bytes and streams. */
  body?: unknown
}

export function ok(body: unknown, headers: Record<string, string> = {}): GraphAnswer {
  return { status: 200, body, headers }
}

export function created(body: unknown, headers: Record<string, string> = {}): GraphAnswer {
  return { status: 201, body, headers }
}

export function noContent(): GraphAnswer {
  return { status: 204 }
}

/** A parameter that the route's pattern has by construction. */
export function param(call: GraphCall, name: string): string {
  const value = call.params[name]
  if (value === undefined) throw new Error(`No parameter ${name} in ${call.url.pathname}`)
  return value
}

/** `$top` within bounds, or the default page. */
export function readTop(call: GraphCall, byDefault: number, most: number): number {
  const text = call.query.get('$top')
  if (text === null) return byDefault
  const top = Number(text)
  if (!Number.isInteger(top) || top < 1) throw badRequest(`Invalid value for $top: '${text}'.`)
  return Math.min(top, most)
}

/** This request's address again with some of the query replaced: for `@odata.nextLink`. */
export function linkAgain(call: GraphCall, replaced: Record<string, string>): string {
  const url = new URL(call.url)
  for (const [name, value] of Object.entries(replaced)) url.searchParams.set(name, value)
  return url.toString()
}
