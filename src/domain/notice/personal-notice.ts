import { folderKey } from '../evidence/folder-plan.ts'
import { sittingOn } from '../inspection/owner.ts'
import type { Picture } from '../inspection/picture.ts'
import { distanceInWords, pastInWords } from '../schedule/distance.ts'
import { holidaysOf, sidesOf } from '../schedule/holidays.ts'
import type { DueNotice } from './due-notice.ts'

/** A message to one person, as what it says. */
export interface PersonalNotice {
  readonly type: 'reminder' | 'missed'
  readonly itemId: string
  /** The thing first, then when. */
  readonly headline: string
  /** How it stands. */
  readonly lines: readonly string[]
  /** Why it came and what comes next. */
  readonly why: string
  /** It may have arrived before: Waymark stopped between sending and noting it. */
  readonly again: boolean
  /** What can be done from it. */
  readonly acts: readonly ('taken' | 'done' | 'ready' | 'handed in')[]
  readonly folderUrl?: string
}

const STATES: Readonly<Partial<Record<string, string>>> = {
  'not started': 'There is no draft in its folder yet.',
  drafting: 'It is still a draft.',
  ready: 'It is marked ready, and not signed off.',
  'signed off': 'It is signed off, and not handed in.',
}

export function personalNotice(notice: DueNotice, picture: Picture, again: boolean): PersonalNotice {
  const { dated, status } = notice.item
  const { item } = dated
  const folderUrl =
    picture.folderUrls.get(folderKey('working', item.id)) ?? picture.folderUrls.get(folderKey('shared', item.id))
  const state = item.kind === 'return' ? STATES[status.state] : undefined
  return {
    type: notice.type,
    itemId: item.id,
    headline: headline(notice, picture),
    lines: [state, status.attention].filter((line) => line !== undefined),
    why: why(notice, picture),
    again,
    acts: [
      ...(notice.item.owner.person ? [] : (['taken'] as const)),
      ...(item.kind === 'action' ? (['done'] as const) : (['handed in'] as const)),
    ],
    ...(folderUrl && { folderUrl }),
  }
}

function headline({ type, item: { dated } }: DueNotice, { now, programme, inspection }: Picture): string {
  const { title, kind } = dated.item
  const zone = programme.timeZone
  if (type === 'missed') {
    const undone = kind === 'return' ? 'is not handed in' : 'is not marked done'
    return `${title} was due at ${pastInWords(dated.due, now, zone)} and ${undone}.`
  }
  const holidays = holidaysOf(sidesOf(dated.item, programme), inspection.calendar.holidays)
  return `${title}: due ${distanceInWords(dated.due, now, holidays, zone)}.`
}

function why({ type, why }: DueNotice, { programme, inspection, today }: Picture): string {
  const reason = why === 'owner' ? 'You get this as its owner.' : 'You get this as coordinator.'
  if (type === 'missed') return `${reason} Nothing more is sent about it.`
  if (why === 'coordinator') return `${reason} Nobody owns it yet.`
  const seat = inspection.seats.find(
    (one) => one.seat === programme.seats.find(({ role }) => role === 'coordinator')?.id,
  )
  const coordinator = seat && sittingOn(seat, today)
  return coordinator ? `${reason} If the deadline passes, the coordinator is told as well.` : reason
}
