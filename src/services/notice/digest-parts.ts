import type { DigestPart } from '../../domain/notice/digest-notice.ts'
import { dayOf } from '../../domain/schedule/zone.ts'
import { allInspections } from '../all-inspections.ts'
import { nameForLog } from '../name-for-log.ts'
import { see } from '../see.ts'
import type { Surroundings } from '../surroundings.ts'
import { isDigestPart, type Pending, pendingNotices } from './pending.ts'

type Needs = Pick<Surroundings, 'store' | 'clock' | 'programmes' | 'log'>

/** What a person is owed in one of their inspections. */
export type OwedPart = DigestPart & Pick<Pending, 'begun'>

/**
 * What somebody is to be reminded of today, over all their inspections. Another one that cannot be read is left out: what
 * it adds goes with the next digest.
 * @param inspectionId the one that is told of now: its failure is thrown
 */
export async function digestParts(needs: Needs, person: string, inspectionId: string): Promise<readonly OwedPart[]> {
  const parts: OwedPart[] = []
  for (const id of await inspectionsOf(needs, person, inspectionId)) {
    try {
      parts.push(...(await partsIn(needs, person, id)))
    } catch (error) {
      if (id === inspectionId) throw error
      needs.log.warn('digest without', { inspection: id, reason: nameForLog(error) })
    }
  }
  return parts
}

async function partsIn(needs: Needs, person: string, id: string): Promise<readonly OwedPart[]> {
  const picture = await see(needs, id)
  const today = dayOf(picture.now, picture.programme.timeZone)
  return (await pendingNotices(needs, picture))
    .filter(isDigestPart)
    .filter(({ notice, goesAt }) => notice.person.id === person && dayOf(goesAt, notice.told.zone) === today)
    .map(({ notice, begun }) => ({ notice, picture, begun }))
}

/** Where they sit, stand in, or have taken something on. */
async function inspectionsOf({ store }: Needs, person: string, first: string): Promise<readonly string[]> {
  const [all, taken] = await Promise.all([allInspections(store), store.deeds.takenBy(person)])
  const seated = all.filter(({ seats }) =>
    seats.some(({ holder, deputy }) => holder?.id === person || deputy?.id === person),
  )
  return [...new Set([first, ...seated.map(({ id }) => id), ...taken])]
}
