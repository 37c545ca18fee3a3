import type { BookedMeeting } from '../../../src/domain/meeting/booked-meeting.ts'
import { refuseUnfitWords } from '../../../src/services/deed/refuse-unfit-words.ts'
import { cancelMeeting, meetingToCancel } from '../../../src/services/meeting/cancel-booking.ts'
import { Refusal } from '../../../src/services/refusal.ts'
import { confirmCard } from '../../cards/confirm-card.ts'
import { textInput } from '../../cards/inputs.ts'
import type { Reply } from '../../teams/turn.ts'
import type { Command } from '../heard.ts'
import { aboutItem, type Meant } from './about-item.ts'
import { isMeeting } from './book-meeting.ts'
import { momentInWords } from './moment.ts'
import { textOf, textOrNone, type Verb } from './verb.ts'

/** Told to those who were invited, where no other reason is given. */
const NO_REASON = 'It does not take place.'

/** `cancel meeting 2`: those who were invited are told once that is confirmed. */
export const cancelIt: Command = {
  name: 'cancel meeting',
  example: 'cancel partnership meeting 2',
  group: 'arrange',
  says: /^(?:cancel|call off|unbook) (?<thing>.+?)(?: (?:because|since|as) (?<reason>.+))?$/,
  words: ['cancel', 'partnership', 'meeting', 'because'],
  changes: true,
  answer: (heard) =>
    aboutItem(heard, 'Which meeting do you cancel?', isMeeting, async (meant) =>
      askCancel(meant, meetingMeant(meant), heard.written.reason),
    ),
}

function meetingMeant({ one, picture, by }: Meant): BookedMeeting {
  const { item } = one.dated
  if (item.kind !== 'meeting') {
    throw new Refusal('not possible', `${item.title} is no meeting. Nothing was changed. Say why it does not apply.`)
  }
  const booked = picture.meetings.find(({ itemId }) => itemId === item.id)
  if (!booked) throw new Refusal('not possible', `${item.title} is not booked, so there is nothing to cancel.`)
  return meetingToCancel(picture, { eventId: booked.eventId, by })
}

function askCancel(
  { inspectionId }: Meant,
  { subject, day, start, eventId }: BookedMeeting,
  reason: string | undefined,
): Reply {
  refuseUnfitWords({ reason })
  return confirmCard({
    title: `Cancel ${subject} at ${momentInWords({ day, time: start })}?`,
    lines: ['It is taken out of Outlook, and those who were invited are told.'],
    fields: [
      textInput({ id: 'reason', label: 'What are they told? (may be empty)', ...(reason && { value: reason }) }),
    ],
    ...{ verb: 'cancel', button: 'Cancel the meeting' },
    data: { inspection: inspectionId, event: eventId },
  })
}

export const pressCancel: Verb = async (pressed) => {
  const { needs, by, inspectionId } = pressed
  const reason = textOrNone(pressed, 'reason') ?? NO_REASON
  const { meeting, id } = await cancelMeeting(needs, {
    inspectionId,
    by,
    eventId: textOf(pressed, 'event'),
    reason,
  })
  const at = momentInWords({ day: meeting.day, time: meeting.start })
  const sentence = `${meeting.subject} at ${at}: cancelled in Outlook, and those who were invited are told.`
  return { sentence, undo: { kind: 'cancelled', id } }
}
