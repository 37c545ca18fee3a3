import { GraphFailure } from '../services/graph-failure.ts'
import type { Subscription, Subscriptions } from '../services/ports/subscriptions.ts'
import type { Graph } from './graph.ts'
import { readAll } from './pages.ts'

interface GraphSubscription {
  readonly id: string
  readonly resource: string
  readonly notificationUrl: string
  readonly expirationDateTime: string
}

/** @param publicUrl where Graph reaches this server; both addresses are called while a subscription is made */
export function connectSubscriptions(graph: Graph, publicUrl: string): Subscriptions {
  const notificationUrl = `${publicUrl}/api/graph/notifications`
  return {
    async subscribe(driveId, clientState, expires) {
      const body = {
        changeType: 'updated',
        resource: `/drives/${driveId}/root`,
        notificationUrl,
        lifecycleNotificationUrl: `${publicUrl}/api/graph/lifecycle`,
        expirationDateTime: new Date(expires).toISOString(),
        clientState,
      }
      return toSubscription(await graph.send({ method: 'POST', path: '/subscriptions', body }))
    },
    find: (id) => unlessGone(async () => toSubscription(await graph.get(subscriptionPath(id)))),
    renew: (id, expires) =>
      unlessGone(async () => {
        const body = { expirationDateTime: new Date(expires).toISOString() }
        const call = { method: 'PATCH', path: subscriptionPath(id), body, repeatable: true } as const
        return toSubscription(await graph.send(call))
      }),
    async list() {
      const all = await readAll<GraphSubscription>(graph, '/subscriptions')
      return all.filter((one) => one.notificationUrl === notificationUrl).map(toSubscription)
    },
    async remove(id) {
      await unlessGone(() => graph.send({ method: 'DELETE', path: subscriptionPath(id) }))
    },
  }
}

const subscriptionPath = (id: string): string => `/subscriptions/${encodeURIComponent(id)}`

function toSubscription({ id, resource, expirationDateTime }: GraphSubscription): Subscription {
  return { id, resource, expires: Date.parse(expirationDateTime) }
}

async function unlessGone<T>(work: () => Promise<T>): Promise<T | null> {
  try {
    return await work()
  } catch (error) {
    if (error instanceof GraphFailure && error.reason === 'missing') return null
    throw error
  }
}
