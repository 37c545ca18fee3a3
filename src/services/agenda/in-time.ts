import type { Clock } from '../ports/clock.ts'
import type { Joined } from './joined.ts'

/** What is to be said waits no longer for a library that does not answer: it says itself when that was last seen. */
const PATIENCE = 60_000

/** Whether it was done, and soon; what takes longer goes on by itself. */
export function inTime(clock: Clock, work: Promise<unknown>): Promise<boolean> {
  const patience = clock.wait(clock.now() + PATIENCE).then(() => false)
  return Promise.race([work.then((outcome) => outcome !== false), patience])
}

/** What was under way already may not know of what is new: it is to be done once more. */
export async function anewInTime(clock: Clock, work: Joined<boolean>): Promise<boolean> {
  const isOld = work.isUnderWay()
  return (await inTime(clock, work.run())) && !isOld
}
