import { keepCards } from '../../src/services/notice/post.ts'
import type { Work } from '../../src/services/ports/queue.ts'
import type { Surroundings } from '../../src/services/surroundings.ts'
import { keepSubscription } from '../../src/services/watch/subscription.ts'
import { syncLibrary } from '../../src/services/watch/watch.ts'
import { createSingleFile } from './single-file.ts'

/** Two are worked at once: one whose library does not answer goes on by itself, and the timed sweep makes sure of it. */
const PATIENCE = 10_000

/** What is done about work that a notification queued: look at the library, and tell at once what changed. */
export function createLibraryWork(needs: Surroundings): (work: Work) => Promise<void> {
  const inSingleFile = createSingleFile()
  return async (work) => {
    const done = inSingleFile(`${work.type} ${work.inspectionId}`, () => sync(needs, work))
    await Promise.race([done, needs.clock.wait(needs.clock.now() + PATIENCE)])
  }
}

async function sync(needs: Surroundings, { type, inspectionId }: Work): Promise<void> {
  if (type === 'renew') await keepSubscription(needs, inspectionId, { atOnce: true })
  if (!(await syncLibrary(needs, inspectionId))) return
  // Also where the card cannot be edited now: the next look finds nothing new that would be told.
  await keepCards(needs, inspectionId).finally(() => needs.wake(inspectionId))
}
