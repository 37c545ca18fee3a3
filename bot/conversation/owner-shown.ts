import type { ItemPicture, Picture } from '../../src/domain/inspection/picture.ts'

/** By name in a chat, by role where a channel reads it; `null` while nobody owns it. */
export function ownerShown({ owner }: ItemPicture, kind: 'personal' | 'channel'): string | null {
  if (kind === 'personal') return owner.person?.name ?? null
  return owner.title ?? (owner.person ? 'a member of the team' : null)
}

/** The same by item id. */
export function ownersFor({ items }: Picture, kind: 'personal' | 'channel'): (itemId: string) => string | null {
  const shown = new Map(items.map((one) => [one.dated.item.id, ownerShown(one, kind)]))
  return (itemId) => shown.get(itemId) ?? null
}
