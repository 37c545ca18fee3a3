import type { Surroundings } from '../surroundings.ts'

const MINUTE = 60_000
/** Nobody gets more in a minute: the rest waits. */
const MOST = 10

/** Whether one more may go to somebody now, over all inspections. */
export async function isInPace(
  { store, clock }: Pick<Surroundings, 'store' | 'clock'>,
  person: string,
): Promise<boolean> {
  return (await store.personalMessages.countAfter(person, clock.now() - MINUTE)) < MOST
}

/** Whatever is sent to somebody on Waymark's own account is sent in this turn, whichever inspection it is about. */
export function personTurn(person: string): string {
  return `person/${person}`
}
