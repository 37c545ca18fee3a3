import type { Work } from '../../src/services/ports/queue.ts'
import { keepCards } from '../../src/services/post.ts'
import { keepSubscription } from '../../src/services/subscription.ts'
import type { Surroundings } from '../../src/services/surroundings.ts'
import { syncLibrary } from '../../src/services/watch.ts'

/** Work that a notification queued: look at the library, and tell at once what changed. */
export async function syncLibraryNow(needs: Surroundings, { type, inspectionId }: Work): Promise<void> {
  if (type === 'renew') await keepSubscription(needs, inspectionId, { atOnce: true })
  if (!(await syncLibrary(needs, inspectionId))) return
  await keepCards(needs, inspectionId)
  needs.wake(inspectionId)
}
