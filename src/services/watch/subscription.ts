import type { Instant } from '../../domain/schedule/day.ts'
import type { Watch } from '../ports/store.ts'
import type { Subscription } from '../ports/subscriptions.ts'
import { inspectionAndProgramme } from '../see.ts'
import type { Surroundings } from '../surroundings.ts'
import { watchTurn } from '../turns.ts'

type Needs = Pick<Surroundings, 'store' | 'subscriptions' | 'programmes' | 'clock' | 'newId' | 'log' | 'turns'>

/** Graph's longest life for a drive's subscription (learn.microsoft.com: subscription resource). */
const LIFE = 42_300 * 60_000

/** Until Graph has given it one, a subscription that is being made has no id. */
const NOT_YET = ''

type Held = NonNullable<Watch['subscription']>

/** Whether changes are announced to us, as far as we know; otherwise the timed sweep alone sees them. */
export function isAnnounced(watch: Watch | null, now: Instant): boolean {
  const held = watch?.subscription
  return held !== undefined && held.id !== NOT_YET && held.expires > now
}

/**
 * Sees to it that the library's changes are announced to us: makes the subscription, renews it when half
 * its life is over or Graph asks for it (`atOnce`), and otherwise looks whether it still lives, as it may end
 * without a word; one that is gone is made anew. One request while all is well. Throws `GraphFailure`.
 */
export function keepSubscription(
  needs: Needs,
  inspectionId: string,
  options: { readonly atOnce?: boolean } = {},
): Promise<void> {
  return needs.turns.run(watchTurn(inspectionId), async () => {
    const held = (await needs.store.library.watch(inspectionId))?.subscription
    const now = needs.clock.now()
    const living = held && (await lookAt(needs, held, now, options.atOnce ?? false))
    if (!living) await subscribeAnew(needs, inspectionId, held, now)
    else if (living.expires !== held.expires) {
      await save(needs, inspectionId, { ...held, expires: living.expires })
    }
  })
}

/** `null` when it is gone. Renewed at half its life, so that a failed renewal leaves weeks for the next. */
async function lookAt(
  { subscriptions }: Needs,
  { id, expires }: Held,
  now: Instant,
  atOnce: boolean,
): Promise<Subscription | null> {
  if (id === NOT_YET) return null
  const isDue = atOnce || now >= expires - LIFE / 2
  return isDue ? subscriptions.renew(id, now + LIFE - 60_000) : subscriptions.find(id)
}

/** The state is stored before the call, so that the first notification already finds it; an attempt that was cut short keeps its own. */
async function subscribeAnew(
  needs: Needs,
  inspectionId: string,
  before: Held | undefined,
  now: Instant,
): Promise<void> {
  const { inspection } = await inspectionAndProgramme(needs, inspectionId)
  const { driveId } = inspection.place
  const clientState = before?.id === NOT_YET ? before.clientState : `${inspectionId}.${needs.newId()}`
  // Or one inspection would take for a stray what another of the same library has just made and not noted yet.
  await needs.turns.run(`subscriptions/${driveId}`, async () => {
    const shared = await findShared(needs, inspectionId, driveId)
    if (shared) return save(needs, inspectionId, shared)
    await save(needs, inspectionId, { id: NOT_YET, expires: now, clientState })
    await removeStrays(needs, driveId)
    const made = await needs.subscriptions.subscribe(driveId, clientState, now + LIFE - 60_000)
    await save(needs, inspectionId, { id: made.id, expires: made.expires, clientState })
  })
  needs.log.info('subscribed', { inspection: inspectionId })
}

/** Graph refuses a second one to the same library (learn.microsoft.com: create subscription): inspections there share it. */
async function findShared(
  { store, subscriptions }: Needs,
  inspectionId: string,
  driveId: string,
): Promise<Held | null> {
  for (const id of await store.inspections.ids()) {
    const held = id === inspectionId ? undefined : (await store.library.watch(id))?.subscription
    if (!held || held.id === NOT_YET || (await store.inspections.get(id))?.place.driveId !== driveId) continue
    const living = await subscriptions.find(held.id)
    if (living) return { ...held, expires: living.expires }
  }
  return null
}

/** One left over from a stop between the call and its receipt is in the way of the next. */
async function removeStrays({ subscriptions, store }: Needs, driveId: string): Promise<void> {
  const ids = await store.inspections.ids()
  const watches = await Promise.all(ids.map((id) => store.library.watch(id)))
  const wanted = new Set(watches.map((watch) => watch?.subscription?.id))
  const strays = (await subscriptions.list()).filter(
    ({ id, resource }) => resource.includes(driveId) && !wanted.has(id),
  )
  for (const { id } of strays) await subscriptions.remove(id)
}

async function save({ store }: Needs, inspectionId: string, subscription: Held): Promise<void> {
  const watch = await store.library.watch(inspectionId)
  await store.library.saveWatch(inspectionId, { token: null, checkedAt: null, ...watch, subscription })
}
