import { isSettled } from '../evidence/item-status.ts'
import type { State } from '../evidence/state.ts'
import { folderUrlOf } from '../inspection/folder-url.ts'
import type { ItemPicture, Picture } from '../inspection/picture.ts'
import type { Item } from '../programme/programme.ts'
import { leftInWords } from './left-in-words.ts'
import { ownerForAll } from './owner-for-all.ts'
import { whenInWords } from './when-in-words.ts'

/** `assign`: to take it, or have somebody take it. */
export type CardAct = 'assign' | 'done' | 'not applicable'

/** A line of the card. */
export interface CardRow {
  readonly itemId: string
  readonly title: string
  /** As `whenInWords` puts it. */
  readonly when: string
  /** As `leftInWords` puts it; absent where nothing is left to do. */
  readonly left?: string
  readonly state: State
  /** By role, or by name where the inspection has it so; `null` while nobody owns it. */
  readonly owner: string | null
  readonly attention?: string
  readonly mayApply: boolean
  /** The inspection team's to send. */
  readonly theirs?: true
  /** What can be done from the card: `done` where it has arrived, too. */
  readonly acts: readonly CardAct[]
  readonly folderUrl?: string
}

/** One item as a line of the card; of a week that is over nothing can be done, and its owner stays who that was by role. */
export function cardRow(one: ItemPicture, picture: Picture, closed: boolean): CardRow {
  const { dated, status } = one
  const { item } = dated
  const folderUrl = folderUrlOf(item, picture)
  const open = !closed && !isSettled(status)
  const left = open ? leftInWords(dated, picture) : undefined
  const attention = open && status.state === 'late' ? ASK : status.attention
  return {
    itemId: item.id,
    title: item.title,
    when: whenInWords(dated, picture.programme.timeZone),
    ...(left && { left }),
    state: status.state,
    owner: ownerForAll(one, { byName: !closed && picture.inspection.settings.ownersByName === true }),
    ...(attention && { attention }),
    mayApply: dated.applies === 'unanswered',
    ...(item.kind === 'incoming' && { theirs: true }),
    acts: open ? ACTS[item.kind] : [],
    ...(folderUrl && { folderUrl }),
  }
}

/** Nobody here can do more about it. */
const ASK = 'Ask the SSO for it.'

const ACTS: Readonly<Record<Item['kind'], readonly CardAct[]>> = {
  return: ['assign', 'not applicable'],
  action: ['assign', 'done', 'not applicable'],
  incoming: ['done', 'not applicable'],
  milestone: [],
  meeting: [],
  window: [],
}
