import type { ItemPicture } from '../../../src/domain/inspection/picture.ts'
import type { MeetingTime } from '../../../src/domain/meeting/booked-meeting.ts'
import { proposeSlot } from '../../../src/domain/meeting/choose-slot.ts'
import { capitalise, counted } from '../../../src/domain/notice/counted.ts'
import { dayInWords, timeInWords } from '../../../src/domain/schedule/day-in-words.ts'
import { minutesOfDay, timeOfMinutes } from '../../../src/domain/schedule/minutes-of-day.ts'
import type { When } from '../../../src/domain/schedule/read-when.ts'
import { bookMeeting, proposeBooking } from '../../../src/services/meeting/book-meeting.ts'
import type { Booking } from '../../../src/services/ports/mailbox.ts'
import { confirmCard } from '../../cards/confirm-card.ts'
import type { Reply } from '../../teams/turn.ts'
import type { Command, Heard } from '../heard.ts'
import { aboutItem, type Meant } from './about-item.ts'
import { afterItsDay } from './after-its-day.ts'
import { dayOfData, isTimeAlone, momentIn, momentInWords, timeOfData } from './moment.ts'
import { askMove, askWhereTo } from './move-meeting.ts'
import { itemOf, type Verb } from './verb.ts'

/** `book partnership meeting 2`, `book partnership meeting 2 for 15 April at 10`: invitations go out once that is confirmed. */
export const bookIt: Command = {
  name: 'book meeting',
  example: 'book partnership meeting 2',
  group: 'arrange',
  says: /^(?:book|schedule|set up|arrange) (?<thing>.+?)(?: (?<when>(?=.*(?:\d|day\b|tomorrow|noon|week|month))(?:on|for|at|next|this|in|tomorrow)\b.*))?$/,
  words: ['book', 'schedule', 'arrange', 'partnership', 'meeting'],
  changes: true,
  answer: (heard) =>
    aboutItem(heard, 'Which meeting do you want to book?', isMeeting, async (meant) => {
      const when = momentIn(heard, 'when', meant.picture)
      if (when && 'text' in when) return when
      const booked = meant.picture.meetings.find(({ itemId }) => itemId === meant.one.dated.item.id)
      if (booked) return when ? askMove(heard, meant, when, booked) : askWhereTo(meant, booked)
      return askBooking(meant, when ? slotFor(heard, meant, when) : undefined)
    }),
}

export function isMeeting({ dated }: ItemPicture): boolean {
  return dated.item.kind === 'meeting'
}

/** What was left out is as the programme proposes it. */
function slotFor(heard: Heard, { one, picture }: Meant, { day, time }: When): MeetingTime | undefined {
  const { item } = one.dated
  const proposed = item.kind === 'meeting' ? proposeSlot(item, picture.inspection.calendar) : null
  if (!proposed) return undefined
  return { day: isTimeAlone(heard, 'when', picture) ? proposed.day : day, start: time ?? proposed.start }
}

async function askBooking(
  { needs, by, inspectionId, one, picture }: Meant,
  at: MeetingTime | undefined,
): Promise<Reply> {
  const itemId = one.dated.item.id
  const booking = await proposeBooking(needs, { inspectionId, itemId, by, ...(at && { at }) })
  const { day, start } = booking
  return confirmCard({
    title: `${booking.subject}: ${spanInWords(booking)}.`,
    lines: [...afterItsDay(one, day, picture), invitedSentence(booking.attendees.length)],
    ...{ verb: 'book', button: 'Book it' },
    data: { inspection: inspectionId, item: itemId, day, time: start },
  })
}

function spanInWords({ day, start, minutes }: Booking): string {
  const end = timeOfMinutes(minutesOfDay(start) + minutes)
  return `${timeInWords(start)} to ${timeInWords(end)} on ${dayInWords(day)}`
}

function invitedSentence(count: number): string {
  if (count === 0) return 'It goes into the calendar of the organiser; nobody else is invited yet.'
  return `${capitalise(counted(count, 'person', 'people'))} ${count === 1 ? 'gets' : 'get'} an invitation.`
}

export const pressBook: Verb = async (pressed) => {
  const { needs, by, inspectionId } = pressed
  const at = { day: dayOfData(pressed), start: timeOfData(pressed) }
  const booked = await bookMeeting(needs, { inspectionId, itemId: itemOf(pressed), by, at })
  const sentence = `${booked.subject}: booked for ${momentInWords({ day: booked.day, time: booked.start })}. The invitations are out.`
  return { sentence, undo: { kind: 'booking', id: booked.eventId } }
}
