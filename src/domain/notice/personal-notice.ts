import type { Place } from '../inspection/inspection.ts'
import type { Picture } from '../inspection/picture.ts'
import { risksOf } from './at-risk.ts'
import type { DueNotice } from './due-notice.ts'
import { howItIsDated, howItStands } from './how-it-stands.ts'
import { deedsFor, type NoticeDeeds, putOffTo } from './notice-deeds.ts'
import { paceLine } from './pace-line.ts'
import { saidOf } from './said-of.ts'
import { staleSentence } from './stale-look.ts'
import { whyThisNotice } from './why-this-notice.ts'

/** A message to one person, as what it says. */
export interface PersonalNotice extends NoticeDeeds {
  readonly type: NoticeType
  /** `null` where it is about Waymark's own work, or about several items. */
  readonly itemId: string | null
  /** The thing first, then when. */
  readonly headline: string
  /** How it stands. */
  readonly lines: readonly string[]
  /** Of several things, each. */
  readonly rows?: readonly NoticeRow[]
  /** Why it came and what comes next. */
  readonly why: string
  /** It may have arrived before: Waymark stopped between sending and noting it. */
  readonly again: boolean
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

/** One thing of a message about several. */
export interface NoticeRow extends NoticeDeeds {
  readonly type: NoticeType
  readonly inspectionId: string
  readonly partnership: string
  readonly place: Place
  readonly itemId: string
  readonly title: string
  /** `due in 2 working days, by 12 noon on Friday 19 February 2027, and at risk` */
  readonly when: string
  readonly stands: string
  /** Why it came and what comes next; empty where the message says it for all. */
  readonly why: string
}

/** A notice about one item, by itself. @param reminder one that comes with it, and is said in it */
export function personalNotice(
  notice: DueNotice,
  picture: Picture,
  again: boolean,
  reminder: DueNotice | undefined = isReminding(notice) ? notice : undefined,
): PersonalNotice {
  const { item } = notice
  return {
    type: typeOf(notice),
    itemId: item.dated.item.id,
    headline: `${item.dated.item.title}: ${saidOf(notice, picture)}.`,
    lines: linesOf(notice, picture, reminder),
    why: whyThisNotice(notice, picture, reminder),
    again,
    ...deedsFor(notice, picture, reminder),
    ...(reminder?.type === 'reminder' && putOffTo([reminder], picture)),
    parts: [partOf(notice, picture)],
  }
}

/** One reminder by itself is a digest, too. */
export function typeOf({ type }: DueNotice): NoticeType {
  return type === 'reminder' ? 'digest' : type
}

/** Something may still be done in time: it is called to mind. */
export function isReminding({ type }: DueNotice): boolean {
  return type === 'reminder' || type === 'last call'
}

export function partOf({ item, type, step }: DueNotice, { inspection }: Picture): NoticePart {
  return { inspectionId: inspection.id, itemId: item.dated.item.id, step: step ?? type }
}

function linesOf(notice: DueNotice, picture: Picture, reminder: DueNotice | undefined): readonly string[] {
  const { item } = notice
  const stands = howItStands(item, picture)
  const dated = reminder ? [...howItIsDated(item, picture), ...paceLine(reminder)] : []
  if (notice.type !== 'at risk') return [...dated, ...stands]
  const ownerless = risksOf(item).includes('nobody owns it') ? ['Nobody owns it.'] : []
  const stale = staleSentence(picture)
  return [...ownerless, ...dated, ...stands, ...(stale ? [stale] : [])]
}
