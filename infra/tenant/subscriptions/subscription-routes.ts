import { randomUUID } from 'node:crypto'
import { badRequest, GraphError } from '../kernel/errors.ts'
import { created, type GraphAnswer, type GraphCall, noContent, ok, param, readJson } from '../kernel/graph-call.ts'
import type { Kernel } from '../kernel/kernel.ts'
import { shakeHands } from './shake-hands.ts'
import { planReauthorization, type Subscription, toShape } from './subscription.ts'
import type { SubscriptionStore } from './subscription-store.ts'
import { extension, readResource, type Watched } from './watched-resource.ts'

const KNOWN = [
  ...['changeType', 'notificationUrl', 'lifecycleNotificationUrl', 'resource', 'expirationDateTime', 'clientState'],
  ...['latestSupportedTlsVersion', 'includeResourceData'],
]

const MAX_STATE = 128

export function registerSubscriptionRoutes(kernel: Kernel, store: SubscriptionStore): void {
  const { graph } = kernel
  const one = '/subscriptions/{subscription}'
  graph.route('POST', '/subscriptions', {}, (call) => createSubscription(kernel, store, call))
  graph.route('GET', '/subscriptions', {}, (call) =>
    ok({
      '@odata.context': `${kernel.url}/v1.0/$metadata#subscriptions`,
      value: store
        .listOf(call.caller.appId)
        .filter(({ expires }) => expires > kernel.clock.now())
        .map((subscription) => toShape(subscription, false)),
    }),
  )
  graph.route('GET', one, {}, (call) => answer(kernel, open(kernel, store, call), false))
  graph.route('PATCH', one, {}, (call) => renew(kernel, store, call))
  graph.route('DELETE', one, {}, (call) => {
    store.remove(open(kernel, store, call).id)
    return noContent()
  })
  graph.route('POST', `${one}/reauthorize`, {}, (call) => {
    const { id, expires, lifecycleUrl } = open(kernel, store, call)
    store.renew(id, expires, planReauthorization(kernel.clock.now(), expires, lifecycleUrl))
    return noContent()
  })
}

async function createSubscription(kernel: Kernel, store: SubscriptionStore, call: GraphCall): Promise<GraphAnswer> {
  const body = readJson(call, KNOWN)
  const text = (name: string) => readText(body, name)
  const watched = readResource(kernel, text('resource'))
  const changeType = readChangeType(text('changeType'), watched)
  const expires = readExpiry(text('expirationDateTime'), watched, kernel.clock.now())
  const notificationUrl = readAddress(text('notificationUrl'))
  const lifecycleUrl =
    body.lifecycleNotificationUrl === undefined ? null : readAddress(text('lifecycleNotificationUrl'))
  const clientState = body.clientState === undefined ? null : text('clientState')
  if ((clientState?.length ?? 0) > MAX_STATE)
    throw badRequest('clientState is longer than 128 characters.', 'InvalidRequest')
  if (body.includeResourceData === true) throw extension('Resource data is not supported for this resource.')
  await checkSight(kernel, call, watched)
  for (const address of new Set([notificationUrl, lifecycleUrl]))
    if (address !== null) await shakeHands(kernel, address)
  const now = kernel.clock.now()
  const subscription: Subscription = {
    ...{ id: randomUUID(), app: call.caller.appId, resource: text('resource'), watched: watched.name, changeType },
    ...{ notificationUrl, lifecycleUrl, clientState, created: now, expires },
    reauthorize: planReauthorization(now, expires, lifecycleUrl),
  }
  store.add(subscription)
  return { ...answer(kernel, subscription, true), status: 201 }
}

/** Whoever may not read a thing may not watch it: the same refusal as for reading it. */
async function checkSight(kernel: Kernel, call: GraphCall, watched: Watched) {
  const url = new URL(`/v1.0/${watched.look}`, kernel.url)
  const seen = await kernel.graph.dispatch(
    { method: 'GET', url, headers: new Headers(), body: new Uint8Array() },
    call.caller,
  )
  if (seen.status < 300) return
  const { error } = seen.body as { error: { code: string; message: string } }
  throw new GraphError(seen.status, error.code, error.message)
}

/** Only its end can be changed; an address for lifecycle events cannot be added later. */
function renew(kernel: Kernel, store: SubscriptionStore, call: GraphCall): GraphAnswer {
  const before = open(kernel, store, call)
  const body = readJson(call, ['expirationDateTime'])
  const now = kernel.clock.now()
  const expires = readExpiry(readText(body, 'expirationDateTime'), readResource(kernel, before.resource), now)
  store.renew(before.id, expires, planReauthorization(now, expires, before.lifecycleUrl))
  return answer(kernel, { ...before, expires }, false)
}

function open(kernel: Kernel, store: SubscriptionStore, call: GraphCall): Subscription {
  const subscription = store.find(param(call, 'subscription'))
  const lives = subscription !== undefined && subscription.expires > kernel.clock.now()
  if (lives && subscription.app === call.caller.appId) return subscription
  throw new GraphError(404, 'ResourceNotFound', 'The object was not found.')
}

function answer(kernel: Kernel, subscription: Subscription, withState: boolean): GraphAnswer {
  const context = { '@odata.context': `${kernel.url}/v1.0/$metadata#subscriptions/$entity` }
  const shape = { ...context, ...toShape(subscription, withState) }
  return withState ? created(shape) : ok(shape)
}

function readText(body: Record<string, unknown>, name: string): string {
  const value = body[name]
  if (typeof value === 'string' && value !== '') return value
  throw badRequest(`The property '${name}' is required.`, 'InvalidRequest')
}

function readChangeType(text: string, watched: Watched): string {
  const wanted = text.split(',').map((each) => each.trim())
  const wrong = wanted.find((each) => !watched.changeTypes.includes(each))
  if (wrong !== undefined) throw extension(`Unsupported changeType '${wrong}' for this resource.`)
  return wanted.join(',')
}

function readExpiry(text: string, watched: Watched, now: number): number {
  const expires = Date.parse(text)
  if (Number.isNaN(expires)) throw badRequest(`'${text}' is not a moment.`, 'InvalidRequest')
  if (expires <= now) throw badRequest('Subscription expiration must be in the future.', 'InvalidRequest')
  if (expires > now + watched.minutes * 60_000) {
    throw extension(`Subscription expiration can only be ${watched.minutes} minutes in the future.`)
  }
  return expires
}

/** Graph takes https only; on the tenant's own machine http does. */
function readAddress(text: string): string {
  const url = URL.parse(text)
  const near = url?.hostname === '127.0.0.1' || url?.hostname === 'localhost'
  if (url?.protocol === 'https:' || (near && url?.protocol === 'http:')) return text
  throw badRequest(`The notification address '${text}' must be https.`, 'InvalidRequest')
}
