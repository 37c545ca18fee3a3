import type { Effect } from '../ports/store.ts'
import type { Surroundings } from '../surroundings.ts'

const KINDS: readonly string[] = ['reminder/', 'missed/', 'at-risk/', 'escalated/', 'asked/']

/** The messages about deadlines to people that have a receipt, whatever it says. */
export async function sentNotices(
  { store }: Pick<Surroundings, 'store'>,
  inspectionId: string,
): Promise<readonly Effect[]> {
  return (await begunNotices({ store }, inspectionId)).filter(({ receipt }) => receipt)
}

/** Those in doubt among them. Asked for by kind, since months bring hundreds of effects. */
export async function begunNotices(
  { store }: Pick<Surroundings, 'store'>,
  inspectionId: string,
): Promise<readonly Effect[]> {
  return (await Promise.all(KINDS.map((kind) => store.effects.startingWith(inspectionId, kind)))).flat()
}
