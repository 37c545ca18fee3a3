import type { Context } from 'hono'
import type { z } from 'zod'
import { roleOf } from '../../src/domain/access.ts'
import { Refusal } from '../../src/services/refusal.ts'
import type { Surroundings } from '../../src/services/surroundings.ts'
import { told } from '../telling/tell-failure.ts'
import type { TabIdentity } from './tab-identity.ts'

/** What every call of the tab's API knows: who calls. */
export type Variables = { Variables: { person: TabIdentity } }

/** The wanted one of this person's inspections, else the first. */
export async function chooseInspection(needs: Surroundings, person: TabIdentity, wanted: string | undefined) {
  const mine = await inspectionsOf(needs, person.id)
  const id = wanted ?? mine[0]?.id
  if (id === undefined || !mine.some((one) => one.id === id)) {
    throw new Refusal('not allowed', 'You have no seat in an inspection here. The coordinator can give you one.')
  }
  return { id, mine }
}

async function inspectionsOf(needs: Surroundings, person: string) {
  return (await needs.store.inspections.all()).filter((inspection) => {
    const programme = needs.programmes.get(inspection.programmeId)
    return programme !== undefined && roleOf(person, inspection, programme) !== 'outside'
  })
}

/** What was posted, where it has this shape; `null` where it has not. */
export async function read<T>(context: Context, shape: z.ZodType<T>): Promise<T | null> {
  const parsed = shape.safeParse(await context.req.json().catch(() => null))
  return parsed.success && !UNKEEPABLE.test(JSON.stringify(parsed.data)) ? parsed.data : null
}

/** A NUL, or half of a character: no database keeps them. */
const UNKEEPABLE = /\\u(?:0000|d[89a-f][0-9a-f]{2})/

export function invalid(context: Context): Response {
  const { status, failure } = told(400, 'invalid', 'That could not be read. Reload the tab and try again.')
  return context.json(failure, status)
}
