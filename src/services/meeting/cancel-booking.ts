import type { InspectionChange } from '../../domain/inspection/inspection-change.ts'
import type { Picture } from '../../domain/inspection/picture.ts'
import type { BookedMeeting } from '../../domain/meeting/booked-meeting.ts'
import { toInstant } from '../../domain/schedule/zone.ts'
import { allow } from '../allow.ts'
import { refuseUnfitWords } from '../deed/refuse-unfit-words.ts'
import { noteTakenBack } from '../made-elsewhere.ts'
import { refreshCards } from '../notice/refresh-cards.ts'
import { Refusal } from '../refusal.ts'
import { see } from '../see.ts'
import type { Surroundings } from '../surroundings.ts'
import { meetingsTurn } from '../turns.ts'
import { doerOf, type Wisher } from '../wisher.ts'

interface Wish {
  readonly inspectionId: string
  readonly eventId: string
  readonly by: Wisher
}

/** Takes a booking back: it is cancelled in Outlook, and can be booked anew. Throws `Refusal`, `GraphFailure`. */
export function cancelBooking(needs: Surroundings, wish: Wish): Promise<BookedMeeting> {
  return cancel(needs, wish, 'It was booked by mistake.')
}

/**
 * Cancels a meeting, whoever booked it, and keeps when it stood, so that it can be booked there again: gives the change's id.
 * @param reason told to those who were invited. Throws `Refusal`, `GraphFailure`.
 */
export async function cancelMeeting(
  needs: Surroundings,
  { reason, ...wish }: Wish & { readonly reason: string },
): Promise<{ readonly meeting: BookedMeeting; readonly id: string }> {
  refuseUnfitWords({ reason })
  const id = needs.newId()
  const { inspectionId, by } = wish
  const meeting = await cancel(needs, wish, reason, ({ itemId, day, start }) => {
    return { type: 'cancelled', itemId, day, start, id, inspectionId, at: needs.clock.now(), by: doerOf(by) }
  })
  return { meeting, id }
}

/** The meeting of this event, if this person may cancel it now; nothing is cancelled. Throws `Refusal`. */
export function meetingToCancel(picture: Picture, { eventId, by }: Pick<Wish, 'eventId' | 'by'>): BookedMeeting {
  allow(picture, by, 'look')
  allow(picture, by, 'book', 'Only the coordinator cancels meetings.')
  const meeting = picture.meetings.find((booked) => booked.eventId === eventId)
  if (!meeting) throw new Refusal('already undone', 'It is not booked any more.')
  if (toInstant(meeting.day, meeting.start, picture.programme.timeZone) <= picture.now) {
    throw new Refusal('not possible', 'It has begun already, or is over. Nothing was changed.')
  }
  return meeting
}

/** In Outlook first, which tells those who were invited, and noted afterwards, since cancelling twice does no harm. */
async function cancel(
  needs: Surroundings,
  wish: Wish,
  reason: string,
  noted?: (meeting: BookedMeeting) => InspectionChange,
): Promise<BookedMeeting> {
  const { mailbox, store, log } = needs
  const { inspectionId, eventId, by } = wish
  const meeting = await needs.turns.run(meetingsTurn(inspectionId), async () => {
    const picture = await see(needs, inspectionId)
    const found = meetingToCancel(picture, wish)
    await mailbox.cancel(picture.inspection.place.organiser, eventId, reason)
    await store.transaction(async (within) => {
      await within.meetings.remove(inspectionId, found.itemId)
      if (noted) await within.inspectionChanges.record(noted(found))
    })
    await noteTakenBack(needs, { inspectionId, by, made: { type: 'booked', itemId: found.itemId, eventId } })
    return found
  })
  log.info('meeting cancelled', { inspection: inspectionId, item: meeting.itemId, person: by.id })
  await refreshCards(needs, inspectionId)
  return meeting
}
