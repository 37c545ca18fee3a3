import { holderOf } from '../inspection/owner.ts'
import type { ItemPicture, Picture } from '../inspection/picture.ts'
import type { DatedItem } from '../schedule/dated-item.ts'
import { dayInWords } from '../schedule/day-in-words.ts'
import { dayOf } from '../schedule/zone.ts'
import { coordinatorAt } from './recipient.ts'
import { whenInWords } from './when-in-words.ts'

/** A message ready to be sent to the inspection team's support officer about something that has not come. */
export interface Asking {
  /** Mail address, where it is known. */
  readonly to: string | null
  readonly subject: string
  readonly text: string
}

/** The seat that looks after the inspection team's papers. */
const SUPPORT = 'strategic-support-officer'

/** `null` while there is nothing to ask for: it is not late. Names no sampled person and no file. */
export function askForIt({ dated, status }: ItemPicture, picture: Picture): Asking | null {
  if (dated.item.kind !== 'incoming' || status.state !== 'late') return null
  const { inspection, programme, now, today } = picture
  const { title } = dated.item
  const { partnership } = inspection
  const asker = coordinatorAt(now, picture)?.person.name
  const lines = [
    'Hello,',
    '',
    `We have not yet received: ${title}.`,
    `It was due from the inspection team in week ${dated.week}, ${dueOutside(dated, programme.timeZone)}.`,
    '',
    'Could you tell us when we can expect it, or send it again if it has gone out already?',
    '',
    'Thank you,',
    ...(asker ? [asker] : []),
    `Inspection coordinator, ${partnership}`,
    dayInWords(dayOf(now, programme.timeZone)),
  ]
  const to = holderOf(SUPPORT, inspection, today)?.mail
  return { to: to || null, subject: `${partnership}: ${title}, not yet received`, text: lines.join('\n') }
}

/** Without the time of day that is ours where theirs names none. */
function dueOutside(dated: DatedItem, zone: string): string {
  if (dated.type !== 'due' || dated.precision === 'time') return whenInWords(dated, zone)
  return `by ${dayInWords(dayOf(dated.due, zone))}`
}

/** Opens it in whatever writes a person's mail. */
export function mailtoOf({ to, subject, text }: Asking): string {
  const said = `subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(text.replaceAll('\n', '\r\n'))}`
  return `mailto:${to === null ? '' : encodeURIComponent(to).replaceAll('%40', '@')}?${said}`
}
