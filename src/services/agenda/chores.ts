import { STALE } from '../../domain/notice/stale-look.ts'
import type { Instant } from '../../domain/schedule/day.ts'
import { finishReleases } from '../deed/release.ts'
import { keepMeetings } from '../meeting/move-meeting.ts'
import { keepNotices } from '../notice/keep-notices.ts'
import { keepCards } from '../notice/post.ts'
import type { Surroundings } from '../surroundings.ts'
import { createTroubleWatch } from '../trouble/trouble-watch.ts'
import { keepSubscription } from '../watch/subscription.ts'
import { syncLibrary } from '../watch/watch.ts'
import { attempt } from './attempt.ts'
import { FILING } from './filing.ts'
import type { FilingStep } from './filing-step.ts'
import { anewInTime, inTime } from './in-time.ts'
import { joined } from './joined.ts'
import { nextInPhase } from './next-in-phase.ts'
import { nextMoment } from './next-moment.ts'

/** The timed sweep, which alone must be enough where every notification is lost. */
const SWEEP = 15 * 60_000
/** A subscription that ended without a word is missed after so long. */
const LOOK = 60 * 60_000
/** What another process left half done is taken up at least so often. */
const REREAD = 6 * 60 * 60_000
const RETRY = 60_000

/** Something done by itself again and again, never twice at once. */
export interface Chore {
  /** Past moments mean now. */
  dueAt(): Instant
  /** A failure is logged and tried again a minute later; none is thrown. */
  run(): Promise<void>
}

/** What is done by itself for one inspection. */
export interface Chores {
  /** Sweeps its library. */
  readonly watching: Chore
  /** Looks after the subscription by which its library's changes are announced. */
  readonly listening: Chore
  /** Keeps its meetings and cards and sends its notices, once the library has been looked at. */
  readonly telling: Chore
  /** Reads, examines and notes what lies in its files. */
  readonly filing: Chore
  /** Tells its coordinator of what does not work, and that it works again. */
  readonly warning: Chore
  /** Something changed: look and tell at once. */
  wake(): void
}

/** To which kind of work a step belongs. Without a subscription the sweep sees all the same. */
const AREA_OF = {
  sweep: 'library',
  releases: 'releases',
  meetings: 'calendar',
  cards: 'card',
  notices: 'messages',
  'next moment': null,
  subscription: null,
} as const

export function createChores(needs: Surroundings, id: string): Chores {
  const { clock } = needs
  const start = clock.now()
  const troubles = createTroubleWatch(needs, id)
  let sweepAt = start
  /** When the last look at the library began that was to the full and that nothing has overtaken. */
  let sweptAt = Number.NEGATIVE_INFINITY
  let lookAt = start
  let tellAt = start
  /** Each comes back by itself: what one has to do again and again costs the others nothing. */
  const filings = FILING.map((filing) => ({ filing, dueAt: start }))
  /** Something was told without a look at the library: what waits for one is to be told after the next. */
  let blind = false
  /** When what the card says of the library becomes old, unless it is looked at before. */
  let staleAt = start + STALE
  const sweeping = joined(sweep)
  const telling = joined(tell)
  const meetings = joined(() => step('meetings', () => keepMeetings(needs, id)))
  const releases = joined(() => step('releases', release))
  return {
    watching: { dueAt: () => sweepAt, run: watch },
    listening: { dueAt: () => lookAt, run: listen },
    telling: { dueAt: () => tellAt, run: telling.run },
    filing: { dueAt: () => Math.min(...filings.map(({ dueAt }) => dueAt)), run: file },
    warning: { dueAt: troubles.dueAt, run: warn },
    wake() {
      tellAt = Math.min(tellAt, clock.now())
      fileAnew()
      sweptAt = Number.NEGATIVE_INFINITY
    },
  }

  async function watch(): Promise<void> {
    // Something may have been told meanwhile, after a look of its own.
    if (sweepAt <= clock.now()) await sweeping.run()
  }

  /** One that could not be seen to is no haste: the sweep is enough without it. */
  async function listen(): Promise<void> {
    const now = clock.now()
    const kept = await step('subscription', () => keepSubscription(needs, id))
    lookAt = nextInPhase(id, now, kept ? LOOK : SWEEP)
  }

  async function sweep(): Promise<void> {
    const now = clock.now()
    sweepAt = now + RETRY
    const seen = await step('sweep', async () => {
      const changed = await syncLibrary(needs, id)
      sweepAt = nextInPhase(id, now, SWEEP)
      sweptAt = now
      staleAt = now + STALE
      if (changed) fileAnew()
      if (changed || blind) tellAt = Math.min(tellAt, now)
    })
    blind = !seen
    if (now <= staleAt) return
    staleAt = Number.POSITIVE_INFINITY
    tellAt = Math.min(tellAt, now)
  }

  async function tell(): Promise<void> {
    const now = clock.now()
    if (!(await inTime(clock, lookSince(tellAt)))) blind = true
    tellAt = now + REREAD
    const since = clock.now()
    const moments: Instant[] = []
    const done = [
      await step('cards', async () => {
        const edit = await keepCards(needs, id)
        if (edit !== null) moments.push(edit)
      }),
      await step('notices', async () => {
        moments.push(await keepNotices(needs, id))
      }),
      await step('next moment', async () => {
        moments.push(await nextMoment(needs, id, since))
      }),
      // Last, since they wait for the calendar and the library, and what is to be said does not.
      await anewInTime(clock, meetings),
      await anewInTime(clock, releases),
    ]
    if (done.includes(false)) moments.push(now + RETRY)
    tellAt = Math.min(tellAt, ...moments)
  }

  async function release(): Promise<void> {
    if (await finishReleases(needs, id)) tellAt = Math.min(tellAt, clock.now() + RETRY)
  }

  function fileAnew(): void {
    for (const one of filings) one.dueAt = Math.min(one.dueAt, clock.now())
  }

  /** What leans on a step is done anew once that has come to its end. */
  async function file(): Promise<void> {
    const now = clock.now()
    let follows = false
    for (const one of filings) {
      if (one.dueAt > now && !follows) continue
      one.dueAt = clock.now() + REREAD
      const next = await fileOne(one.filing)
      one.dueAt = Math.min(one.dueAt, next)
      follows ||= one.dueAt > clock.now()
    }
  }

  /** When it is to come back. One that fails is no trouble of its own: where the library is away, the sweep tells so. */
  async function fileOne({ name, run }: FilingStep): Promise<Instant> {
    let next = Number.POSITIVE_INFINITY
    const failure = await attempt(needs, id, name, async () => {
      const { changed, again } = await run(needs, id)
      if (changed) tellAt = Math.min(tellAt, clock.now())
      if (again !== null) next = again
    })
    return failure === null ? next : clock.now() + RETRY
  }

  /** What may be well by now is tried before it is told of. */
  async function warn(): Promise<void> {
    const now = clock.now()
    if (sweeping.isUnderWay() || sweepAt <= now) await inTime(clock, sweeping.run())
    if (telling.isUnderWay() || tellAt <= now) await inTime(clock, telling.run())
    await troubles.run()
  }

  async function step(name: keyof typeof AREA_OF, work: () => Promise<void>): Promise<boolean> {
    const failure = await attempt(needs, id, name, work)
    const area = AREA_OF[name]
    if (area) await troubles.note(area, failure)
    return failure === null
  }

  /** Comes before everything that is told, so that nothing is called missed that lies in its folder. */
  async function lookSince(moment: Instant): Promise<void> {
    if (sweeping.isUnderWay()) await sweeping.run()
    if (sweptAt < moment) await sweeping.run()
  }
}
