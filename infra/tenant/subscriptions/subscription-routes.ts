import { randomUUID } from 'node:crypto'
import { GraphError } from '../kernel/errors.ts'
import { created, type GraphAnswer, type GraphCall, noContent, ok, param } from '../kernel/graph-call.ts'
import type { Kernel } from '../kernel/kernel.ts'
import { readJson } from '../kernel/read-json.ts'
import { readExpiry, readText, readWish } from './read-wish.ts'
import { shakeHands } from './shake-hands.ts'
import { planReauthorization, type Subscription, toShape } from './subscription.ts'
import type { SubscriptionStore } from './subscription-store.ts'
import { readResource, type Watched } from './watched-resource.ts'

export function registerSubscriptionRoutes(kernel: Kernel, store: SubscriptionStore): void {
  const { graph } = kernel
  const one = '/subscriptions/{subscription}'
  graph.route('POST', '/subscriptions', {}, (call) => createSubscription(kernel, store, call))
  graph.route('GET', '/subscriptions', {}, (call) =>
    ok({
      '@odata.context': `${kernel.url}/v1.0/$metadata#subscriptions`,
      value: store
        .listOf(call.caller.appId, call.caller.person ?? null)
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
  graph.route('POST', `${one}/reauthorize`, { takesNoBody: true }, (call) => {
    const { id, expires, lifecycleUrl } = open(kernel, store, call)
    store.renew(id, expires, planReauthorization(kernel.clock.now(), expires, lifecycleUrl))
    return noContent()
  })
}

async function createSubscription(kernel: Kernel, store: SubscriptionStore, call: GraphCall): Promise<GraphAnswer> {
  const now = kernel.clock.now()
  const wish = readWish(kernel, call, now)
  const { watched, ...wanted } = wish
  const seen = await look(kernel, call, watched)
  for (const address of new Set([wanted.notificationUrl, wanted.lifecycleUrl]))
    if (address !== null) await shakeHands(kernel, address)
  refuseTwin(kernel, store, call, { watched: watched.name(seen), changeType: wanted.changeType })
  const subscription: Subscription = {
    ...{ id: randomUUID(), app: call.caller.appId, person: call.caller.person ?? null, created: now },
    ...{ ...wanted, watched: watched.name(seen) },
    reauthorize: planReauthorization(now, wanted.expires, wanted.lifecycleUrl),
  }
  store.add(subscription)
  return answer(kernel, subscription, true)
}

/** The same changes of the same thing are told once, wherever to (graph-docs change-notifications-delivery-webhooks). */
function refuseTwin(
  kernel: Kernel,
  store: SubscriptionStore,
  { caller }: GraphCall,
  { watched, changeType }: Pick<Subscription, 'watched' | 'changeType'>,
): void {
  const { appId, person = null } = caller
  const sorted = (types: string) => types.split(',').toSorted().join()
  const twin = store
    .watching(watched)
    .filter(({ expires, app }) => expires > kernel.clock.now() && app === appId)
    .find((each) => each.person === person && sorted(each.changeType) === sorted(changeType))
  if (!twin) return
  const message = `Subscription Id ${twin.id} already exists for the requested combination`
  throw new GraphError(409, 'ObjectIdentifierInUse', message)
}

/** Whoever may not read a thing may not watch it: the same refusal as for reading it. */
async function look(kernel: Kernel, call: GraphCall, watched: Watched): Promise<object> {
  const url = new URL(`/v1.0/${watched.look}`, kernel.url)
  const seen = await kernel.graph.dispatch(
    { method: 'GET', url, headers: new Headers(), body: new Uint8Array() },
    call.caller,
  )
  if (seen.status < 300) return seen.body as object
  const { error } = seen.body as { error: { code: string; message: string } }
  throw new GraphError(seen.status, error.code, error.message)
}

/** Only its end can be changed; an address for lifecycle events cannot be added later. */
function renew(kernel: Kernel, store: SubscriptionStore, call: GraphCall): GraphAnswer {
  const before = open(kernel, store, call)
  const body = readJson(call, ['expirationDateTime'])
  const now = kernel.clock.now()
  const watched = readResource(kernel, call.caller, before.resource)
  const expires = readExpiry(readText(body, 'expirationDateTime'), watched, before.lifecycleUrl, now)
  store.renew(before.id, expires, planReauthorization(now, expires, before.lifecycleUrl))
  return answer(kernel, { ...before, expires }, false)
}

function open(kernel: Kernel, store: SubscriptionStore, call: GraphCall): Subscription {
  const subscription = store.find(param(call, 'subscription'))
  const lives = subscription !== undefined && subscription.expires > kernel.clock.now()
  const { appId, person = null } = call.caller
  if (lives && subscription.app === appId && subscription.person === person) return subscription
  throw new GraphError(404, 'ResourceNotFound', 'The object was not found.')
}

function answer(kernel: Kernel, subscription: Subscription, withState: boolean): GraphAnswer {
  const context = { '@odata.context': `${kernel.url}/v1.0/$metadata#subscriptions/$entity` }
  const shape = { ...context, ...toShape(subscription, withState) }
  return withState ? created(shape) : ok(shape)
}
