import type { Reached } from '../evidence/state.ts'
import type { ItemPicture, Picture } from '../inspection/picture.ts'
import type { ReturnItem } from '../programme/programme.ts'
import type { DuePoint } from '../schedule/dated-item.ts'
import { instantInWords, timeInWords } from '../schedule/day-in-words.ts'
import { toWallClock } from '../schedule/zone.ts'
import { contentLines } from './content-lines.ts'
import type { Deadline } from './deadline.ts'

/** How something stands that is to be done: its draft, what is wrong with it, and what is in it. */
export function howItStands({ dated: { item }, status }: ItemPicture, picture: Picture): readonly string[] {
  const progress = item.kind === 'return' ? progressLine(item, status, picture) : undefined
  return [progress, status.attention, ...contentLines(status)].filter((line) => line !== undefined)
}

/** What its date leaves open, while it can still be done by then. */
export function howItIsDated({ dated }: Deadline, picture: Picture): readonly string[] {
  return [timeLine(dated, picture.programme.timeZone), workToLine(dated, picture)].filter((line) => line !== undefined)
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
function workToLine(dated: DuePoint, { now, programme }: Picture): string | undefined {
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
function progressLine(item: ReturnItem, status: ItemPicture['status'], { items }: Picture): string | undefined {
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
