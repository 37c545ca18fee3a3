import type { Inspection } from '../../src/domain/inspection/inspection.ts'
import { Refusal } from '../../src/services/refusal.ts'
import { refuseWhoLeft } from '../../src/services/refuse-who-left.ts'
import type { Turn } from '../teams/turn.ts'
import type { Conversing } from './heard.ts'

type Spoken = Pick<Turn, 'conversation'> & { readonly person: { readonly id: string; readonly tenantId: string } }

/**
 * Whoever left the team; and since a guest has an account in the team's own organisation, one of another organisation's is
 * nobody here. Throws `Refusal` (`not allowed`).
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
  await refuseWhoLeft(needs, { place, partnership }, person.id)
}
