import type { Inspection } from '../../src/domain/inspection/inspection.ts'
import { createMembersMemory, type MembersMemory } from '../../src/services/members-memory.ts'
import type { Roster } from '../../src/services/ports/roster.ts'
import { Refusal } from '../../src/services/refusal.ts'
import type { Turn } from '../teams/turn.ts'
import type { Conversing } from './heard.ts'

type Spoken = Pick<Turn, 'conversation'> & { readonly person: { readonly id: string; readonly tenantId: string } }

const memories = new WeakMap<Roster, MembersMemory>()

/**
 * A seat names people; whether they are still in the team is asked of the team. A guest has an account in the team's own
 * organisation, so that one of another organisation's is nobody here. Throws `Refusal` (`not allowed`).
 */
export async function refuseOutsider(
  needs: Conversing,
  { conversation, person }: Spoken,
  { place, partnership }: Pick<Inspection, 'place' | 'partnership'>,
): Promise<void> {
  if (person.tenantId !== conversation.tenantId) {
    throw new Refusal(
      'not allowed',
      `You write from another organisation's Teams, so nothing was done. Ask the coordinator of ${partnership} to invite you as a guest, then switch to that organisation in Teams.`,
    )
  }
  if (await membersMemory(needs.roster).isMember(needs, place.teamId, person.id)) return
  throw new Refusal(
    'not allowed',
    `You are not in the team of ${partnership} any more, so nothing was done. Ask the coordinator if that is a mistake.`,
  )
}

function membersMemory(roster: Roster): MembersMemory {
  const memory = memories.get(roster) ?? createMembersMemory()
  memories.set(roster, memory)
  return memory
}
