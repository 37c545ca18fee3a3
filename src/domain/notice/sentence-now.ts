import type { Picture } from '../inspection/picture.ts'
import { overdueSentence, sentenceFor } from './sentence.ts'
import { itemsOfWeek } from './week-items.ts'

/** The one sentence that matters now; a paused week speaks of the week before it. */
export function sentenceNow(picture: Picture): string {
  const { week, programme } = picture
  if (week === 'before') return 'The first week has not begun.'
  const number = week === 'after' ? programme.weeks : week.type === 'counted' ? week.number : week.after
  const { overdue, due } = itemsOfWeek(picture, number)
  if (week !== 'after') return sentenceFor(overdue, due)
  const late = [...overdue, ...due.filter(({ status }) => status.state === 'overdue')]
  return [`All ${programme.weeks} weeks are over.`, overdueSentence(late)].filter(Boolean).join(' ')
}
