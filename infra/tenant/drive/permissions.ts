import type { SiteRole } from '../content.ts'
import { greater } from '../site/access.ts'
import type { Item } from './item-store.ts'

/** What was granted on an item itself, once it inherits no longer. */
export interface OwnPermission {
  id: string
  roles: string[]
  /** Ids of people. */
  people: string[]
  /** Epoch milliseconds on the tenant's clock; absent: it does not end. */
  expires?: number
  /** For a sharing link. */
  link?: SharingLink
}

export interface SharingLink {
  type: 'view' | 'edit'
  scope: 'organization' | 'users'
  webUrl: string
  /** Of the app that made it. */
  app: string
}

/** Id of the permission that a site's members have. */
export const MEMBERS = 'members'

export const GRANTED: Readonly<Record<string, SiteRole>> = { read: 'read', write: 'write', owner: 'fullcontrol' }

export function readPermissions(item: Item): OwnPermission[] {
  return JSON.parse(item.permissions ?? '[]') as OwnPermission[]
}

/** The most that an item's own permissions give a person now. */
export function roleOfPerson(item: Item, person: string, now: number): SiteRole | undefined {
  const held = readPermissions(item).filter(({ people, expires = now + 1 }) => people.includes(person) && expires > now)
  return held.flatMap(({ roles }) => roles.map((role) => GRANTED[role])).reduce(greater, undefined)
}
