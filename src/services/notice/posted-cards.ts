import type { Picture } from '../../domain/inspection/picture.ts'
import { mondayOfWeek } from '../../domain/schedule/week.ts'
import { toInstant } from '../../domain/schedule/zone.ts'
import type { Effect, Receipt } from '../ports/store.ts'
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
export async function newestCard(needs: Pick<Surroundings, 'store'>, picture: Picture): Promise<number> {
  return newestOf(await begunCards(needs, picture.inspection.id), picture)
}

/** @param cards in order of their weeks */
export function newestOf(cards: readonly PostedCard[], picture: Picture): number {
  return cards.findLast(({ week, effect }) => effect.receipt && !isEarly(week, effect.receipt, picture))?.week ?? 0
}

/** It was posted before its week began: for another notification date. When its week comes, it has a card all the same. */
export function isEarly(week: number, { at }: Receipt, { inspection, programme }: Picture): boolean {
  return at < toInstant(mondayOfWeek(week, inspection.calendar), '00:00', programme.timeZone)
}
