import type { Instant } from '../domain/schedule/day.ts'
import { attempt } from './attempt.ts'
import { keepMeetings } from './move-meeting.ts'
import { nextMoment } from './next-moment.ts'
import { keepCards } from './post.ts'
import { sendDueNotices } from './remind.ts'
import { keepSubscription } from './subscription.ts'
import type { Surroundings } from './surroundings.ts'
import { syncLibrary } from './watch.ts'

/** The timed sweep, which alone must be enough where every notification is lost. */
const SWEEP = 15 * 60_000
/** A subscription that ended without a word is missed at the first sweep after so long. */
const LOOK = 60 * 60_000
/** What another process left half done is taken up at least so often. */
const REREAD = 6 * 60 * 60_000
const RETRY = 60_000

/** What is done by itself for one inspection: its library swept, its subscription, meetings, cards and notices kept. */
export interface Chores {
  /** When something of it is due; past moments mean now. */
  dueAt(): Instant
  /** Does what is due by now; a failure is logged and tried again a minute later, none is thrown. */
  run(): Promise<void>
  /** Something changed: all of it is due at once. */
  wake(): void
}

export function createChores(needs: Surroundings, id: string): Chores {
  const start = needs.clock.now()
  let sweepAt = start
  /** When the first sweep from then on also sees to the subscription. */
  let lookAt = start
  let restAt = start
  /** The last look at the library failed: what waits for one is to be said after the next. */
  let blind = false
  return {
    dueAt: () => Math.min(sweepAt, restAt),
    async run() {
      const now = needs.clock.now()
      if (Math.min(sweepAt, restAt) > now) return
      await sweep(now)
      if (lookAt <= now) await look(now)
      if (restAt <= now) await runRest(now)
    },
    wake() {
      restAt = Number.NEGATIVE_INFINITY
    },
  }

  /** Comes before everything else, so that nothing is called missed that lies in its folder. */
  async function sweep(now: Instant): Promise<void> {
    sweepAt = now + RETRY
    const seen = await attempt(needs, id, 'sweep', async () => {
      const changed = await syncLibrary(needs, id)
      if (changed || blind) restAt = now
      sweepAt = now + SWEEP
    })
    blind = !seen
  }

  /** One that could not be seen to is tried again with the next sweep, which is enough without it. */
  async function look(now: Instant): Promise<void> {
    if (await attempt(needs, id, 'subscription', () => keepSubscription(needs, id))) lookAt = now + LOOK
  }

  async function runRest(now: Instant): Promise<void> {
    restAt = now + REREAD
    const moments: Instant[] = []
    const done = [
      await attempt(needs, id, 'meetings', () => keepMeetings(needs, id)),
      await attempt(needs, id, 'cards', async () => {
        const edit = await keepCards(needs, id)
        if (edit !== null) moments.push(edit)
      }),
      await attempt(needs, id, 'notices', () => sendDueNotices(needs, id)),
      await attempt(needs, id, 'next moment', async () => {
        moments.push(await nextMoment(needs, id))
      }),
    ]
    if (done.includes(false)) moments.push(now + RETRY)
    restAt = Math.min(restAt, ...moments)
  }
}
