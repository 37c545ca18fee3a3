import type { MessagePart } from '../../domain/notice/notice-message.ts'
import { dayOf } from '../../domain/schedule/zone.ts'
import { allInspections } from '../all-inspections.ts'
import { nameForLog } from '../name-for-log.ts'
import { see } from '../see.ts'
import type { Surroundings } from '../surroundings.ts'
import { isAsked, isDue, type PendingPart, pendingNotices } from './pending.ts'

type Needs = Pick<Surroundings, 'store' | 'clock' | 'programmes' | 'log'>

/** What a person is owed in one of their inspections. */
export type OwedPart = MessagePart & PendingPart

/**
 * What somebody is to be told now, over all their inspections; where a reminder is among it, with all that is in the
 * day's digest. Another inspection that cannot be read is left out: what it adds comes later.
 * @param inspectionId the one that is told of now: its failure is thrown
 */
export async function owedParts(needs: Needs, person: string, inspectionId: string): Promise<readonly OwedPart[]> {
  const parts: OwedPart[] = []
  for (const id of await inspectionsOf(needs, person, inspectionId)) {
    try {
      parts.push(...(await partsIn(needs, person, id)))
    } catch (error) {
      if (id === inspectionId) throw error
      needs.log.warn('message without', { inspection: id, reason: nameForLog(error) })
    }
  }
  const due = parts.filter((part) => isDue(part, part.picture))
  const digest = due.some(isReminder) ? parts.filter((part) => isReminder(part) && isToday(part)) : []
  return parts.filter((part) => due.includes(part) || digest.includes(part))
}

export function isReminder({ notice }: OwedPart): boolean {
  return notice.type === 'reminder'
}

function isToday({ goesAt, notice, picture }: OwedPart): boolean {
  return dayOf(goesAt, notice.told.zone) === picture.today
}

async function partsIn(needs: Needs, person: string, id: string): Promise<readonly OwedPart[]> {
  const picture = await see(needs, id)
  const pending = await pendingNotices(needs, picture)
  return pending.flatMap((one) => (isAsked(one) || one.notice.person.id !== person ? [] : [{ ...one, picture }]))
}

/** Where they sit, stand in, or have taken something on. */
async function inspectionsOf({ store }: Needs, person: string, first: string): Promise<readonly string[]> {
  const [all, taken] = await Promise.all([allInspections(store), store.deeds.takenBy(person)])
  const seated = all.filter(({ seats }) =>
    seats.some(({ holder, deputy }) => holder?.id === person || deputy?.id === person),
  )
  return [...new Set([first, ...seated.map(({ id }) => id), ...taken])]
}
