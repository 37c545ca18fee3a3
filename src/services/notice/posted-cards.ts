import type { Effect } from '../ports/store.ts'
import type { Surroundings } from '../surroundings.ts'

const CARDS = 'card/'

/** Under which a week's card is posted once. */
export function cardKey(week: number): string {
  return `${CARDS}${week}`
}

/** A week whose card was posted, or begun to be. */
export interface PostedCard {
  readonly week: number
  readonly effect: Effect
}

/** In order of their weeks. */
export async function begunCards(
  { store }: Pick<Surroundings, 'store'>,
  inspectionId: string,
): Promise<readonly PostedCard[]> {
  return (await store.effects.startingWith(inspectionId, CARDS))
    .map((effect) => ({ week: Number(effect.key.slice(CARDS.length)), effect }))
    .toSorted((a, b) => a.week - b.week)
}

/** The last week that has its card; 0 where none has. */
export async function newestCard(needs: Pick<Surroundings, 'store'>, inspectionId: string): Promise<number> {
  return (await begunCards(needs, inspectionId)).findLast(({ effect }) => effect.receipt)?.week ?? 0
}
