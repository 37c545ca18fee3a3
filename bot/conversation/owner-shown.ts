import type { Actor } from '../../src/domain/inspection/deed.ts'
import type { ItemPicture, Picture } from '../../src/domain/inspection/picture.ts'
import { ownerForAll } from '../../src/domain/notice/owner-for-all.ts'
import { roleForAll } from '../../src/domain/notice/role-for-all.ts'

type Kind = 'personal' | 'channel'
type Seen = Pick<Picture, 'inspection' | 'programme'>

/** By name in a chat; where a channel reads it by role, unless the inspection names people there; `null` while nobody owns it. */
export function ownerShown(one: ItemPicture, kind: Kind, { inspection }: Pick<Picture, 'inspection'>): string | null {
  if (kind === 'personal') return one.owner.person?.name ?? null
  return ownerForAll(one, { byName: inspection.settings.ownersByName === true })
}

/** The same by item id. */
export function ownersFor(picture: Picture, kind: Kind): (itemId: string) => string | null {
  const shown = new Map(picture.items.map((one) => [one.dated.item.id, ownerShown(one, kind, picture)]))
  return (itemId) => shown.get(itemId) ?? null
}

/** Whoever did something, likewise; what the watch over the library saw was done by Waymark. */
export function actorShown(by: Actor, kind: Kind, seen: Seen): string {
  return by === 'watch' ? 'Waymark' : personShown({ id: by.person, name: by.name }, kind, seen)
}

export function personShown(person: { readonly id: string; readonly name: string }, kind: Kind, seen: Seen): string {
  const byName = kind === 'personal' || seen.inspection.settings.ownersByName === true
  return byName ? person.name : roleForAll(person.id, seen)
}
