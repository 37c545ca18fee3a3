import { folderUrlOf } from '../inspection/folder-url.ts'
import type { Place } from '../inspection/inspection.ts'
import type { ItemPicture, Picture } from '../inspection/picture.ts'
import type { Day } from '../schedule/day.ts'
import { instantInWords } from '../schedule/day-in-words.ts'
import { daysAhead } from '../schedule/distance.ts'
import { addWorkingDays } from '../schedule/working-days.ts'
import { dayOf } from '../schedule/zone.ts'
import { risksOf } from './at-risk.ts'
import type { DueNotice } from './due-notice.ts'
import { howItIsDated, howItStands } from './how-it-stands.ts'
import { paceLine } from './pace-line.ts'
import { staleSentence } from './stale-look.ts'
import { leadersNext, whyThisNotice } from './why-this-notice.ts'

/** A message to one person, as what it says. */
export interface PersonalNotice {
  readonly type: NoticeType
  /** `null` where it is about Waymark's own work, or about several items. */
  readonly itemId: string | null
  /** The thing first, then when. */
  readonly headline: string
  /** How it stands. */
  readonly lines: readonly string[]
  /** Several items of a digest, in order of time. */
  readonly rows?: readonly DigestRow[]
  /** Why it came and what comes next. */
  readonly why: string
  /** It may have arrived before: Waymark stopped between sending and noting it. */
  readonly again: boolean
  /** What can be done from it. */
  readonly acts: readonly ('taken' | 'done' | 'ready' | 'handed in')[]
  /** It can be put off: the day that is proposed. */
  readonly snoozeTo?: Day
  /** It can be held, so that the leaders are not told. */
  readonly mayHold?: true
  readonly folderUrl?: string
  /** Nothing lies in its folder yet: that is where it begins. */
  readonly folderFirst?: true
  /** What it was owed for. */
  readonly parts?: readonly NoticePart[]
}

export type NoticeType =
  | 'digest'
  | 'asked'
  | Exclude<DueNotice['type'], 'reminder'>
  | 'alarm'
  | 'all clear'
  | 'undelivered'
  | 'meeting gone'

/** One of the things that a message was owed for. */
export interface NoticePart {
  readonly inspectionId: string
  readonly itemId: string | null
  readonly step: string
}

/** One item of a digest. */
export interface DigestRow {
  readonly inspectionId: string
  readonly partnership: string
  readonly place: Place
  readonly itemId: string
  readonly title: string
  readonly when: string
  readonly stands: string
  readonly acts: PersonalNotice['acts']
}

/** A notice about one item, by itself. */
export function personalNotice(notice: DueNotice, picture: Picture, again: boolean): PersonalNotice {
  const { item, type } = notice
  const folderUrl = folderUrlOf(item.dated.item, picture)
  const isReminder = type === 'reminder' || type === 'last call'
  return {
    type: type === 'reminder' ? 'digest' : type,
    itemId: item.dated.item.id,
    headline: headline(notice, picture),
    lines: linesOf(notice, picture),
    why: whyThisNotice(notice, picture),
    again,
    acts: notice.why === 'leader' ? [] : actsFor(item),
    ...(type === 'reminder' && putOffTo([notice], picture)),
    ...(mayHold(notice, picture) && { mayHold: true as const }),
    ...(folderUrl && (isReminder || notice.why !== 'leader') && folderLink(folderUrl, item)),
    parts: [partOf(notice, picture)],
  }
}

/** By the coordinator, while a leader would hear of it next. */
function mayHold(notice: DueNotice, picture: Picture): boolean {
  const isBefore = notice.type === 'at risk' || notice.type === 'missed'
  return isBefore && notice.why === 'coordinator' && leadersNext(notice, picture).length > 0
}

/** The way to its folder, before all else where nothing lies there. */
export function folderLink(
  folderUrl: string,
  { status }: ItemPicture,
): Pick<PersonalNotice, 'folderUrl' | 'folderFirst'> {
  return { folderUrl, ...(status.reached === 'not started' && { folderFirst: true as const }) }
}

export function partOf({ item, type, step }: DueNotice, { inspection }: Picture): NoticePart {
  return { inspectionId: inspection.id, itemId: item.dated.item.id, step: step ?? type }
}

/** `due in 2 working days, by 12 noon on Friday 19 February 2027`, `due today, by 12 noon on ...` */
export function dueInWords(notice: DueNotice, picture: Pick<Picture, 'now'>): string {
  return `${distanceInWords(notice, picture)}, by ${instantInWords(notice.item.dated.due, notice.told.zone)}`
}

/** `due in 2 working days`, `due today` */
export function distanceInWords({ item: { dated }, told }: DueNotice, { now }: Pick<Picture, 'now'>): string {
  const [today, day] = [dayOf(now, told.zone), dayOf(dated.due, told.zone)]
  return `due ${day === today ? 'today' : daysAhead(today, day, told.holidays)}`
}

function headline(notice: DueNotice, picture: Picture): string {
  const { title, kind } = notice.item.dated.item
  const undone = kind === 'return' ? 'handed in' : 'marked done'
  const past = () => `due at ${instantInWords(notice.item.dated.due, notice.told.zone)}`
  switch (notice.type) {
    case 'missed':
      return `${title}: ${past()}, and not ${undone}.`
    case 'escalated':
      return `${title}: ${past()}, and still not ${undone}.`
    case 'at risk':
      return `${title}: ${dueInWords(notice, picture)}, and at risk.`
    default:
      return `${title}: ${dueInWords(notice, picture)}.`
  }
}

function linesOf(notice: DueNotice, picture: Picture): readonly string[] {
  const { item, type } = notice
  const stands = howItStands(item, picture)
  if (type === 'at risk') {
    const ownerless = risksOf(item).includes('nobody owns it') ? ['Nobody owns it.'] : []
    const stale = staleSentence(picture)
    return [...ownerless, ...stands, ...(stale ? [stale] : [])]
  }
  if (type !== 'reminder' && type !== 'last call') return stands
  return [...howItIsDated(item, picture), ...paceLine(notice), ...stands]
}

/** The day to which reminders may be put off first, where one of them is not due before. */
export function putOffTo(notices: readonly DueNotice[], { today }: Picture): { readonly snoozeTo?: Day } {
  const next = ({ told }: DueNotice) => addWorkingDays(today, 1, told.holidays)
  const one = notices.find((notice) => next(notice) <= notice.item.dated.day)
  return one ? { snoozeTo: next(one) } : {}
}

/** What its owner, or the coordinator, can do about an item from a message. */
export function actsFor({ dated, owner, status }: ItemPicture): PersonalNotice['acts'] {
  const take = owner.person ? [] : (['taken'] as const)
  if (dated.item.kind !== 'return') return [...take, 'done']
  return status.reached === 'drafting' ? [...take, 'ready', 'handed in'] : [...take, 'handed in']
}
