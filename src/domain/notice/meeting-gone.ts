import type { Picture } from '../inspection/picture.ts'
import type { BookedMeeting } from '../meeting/booked-meeting.ts'
import { dayInWords, timeInWords } from '../schedule/day-in-words.ts'
import type { PersonalNotice } from './personal-notice.ts'

/** To whoever coordinates: a meeting that was to be moved is not on the organiser's calendar any more. */
export function meetingGone(
  { itemId, subject, day, start }: BookedMeeting,
  { items }: Pick<Picture, 'items'>,
  again: boolean,
): PersonalNotice {
  const title = items.find(({ dated }) => dated.item.id === itemId)?.dated.item.title ?? subject
  return {
    type: 'meeting gone',
    itemId: null,
    headline: `${title}: it could not be moved. It is not on the organiser's calendar any more.`,
    lines: [
      `It stood at ${timeInWords(start)} on ${dayInWords(day)}; somebody deleted or cancelled it in Outlook since.`,
      'Waymark shows it as not booked. Invite people to a new one in Outlook, or mark it as not applicable.',
    ],
    why: 'You get this because you coordinate the inspection. Waymark books it no more by itself.',
    again,
    acts: [],
  }
}
