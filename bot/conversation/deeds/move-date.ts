import type { ItemPicture } from '../../../src/domain/inspection/picture.ts'
import type { BookedMeeting } from '../../../src/domain/meeting/booked-meeting.ts'
import { readDay } from '../../../src/domain/schedule/read-day.ts'
import type { When } from '../../../src/domain/schedule/read-when.ts'
import { say, sayAs } from '../../cards/actions.ts'
import { sentenceCard } from '../../cards/told-card.ts'
import type { Reply } from '../../teams/turn.ts'
import type { Command, Heard } from '../heard.ts'
import { aboutItem, isAnything, type Meant } from './about-item.ts'
import { askAdjustment, askToWhen } from './adjust-date.ts'
import { isTimeAlone, momentIn, noMoment } from './moment.ts'
import { askMove, askWhereTo } from './move-meeting.ts'

/** `move partnership meeting 2 to 22 April at 10`, `adjust the PIR to 23 February`: what comes of it is told, then asked. */
export const moveDate: Command = {
  name: 'move date',
  example: 'move partnership meeting 2 to 22 April at 10',
  group: 'arrange',
  says: [
    /^(?:extend|postpone|delay|move|push)(?: the (?:date|deadline) of)? (?<thing>.+?)(?: back)? by (?<span>(?:\d{1,2}|an?|one|two|three|four) (?:day|week)s?)$/,
    /^(?:move|reschedule|shift|postpone|adjust|delay|bring forward|change|set|extend)(?: the)? (?:date|deadline|due date|day|time|end)(?: of| for) (?<thing>.+) to (?<when>.+)$/,
    /^(?:move|reschedule|shift|postpone|adjust|delay|bring forward|change|extend|push) (?<thing>.+?)(?: back| forward)? to (?<when>(?:(?! to ).)+)$/,
    /^(?:the )?(?:deadline|due date|date) (?:of|for) (?<thing>.+?) (?:is|was|has been)(?: now)?(?: moved to| changed to| extended to)? (?<when>.+)$/,
    /^(?<thing>.+?) (?:deadline|due date) (?:is|was|has been) (?:now |moved to |changed to |extended to )?(?<when>.+)$/,
    /^(?:the )?(?:inspectors|inspection team|sso|link inspector)(?: have| has)? (?:gave|given|give|gives) us until (?<when>.+?) (?:for|with|on) (?<thing>.+)$/,
    /^(?:we|weve|we have)(?: have)?(?: got)? until (?<when>.+?) (?:for|with) (?<thing>.+)$/,
    /^bring (?<thing>.+?) forward to (?<when>.+)$/,
    /^(?<thing>.+?) moved to (?<when>.+)$/,
    /^(?<thing>.+?) (?:is|are) due (?:on|by) (?<when>.+?)(?: now)?$/,
    /^(?<thing>.+?) (?:is|was|has been) (?:now due|moved to|postponed to|extended to|rescheduled to|now on)(?: on| by| at)? ?(?<when>.+)$/,
    /^(?:move|reschedule|postpone|adjust|change|set|extend)(?: the| a)? (?:date|deadline|due date|time|day) (?:of|for) (?<thing>.+)$/,
    /^(?:reschedule|postpone|move|adjust|extend) (?<thing>.+)$/,
  ],
  words: ['move', 'reschedule', 'postpone', 'adjust', 'deadline', 'partnership', 'meeting', 'extend'],
  changes: true,
  answer: (heard) =>
    aboutItem(heard, 'Which one do you move?', isAnything, async (meant) => {
      const booked = meant.picture.meetings.find(({ itemId }) => itemId === meant.one.dated.item.id)
      if (!booked && isOursToBook(meant.one)) return tellUnbooked(meant.one)
      const when = whenMeant(heard, meant, booked)
      if (when === 'not said') return booked ? askWhereTo(meant, booked) : askToWhen(meant)
      if ('text' in when) return when
      if (booked) return askMove(heard, meant, when, booked)
      const own = meant.one.dated.type === 'due' ? meant.one.dated.day : when.day
      const isHourAlone = heard.parts.span === undefined && isTimeAlone(heard, 'when', meant.picture)
      return askAdjustment(meant, isHourAlone ? { ...when, day: own } : when)
    }),
}

/** The day or time that was said; by a week is counted from where it stands. Throws `Refusal` where it cannot be read. */
function whenMeant(
  heard: Heard,
  { one, picture }: Meant,
  booked: BookedMeeting | undefined,
): When | Reply | 'not said' {
  const { span } = heard.parts
  const from = booked?.day ?? (one.dated.type === 'due' ? one.dated.day : undefined)
  const later = span !== undefined && from !== undefined ? readDay(`in ${span}`, from, 'future') : null
  if (later !== null && later !== 'no such day') return { day: later.day, rest: '' }
  if (heard.parts.when === undefined) return 'not said'
  const when = momentIn(heard, 'when', picture)
  if (when === null) throw noMoment(heard.written.when ?? '')
  return when
}

/** One that the inspection team arranges stands in no calendar of ours: its date is adjusted like any other. */
function isOursToBook({ dated: { item } }: ItemPicture): boolean {
  return item.kind === 'meeting' && item.slot !== undefined
}

function tellUnbooked({ dated: { item } }: ItemPicture): Reply {
  const sentence = `${item.title} is not booked yet, so there is nothing to move. Nothing was changed.`
  return sentenceCard(sentence, [sayAs('Book it', `book ${item.title}`), say('meetings')])
}
