import type { Inspection } from '../domain/inspection/inspection.ts'
import { createMembersMemory, type MembersMemory } from './members-memory.ts'
import type { TeamMembers } from './ports/team-members.ts'
import { Refusal } from './refusal.ts'
import type { Surroundings } from './surroundings.ts'

type Needs = Pick<Surroundings, 'teamMembers' | 'clock' | 'log'>

const memories = new WeakMap<TeamMembers, MembersMemory>()

/** A seat names people; whether they are still in the team is asked of the team. False for somebody who surely left it. */
export function isStillIn(needs: Needs, { place }: Pick<Inspection, 'place'>, person: string): Promise<boolean> {
  const memory = memories.get(needs.teamMembers) ?? createMembersMemory()
  memories.set(needs.teamMembers, memory)
  return memory.isMember(needs, place, person)
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
