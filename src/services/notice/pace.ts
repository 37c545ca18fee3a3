import { SendFailure } from '../ports/messenger.ts'
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

/** Notes that one is about to go to somebody; throws `SendFailure` (`throttled`) where they have had many. */
export function keepPace(needs: Pick<Surroundings, 'store' | 'clock' | 'turns'>, person: string): Promise<void> {
  return needs.turns.run(personTurn(person), async () => {
    if (!(await isInPace(needs, person))) throw new SendFailure('throttled', 'They have had many messages just now.')
    await needs.store.personalMessages.note(person, needs.clock.now())
  })
}

/** Whatever is sent to somebody on Waymark's own account is sent in this turn, whichever inspection it is about. */
export function personTurn(person: string): string {
  return `person/${person}`
}
