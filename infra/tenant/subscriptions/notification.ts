import type { Subscription } from './subscription.ts'
import type { PendingChange } from './subscription-store.ts'

/** What a notification says (contracts: `microsoft.graph.changeNotification`): of a drive only that something changed. */
export function toNotifications(tenantId: string, subscription: Subscription, changes: PendingChange[]) {
  const told = new Map(changes.map((change) => [`${change.changeType} ${change.itemId}`, change]))
  return subscription.watched.startsWith('drives/')
    ? [toDriveNotification(tenantId, subscription)]
    : [...told.values()].map((change) => toEventNotification(tenantId, subscription, change))
}

function toDriveNotification(tenantId: string, subscription: Subscription) {
  const resourceData = { '@odata.type': '#Microsoft.Graph.DriveItem' }
  return { ...toCommon(tenantId, subscription), changeType: 'updated', resource: subscription.resource, resourceData }
}

function toEventNotification(tenantId: string, subscription: Subscription, { changeType, itemId }: PendingChange) {
  const [, user = ''] = subscription.watched.split('/')
  const resource = `Users/${user}/Events/${itemId}`
  const resourceData = { '@odata.type': '#Microsoft.Graph.Event', '@odata.id': resource, id: itemId }
  return { ...toCommon(tenantId, subscription), changeType, resource, resourceData }
}

export function toReauthorization(tenantId: string, subscription: Subscription) {
  return {
    ...toCommon(tenantId, subscription),
    resource: subscription.resource,
    lifecycleEvent: 'reauthorizationRequired',
  }
}

function toCommon(tenantId: string, { id, clientState, expires }: Subscription) {
  return {
    subscriptionId: id,
    ...(clientState === null ? {} : { clientState }),
    subscriptionExpirationDateTime: new Date(expires).toISOString(),
    tenantId,
  }
}
