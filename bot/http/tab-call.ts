import type { Context } from 'hono'
import type { z } from 'zod'
import { roleOf } from '../../src/domain/access.ts'
import { allow } from '../../src/services/allow.ts'
import { Refusal } from '../../src/services/refusal.ts'
import { isStillIn, refuseWhoLeft } from '../../src/services/refuse-who-left.ts'
import { inspectionAndProgramme } from '../../src/services/see.ts'
import type { Surroundings } from '../../src/services/surroundings.ts'
import type { TabIdentity } from './tab-identity.ts'

/** What every call of the tab's API knows: who calls. */
export type Variables = { Variables: { person: TabIdentity } }

/** The wanted one of this person's inspections, else the first. */
export async function chooseInspection(needs: Surroundings, person: TabIdentity, wanted: string | undefined) {
  const seated = await inspectionsOf(needs, person.id)
  const still = await Promise.all(seated.map((one) => isStillIn(needs, one, person.id)))
  const mine = seated.filter((_one, index) => still[index])
  const chosen = wanted === undefined ? (mine[0] ?? seated[0]) : seated.find(({ id }) => id === wanted)
  if (!chosen) {
    throw new Refusal('not allowed', 'You have no seat in an inspection here. The coordinator can give you one.')
  }
  await refuseWhoLeft(needs, chosen, person.id)
  return { id: chosen.id, mine }
}

/** Whoever has no seat in the inspection in which something is posted, or left its team. Throws `Refusal`. */
export async function refuseOutside(needs: Surroundings, person: TabIdentity, wanted: unknown): Promise<void> {
  // What names none is refused by its shape.
  if (typeof wanted !== 'string') return
  const seating = await inspectionAndProgramme(needs, wanted)
  allow(seating, person, 'look')
  await refuseWhoLeft(needs, seating.inspection, person.id)
}

async function inspectionsOf(needs: Surroundings, person: string) {
  return (await needs.store.inspections.all()).filter((inspection) => {
    const programme = needs.programmes.get(inspection.programmeId)
    return programme !== undefined && roleOf(person, inspection, programme) !== 'outside'
  })
}

/** Who asks, and of which of their inspections. */
export async function asked(needs: Surroundings, context: Context<Variables>) {
  const person = context.get('person')
  return { person, ...(await chooseInspection(needs, person, context.req.query('inspection'))) }
}

/** What was posted has not the shape that is asked for. */
export class Unreadable extends Error {
  override readonly name = 'Unreadable'
}

/** What was posted. Throws `Unreadable`. */
export async function read<T>(context: Context, shape: z.ZodType<T>): Promise<T> {
  const parsed = shape.safeParse(await context.req.json().catch(() => null))
  if (parsed.success && !UNKEEPABLE.test(JSON.stringify(parsed.data))) return parsed.data
  throw new Unreadable()
}

/** A NUL, or half of a character: no database keeps them. */
const UNKEEPABLE = /\\u(?:0000|d[89a-f][0-9a-f]{2})/
