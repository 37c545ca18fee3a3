import { holderOf } from '../../../src/domain/inspection/owner.ts'
import type { ItemPicture } from '../../../src/domain/inspection/picture.ts'
import type { BookedMeeting } from '../../../src/domain/meeting/booked-meeting.ts'
import { capitalise, counted } from '../../../src/domain/notice/counted.ts'
import type { When } from '../../../src/domain/schedule/read-when.ts'
import { adjustDate, previewAdjustment } from '../../../src/services/calendar/adjust-date.ts'
import { moveMeeting, previewMove } from '../../../src/services/meeting/move-meeting.ts'
import { Refusal } from '../../../src/services/refusal.ts'
import { see } from '../../../src/services/see.ts'
import { say } from '../../cards/actions.ts'
import { confirmCard } from '../../cards/confirm-card.ts'
import { textInput } from '../../cards/inputs.ts'
import { sentenceCard } from '../../cards/told-card.ts'
import type { Reply } from '../../teams/turn.ts'
import { toldChange } from '../../telling/told-change.ts'
import type { Command, Heard } from '../heard.ts'
import { aboutItem, isAnything, type Meant } from './about-item.ts'
import { dayOfData, isTimeAlone, momentIn, momentInWords, noMoment, timeOfData } from './moment.ts'
import { tellDeed } from './tell-deed.ts'
import { itemOf, textOf, textOrNone, type Verb } from './verb.ts'

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
      if (booked) return askMove(meant, booked, atFor(heard, meant, when, booked))
      if (isOursToBook(meant.one)) throw notBooked(meant.one)
      return askAdjustment(heard, meant, when)
    }),
}

/** `adjust a date`: how that is said. */
export const adjustHow: Command = {
  name: 'adjust a date',
  example: 'adjust a date',
  group: 'arrange',
  says: /^(?:adjust|change|move)(?: a| the| some)? (?:date|dates|deadline|deadlines)$/,
  words: ['adjust', 'date', 'deadline'],
  async answer() {
    const text =
      'Say which date and to when, such as: adjust the PIR to 23 February 2027. You see what comes of it before anything is changed.'
    return sentenceCard(text, [say("what's due"), say('meetings')])
  },
}

/** One that the inspection team arranges stands in no calendar of ours: its date is adjusted like any other. */
function isOursToBook({ dated: { item } }: ItemPicture): boolean {
  return item.kind === 'meeting' && item.slot !== undefined
}

function notBooked({ dated: { item } }: ItemPicture): Refusal {
  return new Refusal('not possible', `${item.title} is not booked yet. Say: book ${item.title} for a day and time.`)
}

/** What was left out stays as it is booked. */
function atFor(heard: Heard, { picture }: Meant, { day, time }: When, booked: BookedMeeting) {
  return { day: isTimeAlone(heard, 'when', picture) ? booked.day : day, start: time ?? booked.start }
}

async function askMove(meant: Meant, booked: BookedMeeting, to: { day: string; start: string }): Promise<Reply> {
  const { needs, by, inspectionId, one, picture } = meant
  const { item } = one.dated
  await previewMove(needs, { inspectionId, itemId: item.id, by, to })
  const seats = item.kind === 'meeting' ? item.attendees : []
  const invited = new Set(seats.flatMap((seat) => holderOf(seat, picture.inspection, to.day)?.mail ?? [])).size
  const from = momentInWords({ day: booked.day, time: booked.start })
  return confirmCard({
    title: `${booked.subject} moves from ${from} to ${momentInWords({ day: to.day, time: to.start })}.`,
    lines: [
      invited === 0
        ? 'Whoever was invited gets a new invitation.'
        : `${capitalise(counted(invited, 'person', 'people'))} ${invited === 1 ? 'gets' : 'get'} a new invitation.`,
    ],
    ...{ verb: 'move', button: 'Move it' },
    data: { inspection: inspectionId, item: item.id, day: to.day, time: to.start },
  })
}

async function askAdjustment(heard: Heard, meant: Meant, { day, time }: When): Promise<Reply> {
  const { needs, by, inspectionId, one, picture } = meant
  const itemId = one.dated.item.id
  const own = one.dated.type === 'due' ? one.dated.day : day
  const to = { day: isTimeAlone(heard, 'when', picture) ? own : day, ...(time !== undefined && { time }) }
  const [title = '', ...lines] = await previewAdjustment(needs, { inspectionId, by, itemId, ...to })
  const before = picture.inspection.calendar.adjustments.findLast((one) => one.itemId === itemId)
  return confirmCard({
    ...{ title, lines },
    fields: [
      textInput({ id: 'agreed', label: 'Who agreed to it?', needed: 'Say who agreed to it.' }),
      textInput({ id: 'message', label: 'In which message? (such as its subject)' }),
    ],
    ...{ verb: 'adjust', button: 'Move the date' },
    data: { inspection: inspectionId, item: itemId, ...to, seen: before?.day ?? '', key: needs.newId() },
  })
}

export const pressMove: Verb = async (pressed) => {
  const { needs, by, inspectionId } = pressed
  const to = { day: dayOfData(pressed), start: timeOfData(pressed) }
  return tellDeed(pressed, await moveMeeting(needs, { inspectionId, itemId: itemOf(pressed), by, to }))
}

export const pressAdjust: Verb = async (pressed) => {
  const { needs, by, inspectionId } = pressed
  const time = pressed.data.time === undefined ? {} : { time: timeOfData(pressed) }
  const message = textOrNone(pressed, 'message')
  const change = await adjustDate(needs, {
    ...{ inspectionId, by, itemId: itemOf(pressed), day: dayOfData(pressed), ...time },
    ...{ agreedBy: textOf(pressed, 'agreed'), ...(message !== undefined && { message }) },
    ...{ key: textOf(pressed, 'key'), seen: textOrNone(pressed, 'seen') ?? null },
  })
  const sentence = toldChange(await see(needs, inspectionId), change)
  return { sentence, undo: { kind: 'inspection change', id: change.id } }
}
