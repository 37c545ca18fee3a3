import { badRequest } from '../kernel/errors.ts'
import type { GraphCall } from '../kernel/graph-call.ts'
import type { Kernel } from '../kernel/kernel.ts'
import { readJson } from '../kernel/read-json.ts'
import type { TlsVersion } from './subscription.ts'
import { extension, readResource, type Watched } from './watched-resource.ts'

const KNOWN = [
  ...['changeType', 'notificationUrl', 'lifecycleNotificationUrl', 'resource', 'expirationDateTime', 'clientState'],
  ...['latestSupportedTlsVersion', 'includeResourceData'],
]

const MAX_STATE = 128

/** Whoever asks for less gets this (graph-docs resources/subscription). */
const LEAST_MINUTES = 45

/** The body of a POST to `/subscriptions`. */
export function readWish(kernel: Kernel, call: GraphCall, now: number) {
  const body = readJson(call, KNOWN)
  const text = (name: string) => readText(body, name)
  const resource = text('resource')
  const watched = readResource(kernel, call.caller, resource)
  const changeType = readChangeType(text('changeType'), watched)
  const isTold = (body.lifecycleNotificationUrl ?? null) !== null
  const lifecycleUrl = isTold ? readAddress(text('lifecycleNotificationUrl')) : null
  const expires = readExpiry(text('expirationDateTime'), watched, lifecycleUrl, now)
  const notificationUrl = readAddress(text('notificationUrl'))
  const clientState = (body.clientState ?? null) === null ? null : text('clientState')
  if ((clientState?.length ?? 0) > MAX_STATE)
    throw badRequest('clientState is longer than 128 characters.', 'InvalidRequest')
  refuseResourceData(body.includeResourceData ?? false)
  const tls = readTls(body.latestSupportedTlsVersion ?? 'v1_2')
  return { resource, watched, changeType, notificationUrl, lifecycleUrl, clientState, expires, tls }
}

export function readText(body: Record<string, unknown>, name: string): string {
  const value = body[name]
  if (typeof value === 'string' && value !== '') return value
  throw badRequest(`The property '${name}' is required.`, 'InvalidRequest')
}

/** @returns epoch milliseconds, within what the resource allows */
export function readExpiry(text: string, watched: Watched, lifecycleUrl: string | null, now: number): number {
  const expires = /T.*(Z|[+-]\d\d:?\d\d)$/i.test(text) ? Date.parse(text) : Number.NaN
  if (Number.isNaN(expires)) throw badRequest(`'${text}' is not a moment.`, 'InvalidRequest')
  if (expires <= now) throw badRequest('Subscription expiration must be in the future.', 'InvalidRequest')
  if (expires > now + watched.minutes * 60_000)
    throw extension(`Subscription expiration can only be ${watched.minutes} minutes in the future.`)
  if (lifecycleUrl === null && expires > now + (watched.minutesUntold ?? watched.minutes) * 60_000)
    throw extension('lifecycleNotificationUrl is a required property for this resource beyond one hour.')
  return Math.max(expires, now + LEAST_MINUTES * 60_000)
}

function readChangeType(text: string, watched: Watched): string {
  const wanted = text.split(',').map((each) => each.trim())
  const wrong = wanted.find((each) => !watched.changeTypes.includes(each))
  if (wrong !== undefined) throw extension(`Unsupported changeType '${wrong}' for this resource.`)
  return wanted.join(',')
}

/** Graph takes https only; on the tenant's own machine http does. */
function readAddress(text: string): string {
  const url = URL.parse(text)
  const near = ['127.0.0.1', 'localhost', '[::1]'].includes(url?.hostname ?? '')
  if (url?.protocol === 'https:' || (near && url?.protocol === 'http:')) return text
  throw badRequest(`The notification address '${text}' must be https.`, 'InvalidRequest')
}

function refuseResourceData(wanted: unknown) {
  if (typeof wanted !== 'boolean')
    throw badRequest("'includeResourceData' is neither true nor false.", 'InvalidRequest')
  if (wanted) throw extension('Resource data is not supported for this resource.')
}

/** What is older is out of use. */
function readTls(given: unknown): TlsVersion {
  const version = (['v1_2', 'v1_3'] as const).find((each) => each === given)
  if (version) return version
  throw badRequest(`TLS version '${String(given)}' is not supported.`, 'InvalidRequest')
}
