import type { ItemPicture } from '../inspection/picture.ts'

/** Who owns it, as everybody in a channel may read it: by role unless the inspection names people; `null` while nobody does. */
export function ownerForAll({ owner }: ItemPicture, { byName }: { readonly byName: boolean }): string | null {
  if (byName && owner.person) return owner.person.name
  return owner.title ?? (owner.person ? 'a member of the team' : null)
}
