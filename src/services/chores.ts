import { fingerprint } from '../domain/fingerprint.ts'
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
/** What is to be said waits no longer for a library that does not answer: it says itself when that was last seen. */
const PATIENCE = 60_000

/** Something done by itself again and again, never twice at once. */
export interface Chore {
  /** Past moments mean now. */
  dueAt(): Instant
  /** A failure is logged and tried again a minute later; none is thrown. */
  run(): Promise<void>
}

/** What is done by itself for one inspection. */
export interface Chores {
  /** Sweeps its library and looks after its subscription. */
  readonly watching: Chore
  /** Keeps its meetings and cards and sends its notices, once the library has been looked at. */
  readonly telling: Chore
  /** Something changed: look and tell at once. */
  wake(): void
}

export function createChores(needs: Surroundings, id: string): Chores {
  const start = needs.clock.now()
  let sweepAt = start
  let sweeping: Promise<void> | undefined
  /** When the last look at the library began that was to the full and that nothing has overtaken. */
  let sweptAt = Number.NEGATIVE_INFINITY
  /** When the first sweep from then on also sees to the subscription. */
  let lookAt = start
  let tellAt = start
  /** Something was told without a look at the library: what waits for one is to be told after the next. */
  let blind = false
  return {
    watching: { dueAt: () => sweepAt, run: watch },
    telling: { dueAt: () => tellAt, run: tell },
    wake() {
      tellAt = Math.min(tellAt, needs.clock.now())
      sweptAt = Number.NEGATIVE_INFINITY
    },
  }

  async function watch(): Promise<void> {
    await sweep()
    const now = needs.clock.now()
    if (lookAt > now) return
    // One that could not be seen to is tried again with the next sweep, which is enough without it.
    if (await attempt(needs, id, 'subscription', () => keepSubscription(needs, id))) lookAt = now + LOOK
  }

  /** The one under way counts, since both would ask the same. */
  function sweep(): Promise<void> {
    sweeping ??= sweepOnce().finally(() => {
      sweeping = undefined
    })
    return sweeping
  }

  async function sweepOnce(): Promise<void> {
    const now = needs.clock.now()
    sweepAt = now + RETRY
    const seen = await attempt(needs, id, 'sweep', async () => {
      const changed = await syncLibrary(needs, id)
      sweepAt = nextInPhase(id, now)
      sweptAt = now
      if (changed || blind) tellAt = Math.min(tellAt, now)
    })
    blind = !seen
  }

  async function tell(): Promise<void> {
    const now = needs.clock.now()
    const looked = lookSince(tellAt).then(() => true)
    const inTime = await Promise.race([looked, needs.clock.wait(now + PATIENCE).then(() => false)])
    if (!inTime) blind = true
    tellAt = now + REREAD
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
    tellAt = Math.min(tellAt, ...moments)
  }

  /** Comes before everything that is told, so that nothing is called missed that lies in its folder. */
  async function lookSince(moment: Instant): Promise<void> {
    await sweeping
    if (sweptAt < moment) await sweep()
  }
}

/** Each inspection has its own place in the quarter of an hour, so that a hundred do not look at one moment. */
function nextInPhase(id: string, now: Instant): Instant {
  const phase = Number.parseInt(fingerprint(id), 36) % SWEEP
  return now + SWEEP - ((now - phase) % SWEEP)
}
