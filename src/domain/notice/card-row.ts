import { type ItemStatus, isSettled } from '../evidence/item-status.ts'
import type { State } from '../evidence/state.ts'
import { folderUrlOf } from '../inspection/folder-url.ts'
import type { ItemPicture, Picture } from '../inspection/picture.ts'
import type { Item } from '../programme/programme.ts'
import { whenInWords } from './when-in-words.ts'

/** A line of the card. */
export interface CardRow {
  readonly itemId: string
  readonly title: string
  /** As `whenInWords` puts it. */
  readonly when: string
  readonly state: State
  /** By role; `null` while nobody owns it. */
  readonly owner: string | null
  readonly attention?: string
  readonly mayApply: boolean
  /** What can be done from the card. */
  readonly acts: readonly ('taken' | 'done' | 'arrived')[]
  readonly folderUrl?: string
}

/** One item as a line of the card: its owner by role, never by name. */
export function cardRow({ dated, status, owner }: ItemPicture, picture: Picture): CardRow {
  const { item } = dated
  const folderUrl = folderUrlOf(item, picture)
  return {
    itemId: item.id,
    title: item.title,
    when: whenInWords(dated, picture.programme.timeZone),
    state: status.state,
    owner: owner.title ?? (owner.person ? 'a member of the team' : null),
    ...(status.attention && { attention: status.attention }),
    mayApply: dated.applies === 'unanswered',
    acts: actsFor(item, status, owner.person !== undefined),
    ...(folderUrl && { folderUrl }),
  }
}

function actsFor(item: Item, status: ItemStatus, owned: boolean): CardRow['acts'] {
  if (isSettled(status)) return []
  if (item.kind === 'incoming') return ['arrived']
  const take = owned ? [] : (['taken'] as const)
  return item.kind === 'action' ? [...take, 'done'] : take
}
