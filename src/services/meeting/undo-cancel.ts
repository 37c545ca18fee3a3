import type { BookedMeeting } from '../../domain/meeting/booked-meeting.ts'
import { noteTakenBack } from '../made-elsewhere.ts'
import { Refusal } from '../refusal.ts'
import type { Surroundings } from '../surroundings.ts'
import type { Wisher } from '../wisher.ts'
import { bookAgain } from './book-meeting.ts'

interface Wish {
  readonly inspectionId: string
  /** Of the change. */
  readonly id: string
  readonly by: Wisher
}

/** Books a meeting that was cancelled where it stood, and invites people anew. Throws `Refusal`, `GraphFailure`. */
export async function undoCancel(needs: Surroundings, { inspectionId, id, by }: Wish): Promise<BookedMeeting> {
  const change = await needs.store.inspectionChanges.get(inspectionId, id)
  if (change?.type !== 'cancelled') {
    throw new Refusal('unknown item', 'There is nothing to undo: it was not found.')
  }
  if (change.undone) throw new Refusal('already undone', 'It was undone already.')
  const { itemId, day, start } = change
  const meeting = await bookAgain(needs, { inspectionId, itemId, by, at: { day, start } })
  await noteTakenBack(needs, { inspectionId, by, made: { type: 'cancelled', itemId, day, start } })
  return meeting
}
