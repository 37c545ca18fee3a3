import type { Instant } from '../domain/schedule/day.ts'
import type { Watch } from './ports/store.ts'
import { inspectionAndProgramme } from './see.ts'
import type { Surroundings } from './surroundings.ts'
import { watchTurn } from './turns.ts'

type Needs = Pick<Surroundings, 'store' | 'subscriptions' | 'programmes' | 'clock' | 'newId' | 'log' | 'turns'>

/** Graph's longest life for a drive's subscription (learn.microsoft.com: subscription resource). */
const LIFE = 42_300 * 60_000

/** Renewed at half its life, so that a failed renewal leaves weeks for the next. */
export function renewalMoment(expires: Instant): Instant {
  return expires - LIFE / 2
}

/**
 * Sees to it that the library's changes are announced to us: makes the subscription, renews it when half
 * its life is over or Graph asks for it (`atOnce`), or makes it anew when it has died. Throws `GraphFailure`.
 */
export function keepSubscription(
  needs: Needs,
  inspectionId: string,
  options: { readonly atOnce?: boolean } = {},
): Promise<void> {
  return needs.turns.run(watchTurn(inspectionId), async () => {
    const watch = await needs.store.library.watch(inspectionId)
    const now = needs.clock.now()
    if (!options.atOnce && watch?.subscription && now < renewalMoment(watch.subscription.expires)) return
    const renewed = watch?.subscription && (await needs.subscriptions.renew(watch.subscription.id, now + LIFE - 60_000))
    if (watch?.subscription && renewed) {
      await save(needs, inspectionId, { ...watch.subscription, expires: renewed.expires })
    } else {
      await subscribeAnew(needs, inspectionId, now)
    }
  })
}

/** The state is stored before the call, so that the first notification already finds it. */
async function subscribeAnew(needs: Needs, inspectionId: string, now: Instant): Promise<void> {
  const { inspection } = await inspectionAndProgramme(needs, inspectionId)
  const clientState = `${inspectionId}.${needs.newId()}`
  await save(needs, inspectionId, { id: '', expires: now, clientState })
  await removeStrays(needs, inspection.place.driveId)
  const made = await needs.subscriptions.subscribe(inspection.place.driveId, clientState, now + LIFE - 60_000)
  await save(needs, inspectionId, { id: made.id, expires: made.expires, clientState })
  needs.log.info('subscribed', { inspection: inspectionId })
}

/** One left over from a stop between the call and its receipt would double every notification. */
async function removeStrays({ subscriptions, store }: Needs, driveId: string): Promise<void> {
  const inspections = await store.inspections.all()
  const watches = await Promise.all(inspections.map(({ id }) => store.library.watch(id)))
  const wanted = new Set(watches.map((watch) => watch?.subscription?.id))
  const strays = (await subscriptions.list()).filter(
    ({ id, resource }) => resource.includes(driveId) && !wanted.has(id),
  )
  for (const { id } of strays) await subscriptions.remove(id)
}

async function save(
  { store }: Needs,
  inspectionId: string,
  subscription: NonNullable<Watch['subscription']>,
): Promise<void> {
  const watch = await store.library.watch(inspectionId)
  await store.library.saveWatch(inspectionId, {
    token: watch?.token ?? null,
    checkedAt: watch?.checkedAt ?? null,
    subscription,
  })
}
