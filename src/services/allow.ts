import { mayIn, roleOf, type Seating, type Wish } from '../domain/access.ts'
import { Refusal } from './refusal.ts'

/** Of what has an owner. */
export const OWNER_MAY = 'You may not do this. Its owner or the coordinator can.'

/**
 * Throws `Refusal` (`not allowed`) where this person may not.
 * @param told who may, for somebody who has a seat
 * @param owner whose thing it is
 */
export function allow(
  seating: Seating,
  by: { readonly id: string },
  wish: Wish,
  told = 'You may not do this. The coordinator can.',
  owner?: string,
): void {
  if (mayIn(seating, by.id, wish, owner)) return
  const isOutside = roleOf(by.id, seating.inspection, seating.programme) === 'outside'
  throw new Refusal('not allowed', isOutside ? NO_SEAT : told)
}

const NO_SEAT = 'You have no seat in this inspection. The coordinator can give you one.'
