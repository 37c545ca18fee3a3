import type { Item } from './item-store.ts'

/** What was granted on an item itself, once it inherits no longer. */
export interface OwnPermission {
  id: string
  roles: string[]
  /** Ids of people. */
  people: string[]
}

export function readPermissions(item: Item): OwnPermission[] {
  return JSON.parse(item.permissions ?? '[]') as OwnPermission[]
}
