import { mayIn } from '../access.ts'
import { folderUrlOf } from '../inspection/folder-url.ts'
import { ownerFor } from '../inspection/owner.ts'
import type { ItemPicture, Picture } from '../inspection/picture.ts'
import type { Day } from '../schedule/day.ts'
import { addWorkingDays } from '../schedule/working-days.ts'
import type { DueNotice } from './due-notice.ts'
import { leadersNext } from './why-this-notice.ts'

/** What can be done about a thing from a message. */
export interface NoticeDeeds {
  readonly acts: readonly ('taken' | 'done' | 'ready' | 'handed in')[]
  /** It can be given to somebody else. */
  readonly mayAssign?: true
  /** It can be put off: the day that is proposed. */
  readonly snoozeTo?: Day
  /** It can be held, so that the leaders are not told. */
  readonly mayHold?: true
  readonly folderUrl?: string
  /** Nothing lies in its folder yet: that is where it begins. */
  readonly folderFirst?: true
}

/** What its reader can do about it; a leader only looks, but at what is theirs. @param reminder one that comes with it */
export function deedsFor(notice: DueNotice, picture: Picture, reminder?: DueNotice): NoticeDeeds {
  const { item, why, person } = notice
  if (why === 'leader') return reminder && reminder !== notice ? deedsFor(reminder, picture) : { acts: [] }
  const folderUrl = folderUrlOf(item.dated.item, picture)
  return {
    acts: actsFor(item),
    ...(mayIn(picture, person.id, 'assign', ownerFor(item.owner, person.id)) && { mayAssign: true as const }),
    ...(mayHold(notice, picture) && { mayHold: true as const }),
    ...(folderUrl && folderLink(folderUrl, item)),
  }
}

/** What its owner, or the coordinator, can do about an item from a message; what nobody owns is not called ready. */
export function actsFor({ dated, owner, status }: ItemPicture): NoticeDeeds['acts'] {
  const take = owner.person ? [] : (['taken'] as const)
  if (dated.item.kind !== 'return') return [...take, 'done']
  const isDraft = owner.person !== undefined && status.reached === 'drafting'
  return isDraft ? ['ready', 'handed in'] : [...take, 'handed in']
}

/** By the coordinator, its owner or not, while a leader would hear of it next. */
function mayHold(notice: DueNotice, picture: Picture): boolean {
  const isBefore = notice.type === 'at risk' || notice.type === 'missed'
  return isBefore && mayIn(picture, notice.person.id, 'hold') && leadersNext(notice, picture).length > 0
}

/** The way to its folder, before all else where nothing lies there. */
export function folderLink(folderUrl: string, { status }: ItemPicture): Omit<NoticeDeeds, 'acts'> {
  return { folderUrl, ...(status.reached === 'not started' && { folderFirst: true as const }) }
}

/** The day to which reminders may be put off first, where one of them is not due before. */
export function putOffTo(notices: readonly DueNotice[], { today }: Picture): { readonly snoozeTo?: Day } {
  const next = ({ told }: DueNotice) => addWorkingDays(today, 1, told.holidays)
  const one = notices.find((notice) => next(notice) <= notice.item.dated.day)
  return one ? { snoozeTo: next(one) } : {}
}
