import type { Subscription } from './subscription.ts'
import type { PendingChange } from './subscription-store.ts'

export type LifecycleEvent = 'reauthorizationRequired' | 'subscriptionRemoved' | 'missed'

/** What a notification says (contracts: `microsoft.graph.changeNotification`): of a drive or list only that something changed. */
export function toNotifications(tenantId: string, subscription: Subscription, changes: PendingChange[]) {
  const common = toCommon(tenantId, subscription)
  const { watched, resource } = subscription
  const whole = WHOLES[watched.split('/')[0] ?? '']
  if (whole) return [{ ...common, changeType: 'updated', resource, resourceData: { '@odata.type': whole } }]
  const told = new Map(changes.map((change) => [`${change.changeType} ${change.itemId}`, change]))
  return [...told.values()].map(({ changeType, itemId }) => {
    const { type, path, id } = nameThing(subscription, itemId ?? '')
    const resourceData = { '@odata.type': type, '@odata.id': path, id }
    return { ...common, changeType, resource: path, resourceData }
  })
}

const WHOLES: Readonly<Record<string, string>> = {
  drives: '#Microsoft.Graph.DriveItem',
  sites: '#Microsoft.Graph.ListItem',
}

/** The event or message that changed; a reply's id follows that of its thread's first message. */
function nameThing({ watched, resource }: Subscription, itemId: string) {
  const [kind, owner = ''] = watched.split('/')
  if (kind === 'users') return { type: '#Microsoft.Graph.Event', path: `Users/${owner}/Events/${itemId}`, id: itemId }
  const [, team = ''] = /teams\/([^/]+)/i.exec(resource) ?? []
  const [root = '', reply] = itemId.split('/')
  const thread = `teams('${team}')/channels('${owner}')/messages('${root}')`
  const path = reply === undefined ? thread : `${thread}/replies('${reply}')`
  return { type: '#Microsoft.Graph.chatMessage', path, id: reply ?? root }
}

export function toLifecycleEvent(tenantId: string, subscription: Subscription, lifecycleEvent: LifecycleEvent) {
  return { ...toCommon(tenantId, subscription), resource: subscription.resource, lifecycleEvent }
}

function toCommon(tenantId: string, { id, clientState, expires }: Subscription) {
  return {
    subscriptionId: id,
    ...(clientState === null ? {} : { clientState }),
    subscriptionExpirationDateTime: new Date(expires).toISOString(),
    tenantId,
  }
}
