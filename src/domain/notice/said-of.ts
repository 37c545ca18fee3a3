import type { Picture } from '../inspection/picture.ts'
import { instantInWords } from '../schedule/day-in-words.ts'
import { daysAhead } from '../schedule/distance.ts'
import { dayOf } from '../schedule/zone.ts'
import type { DueNotice } from './due-notice.ts'

type Seen = Pick<Picture, 'now'>

/** What a notice says of its thing: `due in 2 working days, by 12 noon on Friday 19 February 2027, and at risk` */
export function saidOf(notice: DueNotice, picture: Seen): string {
  const { dated, status } = notice.item
  const undone = dated.item.kind === 'return' ? 'handed in' : 'marked done'
  const moment = instantInWords(dated.due, notice.told.zone)
  switch (notice.type) {
    case 'missed':
      if (status.gone) return `due at ${moment}, and what was handed in is gone`
      return `due at ${moment}, and not ${undone}`
    case 'escalated':
      if (status.gone) return `due at ${moment}, and what was handed in is still gone`
      return `due at ${moment}, and still not ${undone}`
    case 'at risk':
      return `${distanceInWords(notice, picture)}, by ${moment}, and at risk`
    default:
      return `${distanceInWords(notice, picture)}, by ${moment}`
  }
}

/** `due in 2 working days`, `due today` */
export function distanceInWords({ item: { dated }, told }: DueNotice, { now }: Seen): string {
  const [today, day] = [dayOf(now, told.zone), dayOf(dated.due, told.zone)]
  return `due ${day === today ? 'today' : daysAhead(today, day, told.holidays)}`
}
