import type { Reached } from '../evidence/state.ts'
import { folderUrlOf } from '../inspection/folder-url.ts'
import type { Picture } from '../inspection/picture.ts'
import type { ReturnItem } from '../programme/programme.ts'
import type { DuePoint } from '../schedule/dated-item.ts'
import { instantInWords, timeInWords } from '../schedule/day-in-words.ts'
import { distanceInWords, pastInWords } from '../schedule/distance.ts'
import { holidaysOf, sidesOf } from '../schedule/holidays.ts'
import { toWallClock } from '../schedule/zone.ts'
import { contentLines } from './content-lines.ts'
import type { DueNotice } from './due-notice.ts'
import { whyThisNotice } from './why-this-notice.ts'

/** A message to one person, as what it says. */
export interface PersonalNotice {
  readonly type: 'reminder' | 'missed' | 'alarm' | 'all clear' | 'undelivered' | 'meeting gone'
  /** `null` where it is about Waymark's own work. */
  readonly itemId: string | null
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

export function personalNotice(notice: DueNotice, picture: Picture, again: boolean): PersonalNotice {
  const { dated, status } = notice.item
  const { item } = dated
  const folderUrl = folderUrlOf(item, picture)
  const lines = [
    ...(notice.type === 'reminder' ? [timeLine(dated, picture.programme.timeZone), workToLine(notice, picture)] : []),
    item.kind === 'return' ? progressLine(item, notice, picture) : undefined,
    status.attention,
    ...contentLines(status),
  ]
  return {
    type: notice.type,
    itemId: item.id,
    headline: headline(notice, picture),
    lines: lines.filter((line) => line !== undefined),
    why: whyThisNotice(notice, picture),
    again,
    acts: actsFor(notice),
    ...(folderUrl && { folderUrl }),
  }
}

function headline({ type, item: { dated } }: DueNotice, { now, programme, inspection }: Picture): string {
  const { title, kind } = dated.item
  const zone = programme.timeZone
  if (type === 'missed') {
    const undone = kind === 'return' ? 'not handed in' : 'not marked done'
    return `${title}: due at ${pastInWords(dated.due, now, zone)}, and ${undone}.`
  }
  const holidays = holidaysOf(sidesOf(dated.item, programme), inspection.calendar.holidays)
  return `${title}: due ${distanceInWords(dated.due, now, holidays, zone)}.`
}

/** What is ours says so. */
function timeLine({ precision, adjusted, due }: DuePoint, zone: string): string | undefined {
  const time = timeInWords(toWallClock(due, zone).time)
  if (precision === 'time') return undefined
  if (adjusted) return `No time was agreed; we use ${time}.`
  return precision === 'day'
    ? `The guide gives no time; we use ${time}.`
    : `The guide gives only the week; we use Friday, ${time}.`
}

/** Only while it can still be done by then. */
function workToLine({ item: { dated } }: DueNotice, { now, programme }: Picture): string | undefined {
  if (dated.internalDue === undefined || dated.internalDue <= now) return undefined
  const moment = instantInWords(dated.internalDue, programme.timeZone)
  return dated.holiday
    ? `That day is a holiday (${dated.holiday}): the last working moment before it is ${moment}.`
    : `The guide can also be read as ${moment}: that is the safer date.`
}

/** Where it goes somewhere that Waymark cannot see, only a person can say that it went. */
const UNSEEN: Readonly<Partial<Record<ReturnItem['destination'], string>>> = {
  statement: 'It is told to the inspection team, not uploaded: say here when that is done.',
  email: 'It goes by email, which Waymark does not see: say here when it is sent.',
  'inspectors-site': "It goes to the inspectors' own site, which Waymark does not see: say here when it is there.",
}

/** What is wrong with the files says better that nothing is drafted. */
function progressLine(item: ReturnItem, { item: { status } }: DueNotice, { items }: Picture): string | undefined {
  const outer = items.find(({ dated }) => dated.item.id === item.inside)?.dated.item.title
  const step = status.attention && status.reached === 'not started' ? undefined : stepLine(item, status.reached, outer)
  return [step, UNSEEN[item.destination]].filter(Boolean).join(' ') || undefined
}

function stepLine(item: ReturnItem, reached: Reached | undefined, outer: string | undefined): string | undefined {
  if (reached === 'signed off') return 'It is signed off, and not handed in.'
  if (reached === 'ready') return 'It is marked ready, and not signed off.'
  if (outer) return `It goes in with ${outer}. Their folder has ${reached === 'drafting' ? 'a draft' : 'no draft yet'}.`
  if (reached === 'drafting') return 'It is still a draft.'
  return item.destination === 'statement' ? undefined : 'There is no draft in its folder yet.'
}

function actsFor({ item: { dated, owner, status } }: DueNotice): PersonalNotice['acts'] {
  const take = owner.person ? [] : (['taken'] as const)
  if (dated.item.kind !== 'return') return [...take, 'done']
  return status.reached === 'drafting' ? [...take, 'ready', 'handed in'] : [...take, 'handed in']
}
