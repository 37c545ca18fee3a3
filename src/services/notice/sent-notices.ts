import type { Effect } from '../ports/store.ts'
import type { Surroundings } from '../surroundings.ts'

const KINDS: readonly string[] = ['reminder/', 'missed/']

/** The reminders and missed reports that have a receipt, whatever it says. Asked for by kind, since months bring hundreds of effects. */
export async function sentNotices(
  { store }: Pick<Surroundings, 'store'>,
  inspectionId: string,
): Promise<readonly Effect[]> {
  const effects = await Promise.all(KINDS.map((kind) => store.effects.startingWith(inspectionId, kind)))
  return effects.flat().filter(({ receipt }) => receipt)
}
