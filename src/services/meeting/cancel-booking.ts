import type { BookedMeeting } from '../../domain/meeting/booked-meeting.ts'
import { toInstant } from '../../domain/schedule/zone.ts'
import { allow } from '../allow.ts'
import { noteTakenBack } from '../made-elsewhere.ts'
import { refreshCards } from '../notice/refresh-cards.ts'
import { Refusal } from '../refusal.ts'
import { see } from '../see.ts'
import type { Surroundings } from '../surroundings.ts'
import { meetingsTurn } from '../turns.ts'
import type { Wisher } from '../wisher.ts'

interface Wish {
  readonly inspectionId: string
  readonly eventId: string
  readonly by: Wisher
}

/**
 * Takes a booking back: it is cancelled in Outlook, which tells those who were invited, and can be booked anew. Cancelled
 * first and noted afterwards, since cancelling twice does no harm. Throws `Refusal`, `GraphFailure`.
 */
export async function cancelBooking(needs: Surroundings, { inspectionId, eventId, by }: Wish): Promise<BookedMeeting> {
  const { mailbox, store, log } = needs
  const cancelled = await needs.turns.run(meetingsTurn(inspectionId), async () => {
    const picture = await see(needs, inspectionId)
    allow(picture, by, 'look')
    allow(picture, by, 'book', 'Only the coordinator cancels meetings.')
    const meeting = picture.meetings.find((booked) => booked.eventId === eventId)
    if (!meeting) throw new Refusal('already undone', 'It is not booked any more.')
    if (toInstant(meeting.day, meeting.start, picture.programme.timeZone) <= picture.now) {
      throw new Refusal('not possible', 'It has begun already, or is over. Nothing was changed.')
    }
    await mailbox.cancel(picture.inspection.place.organiser, eventId, 'It was booked by mistake.')
    await store.meetings.remove(inspectionId, meeting.itemId)
    await noteTakenBack(needs, { inspectionId, by, made: { type: 'booked', itemId: meeting.itemId, eventId } })
    return meeting
  })
  log.info('meeting cancelled', { inspection: inspectionId, item: cancelled.itemId, person: by.id })
  await refreshCards(needs, inspectionId)
  return cancelled
}
