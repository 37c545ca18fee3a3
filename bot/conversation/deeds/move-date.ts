import type { ItemPicture } from '../../../src/domain/inspection/picture.ts'
import { Refusal } from '../../../src/services/refusal.ts'
import type { Command } from '../heard.ts'
import { aboutItem, isAnything } from './about-item.ts'
import { askAdjustment } from './adjust-date.ts'
import { momentIn, noMoment } from './moment.ts'
import { askMove } from './move-meeting.ts'

/** `move partnership meeting 2 to 22 April at 10`, `adjust the PIR to 23 February`: what comes of it is told, then asked. */
export const moveDate: Command = {
  name: 'move date',
  example: 'move partnership meeting 2 to 22 April at 10',
  group: 'arrange',
  says: [
    /^(?:move|reschedule|shift|postpone|adjust|delay|bring forward|change|set|extend)(?: the)? (?:date|deadline|due date|day|time|end)(?: of| for) (?<thing>.+) to (?<when>.+)$/,
    /^(?:move|reschedule|shift|postpone|adjust|delay|bring forward|change|extend) (?<thing>.+) to (?<when>.+)$/,
    /^(?:the )?(?:deadline|due date|date) (?:of|for) (?<thing>.+?) (?:is|was|has been)(?: now)?(?: moved to| changed to| extended to)? (?<when>.+)$/,
    /^(?<thing>.+?) (?:is|was|has been) (?:now due|moved to|postponed to|extended to|rescheduled to|now on)(?: on| by| at)? ?(?<when>.+)$/,
  ],
  words: ['move', 'reschedule', 'postpone', 'adjust', 'deadline', 'partnership', 'meeting', 'extend'],
  changes: true,
  answer: (heard) =>
    aboutItem(heard, 'Which one do you move?', isAnything, async (meant) => {
      const when = momentIn(heard, 'when', meant.picture)
      if (when === null) throw noMoment(heard.written.when ?? '')
      if ('text' in when) return when
      const booked = meant.picture.meetings.find(({ itemId }) => itemId === meant.one.dated.item.id)
      if (booked) return askMove(heard, meant, when, booked)
      if (isOursToBook(meant.one)) throw notBooked(meant.one)
      return askAdjustment(heard, meant, when)
    }),
}

/** One that the inspection team arranges stands in no calendar of ours: its date is adjusted like any other. */
function isOursToBook({ dated: { item } }: ItemPicture): boolean {
  return item.kind === 'meeting' && item.slot !== undefined
}

function notBooked({ dated: { item } }: ItemPicture): Refusal {
  return new Refusal('not possible', `${item.title} is not booked yet. Say: book ${item.title} for a day and time.`)
}
