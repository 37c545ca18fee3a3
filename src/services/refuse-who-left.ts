import type { Inspection } from '../domain/inspection/inspection.ts'
import { createMembersMemory, type MembersMemory } from './members-memory.ts'
import type { Roster } from './ports/roster.ts'
import { Refusal } from './refusal.ts'
import type { Surroundings } from './surroundings.ts'

type Needs = Pick<Surroundings, 'roster' | 'clock' | 'log'>

const memories = new WeakMap<Roster, MembersMemory>()

/** A seat names people; whether they are still in the team is asked of the team. False for somebody who surely left it. */
export function isStillIn(needs: Needs, { place }: Pick<Inspection, 'place'>, person: string): Promise<boolean> {
  const memory = memories.get(needs.roster) ?? createMembersMemory()
  memories.set(needs.roster, memory)
  return memory.isMember(needs, place.teamId, person)
}

/** Throws `Refusal` (`not allowed`). */
export async function refuseWhoLeft(
  needs: Needs,
  inspection: Pick<Inspection, 'place' | 'partnership'>,
  person: string,
): Promise<void> {
  if (await isStillIn(needs, inspection, person)) return
  throw new Refusal(
    'not allowed',
    `You are not in the team of ${inspection.partnership} any more, so nothing was done. Ask the coordinator if that is a mistake.`,
  )
}
