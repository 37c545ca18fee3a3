import type { Picture } from '../../domain/inspection/picture.ts'
import { tellableFrom } from '../../domain/notice/alarm-hours.ts'
import type { DueNotice } from '../../domain/notice/due-notice.ts'
import { dueNotices } from '../../domain/notice/due-notices.ts'
import { coordinatorsAt } from '../../domain/notice/recipient.ts'
import { type Undelivered, undeliveredNotice } from '../../domain/notice/undelivered.ts'
import type { Instant } from '../../domain/schedule/day.ts'
import { reasonGivenUp, whyGivenUp } from '../notice/say-once.ts'
import { sentNotices } from '../notice/sent-notices.ts'
import type { Effect } from '../ports/store.ts'
import { see } from '../see.ts'
import type { Surroundings } from '../surroundings.ts'
import { tellCoordinator } from './tell-coordinator.ts'

type Needs = Pick<Surroundings, 'store' | 'messenger' | 'clock' | 'programmes' | 'turns' | 'log'>

/** What was given up longer ago is no news. */
const NEWS = 7 * 24 * 60 * 60_000

/** What people were owed and did not get, of what is still open. */
export async function findUndelivered({ store }: Pick<Needs, 'store'>, picture: Picture): Promise<Undelivered[]> {
  const given = new Map((await givenUp({ store }, picture.inspection.id)).map((effect) => [effect.key, effect]))
  if (given.size === 0) return []
  return dueNotices(picture).flatMap((notice) => {
    const effect = given.get(notice.key)
    const reason = effect && reasonGivenUp(effect)
    return reason ? [{ notice, reason }] : []
  })
}

/**
 * Tells the coordinator of each once; of what they themselves did not get, whoever else of their seat there is. Gives the
 * end of the quiet hours where it has to wait for that, else `null`.
 */
export async function tellUndelivered(needs: Needs, inspectionId: string): Promise<Instant | null> {
  const since = needs.clock.now() - NEWS
  const recent = (await givenUp(needs, inspectionId)).filter(({ startedAt }) => startedAt > since)
  if (recent.length === 0) return null
  const picture = await see(needs, inspectionId)
  const told = new Set((await needs.store.effects.startingWith(inspectionId, PREFIX)).flatMap(keyIfDone))
  const found = (await findUndelivered(needs, picture)).filter(
    ({ notice }) => !told.has(keyOf(notice)) && coordinatorsAt(picture.now, picture).some(isNot(notice)),
  )
  const once = found.filter(
    ({ notice }, index) => found.findIndex((one) => keyOf(one.notice) === keyOf(notice)) === index,
  )
  const [first, ...others] = once
  if (!first) return null
  const from = tellableFrom(picture.now, picture)
  if (from > picture.now) return from
  await tellCoordinator(needs, picture, {
    key: keyOf(first.notice),
    compose: (again) => undeliveredNotice(once, picture, again),
    async note({ effects }) {
      for (const { notice } of others) {
        await effects.begin(inspectionId, keyOf(notice), picture.now)
        await effects.finish(inspectionId, keyOf(notice), { at: picture.now, externalId: keyOf(first.notice) })
      }
    },
  })
  return null
}

const PREFIX = 'undelivered/'

/** One for each deadline and person, however often they were to be reminded. */
function keyOf({ item: { dated }, person }: DueNotice): string {
  return `${PREFIX}${dated.item.id}/${dated.due}/${person.id}`
}

function keyIfDone({ key, receipt }: Effect): readonly string[] {
  return receipt ? [key] : []
}

function isNot({ person }: DueNotice): (other: { readonly id: string }) => boolean {
  return ({ id }) => id !== person.id
}

async function givenUp(needs: Pick<Needs, 'store'>, inspectionId: string): Promise<readonly Effect[]> {
  return (await sentNotices(needs, inspectionId)).filter((effect) => whyGivenUp(effect) !== null)
}
