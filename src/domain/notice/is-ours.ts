import type { ItemPicture } from '../inspection/picture.ts'

/** A return or an action that somebody here has to do; standing actions are told in one line, not chased. */
export function isOurs({ dated: { item } }: ItemPicture): boolean {
  return item.kind === 'return' || (item.kind === 'action' && !item.standing)
}
