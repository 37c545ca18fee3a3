import type { Kernel } from '../kernel/kernel.ts'
import { toEventId } from './event-ids.ts'
import type { Meeting } from './meeting.ts'
import { standsIn } from './own-calendar.ts'

/** Tells the subscribers of every calendar in which the meeting stood or now stands. */
export function tellOfMeeting(kernel: Kernel, before: Meeting | undefined, after: Meeting | undefined): void {
  const key = (after ?? before)?.key
  if (key === undefined) return
  for (const person of kernel.content.people.filter(({ guest }) => !guest)) {
    const [stood, stands] = [before && standsIn(person, before), after && standsIn(person, after)]
    if (!stood && !stands) continue
    const emit = (changeType: 'created' | 'updated' | 'deleted') =>
      kernel.changes.emit({
        resource: `users/${person.id}/events`,
        changeType,
        itemId: toEventId(person.id, key, false),
      })
    emit(stands ? (stood ? 'updated' : 'created') : 'deleted')
    // Exchange touches a new event once more by itself, and says so (learn.microsoft.com/answers/a/1903501).
    if (stands && !stood) emit('updated')
  }
}
