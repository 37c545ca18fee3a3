import { holderOf } from '../../../src/domain/inspection/owner.ts'
import type { BookedMeeting } from '../../../src/domain/meeting/booked-meeting.ts'
import { capitalise, counted } from '../../../src/domain/notice/counted.ts'
import type { When } from '../../../src/domain/schedule/read-when.ts'
import { itemFor } from '../../../src/services/deed/item-acts.ts'
import { moveMeeting, previewMove } from '../../../src/services/meeting/move-meeting.ts'
import { confirmCard } from '../../cards/confirm-card.ts'
import { dateInput, timeInput } from '../../cards/inputs.ts'
import type { Reply } from '../../teams/turn.ts'
import type { Heard } from '../heard.ts'
import type { Meant } from './about-item.ts'
import { afterItsDay } from './after-its-day.ts'
import { dayOfData, isTimeAlone, momentInWords, timeOfData } from './moment.ts'
import { tellDeed } from './tell-deed.ts'
import { itemOf, type Verb } from './verb.ts'

/** A meeting that stands in a calendar of ours moves with its invitations: asked first. */
export async function askMove(heard: Heard, meant: Meant, when: When, booked: BookedMeeting): Promise<Reply> {
  const { needs, by, inspectionId, one, picture } = meant
  const to = atFor(heard, meant, when, booked)
  const { item } = one.dated
  await previewMove(needs, { inspectionId, itemId: item.id, by, to })
  const seats = item.kind === 'meeting' ? item.attendees : []
  const invited = new Set(seats.flatMap((seat) => holderOf(seat, picture.inspection, to.day)?.mail ?? [])).size
  const from = momentInWords({ day: booked.day, time: booked.start })
  return confirmCard({
    title: `${booked.subject} moves from ${from} to ${momentInWords({ day: to.day, time: to.start })}.`,
    lines: [
      ...afterItsDay(one, to.day, picture),
      invited === 0
        ? 'Whoever was invited gets a new invitation.'
        : `${capitalise(counted(invited, 'person', 'people'))} ${invited === 1 ? 'gets' : 'get'} a new invitation.`,
    ],
    ...{ verb: 'move', button: 'Move it' },
    data: { inspection: inspectionId, item: item.id, day: to.day, time: to.start },
  })
}

/** Booked already, or to be moved nobody said to when: asked in one card. */
export function askWhereTo({ inspectionId, one, picture, by }: Meant, { subject, day, start }: BookedMeeting): Reply {
  itemFor(picture, one.dated.item.id, 'moved', by)
  return confirmCard({
    title: `${subject} is booked for ${momentInWords({ day, time: start })}. When is it to be?`,
    lines: ['Those who were invited get a new invitation.'],
    fields: [
      dateInput({ id: 'day', label: 'On which day?', needed: 'Give a day.', value: day }),
      timeInput({ id: 'time', label: 'At what time?', needed: 'Give a time.', value: start }),
    ],
    ...{ verb: 'move', button: 'Move it' },
    data: { inspection: inspectionId, item: one.dated.item.id },
  })
}

/** What was left out stays as it is booked. */
function atFor(heard: Heard, { picture }: Meant, { day, time }: When, booked: BookedMeeting) {
  return { day: isTimeAlone(heard, 'when', picture) ? booked.day : day, start: time ?? booked.start }
}

export const pressMove: Verb = async (pressed) => {
  const { needs, by, inspectionId } = pressed
  const to = { day: dayOfData(pressed), start: timeOfData(pressed) }
  return tellDeed(pressed, await moveMeeting(needs, { inspectionId, itemId: itemOf(pressed), by, to }))
}
