import type { BookedMeeting } from '../../domain/meeting/booked-meeting.ts'
import { meetingGone } from '../../domain/notice/meeting-gone.ts'
import { givenUp } from '../notice/say-once.ts'
import { SendFailure } from '../ports/messenger.ts'
import { see } from '../see.ts'
import type { Surroundings } from '../surroundings.ts'
import { tellCoordinator } from '../trouble/tell-coordinator.ts'

/**
 * Somebody deleted or cancelled a meeting in Outlook: it is shown as booked no more, once its coordinator is told so.
 * Nobody there to be told it is dropped all the same; where Teams does not answer it is tried again later.
 */
export async function dropMeeting(needs: Surroundings, inspectionId: string, meeting: BookedMeeting): Promise<void> {
  const { store, log } = needs
  const { itemId, eventId } = meeting
  const key = `meeting-gone/${itemId}/${eventId}`
  const picture = await see(needs, inspectionId)
  log.warn('meeting gone', { inspection: inspectionId, item: itemId })
  try {
    await tellCoordinator(needs, picture, {
      key,
      compose: (again) => meetingGone(meeting, picture, again),
      note: ({ meetings }) => meetings.remove(inspectionId, itemId),
    })
  } catch (error) {
    if (!(error instanceof SendFailure)) throw error
    if (error.isForNow) return
    await store.transaction(async ({ meetings, effects }) => {
      await effects.begin(inspectionId, key, picture.now)
      await effects.finish(inspectionId, key, { at: picture.now, ...givenUp(error.reason) })
      await meetings.remove(inspectionId, itemId)
    })
  }
}
