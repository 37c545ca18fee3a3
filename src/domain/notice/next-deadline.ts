import { binds, isSettled } from '../evidence/item-status.ts'
import type { ItemPicture, Picture } from '../inspection/picture.ts'
import type { DuePoint } from '../schedule/dated-item.ts'
import { distanceInWords } from '../schedule/distance.ts'
import { holidaysOf, sidesOf } from '../schedule/holidays.ts'
import { isOurs } from './is-ours.ts'

type Deadline = ItemPicture & { readonly dated: DuePoint }

/** What is to be done next by a time that counts. */
function nextDeadline({ items, now }: Pick<Picture, 'items' | 'now'>): Deadline | undefined {
  return items.find(
    (one): one is Deadline =>
      one.dated.type === 'due' && one.dated.due >= now && isOurs(one) && binds(one.dated) && !isSettled(one.status),
  )
}

/** `The next deadline: Pre-Inspection Return (PIR lead, health), in 4 working days, by 12 noon on Friday 19 February 2027.` */
export function nextDeadlineSentence(
  picture: Pick<Picture, 'inspection' | 'programme' | 'items' | 'now'>,
): string | undefined {
  const next = nextDeadline(picture)
  if (!next) return undefined
  const { programme, inspection, now } = picture
  const { item, due } = next.dated
  const holidays = holidaysOf(sidesOf(item, programme), inspection.calendar.holidays)
  const distance = distanceInWords(due, now, holidays, programme.timeZone)
  return `The next deadline: ${item.title}${next.owner.title ? ` (${next.owner.title})` : ''}, ${distance}.`
}
