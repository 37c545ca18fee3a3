import type { Json } from '../kernel/graph-call.ts'
import type { Kernel } from '../kernel/kernel.ts'
import { describePerson } from './identity.ts'
import type { Item } from './item-store.ts'
import { MEMBERS, type OwnPermission, type SharingLink } from './permissions.ts'

const SITE_MEMBERS = { siteGroup: { id: '5', displayName: 'Members', loginName: 'Members' } }

/** @param inheritedFrom the folder that has it; absent: it is the item's own. */
export function presentPermission(kernel: Kernel, own: OwnPermission, inheritedFrom?: Json): Json {
  const { id, roles, people, expires } = own
  const common = {
    id,
    roles,
    ...(expires === undefined ? {} : { expirationDateTime: new Date(expires).toISOString() }),
    ...(inheritedFrom ? { inheritedFrom } : {}),
  }
  if (own.link) return { ...common, ...describeLink(kernel, own.link, people) }
  if (id === MEMBERS) return { ...common, grantedToV2: SITE_MEMBERS }
  const identities = kernel.content.people.filter((person) => people.includes(person.id)).map(describePerson)
  const [only] = identities
  return { ...common, ...(identities.length === 1 ? { grantedToV2: only, grantedTo: only } : many(identities)) }
}

function describeLink({ content }: Kernel, { app, ...link }: SharingLink, people: string[]): Json {
  const displayName = content.apps.find(({ appId }) => appId === app)?.name ?? ''
  const identities = content.people.filter((person) => people.includes(person.id)).map(describePerson)
  return {
    link: { ...link, application: { id: app, displayName }, preventsDownload: false },
    hasPassword: false,
    shareId: `u!${Buffer.from(link.webUrl).toString('base64url')}`,
    ...many(identities),
  }
}

/** What an item inherits from its site. */
export function presentMembers(kernel: Kernel, item: Item): Json {
  const inheritedFrom = { driveId: item.drive, path: `/drives/${item.drive}/root:` }
  return presentPermission(kernel, { id: MEMBERS, roles: ['write'], people: [] }, inheritedFrom)
}

function many(identities: Json[]): Json {
  return { grantedToIdentitiesV2: identities, grantedToIdentities: identities }
}
