import { allow } from '../allow.ts'
import type { PackTicket } from '../ports/hand-outs.ts'
import { Refusal } from '../refusal.ts'
import { inspectionAndProgramme } from '../see.ts'
import type { Surroundings } from '../surroundings.ts'

type Needs = Pick<Surroundings, 'store' | 'programmes' | 'clock' | 'newId'>

interface Asking {
  readonly inspectionId: string
  readonly by: { readonly id: string; readonly name: string }
}

/** A browser goes there at once. */
const LIFETIME = 2 * 60_000

/** Leave for one download of the pack. Throws `Refusal` (`not allowed`, `unknown inspection`). */
export async function issueTicket(needs: Needs, { inspectionId, by }: Asking): Promise<PackTicket> {
  await checkMayPack(needs, { inspectionId, by })
  const now = needs.clock.now()
  const ticket = { id: needs.newId(), inspectionId, person: { id: by.id, name: by.name }, expires: now + LIFETIME }
  await needs.store.packTickets.issue(ticket, now)
  return ticket
}

/** Throws `Refusal`: a ticket serves once, soon, and only while its person may. */
export async function redeemTicket(needs: Needs, inspectionId: string, id: string): Promise<PackTicket> {
  const ticket = await needs.store.packTickets.redeem(inspectionId, id, needs.clock.now())
  if (!ticket) {
    const told =
      'This download was begun already, or asked for too long ago. Nothing was changed. Begin it again in the tab.'
    throw new Refusal('not possible', told)
  }
  await checkMayPack(needs, { inspectionId, by: ticket.person })
  return ticket
}

export async function checkMayPack(
  needs: Pick<Needs, 'store' | 'programmes'>,
  { inspectionId, by }: Asking,
): Promise<void> {
  const seating = await inspectionAndProgramme(needs, inspectionId)
  allow(seating, by, 'pack', 'The evidence pack is for the coordinator and the leaders. Ask one of them for it.')
}
