import type { Person } from '../inspection/inspection.ts'
import { holderOf, sittingOn } from '../inspection/owner.ts'
import type { ItemPicture, Picture } from '../inspection/picture.ts'
import type { Instant } from '../schedule/day.ts'
import { dayOf } from '../schedule/zone.ts'

export interface Recipient {
  readonly person: { readonly id: string; readonly name: string }
  /** Why this person: they own it, they coordinate, or they lead the organisation that it is with. */
  readonly why: 'owner' | 'coordinator' | 'leader'
  /** Of a leader: the title of the seat by which they are told. */
  readonly title?: string
}

/**
 * Whom a notice about an item is owed to at a moment: whoever owns it on that day (a deputy while the
 * holder is on leave), where nobody does the coordinator. Nobody for a moment before its owner took it on:
 * they know.
 */
export function recipientAt({ dated, owner }: ItemPicture, at: Instant, picture: Picture): Recipient | undefined {
  if (owner.person && owner.takenAt !== undefined) {
    return owner.takenAt < at ? { person: owner.person, why: 'owner' } : undefined
  }
  const { seat } = dated.item
  const person = seat === undefined ? undefined : sitter(seat, at, picture)
  return person ? { person, why: 'owner' } : coordinatorAt(at, picture)
}

export function coordinatorAt(at: Instant, picture: Picture): Recipient | undefined {
  const seat = picture.programme.seats.find(({ role }) => role === 'coordinator')
  const person = seat && sitter(seat.id, at, picture)
  return person && { person, why: 'coordinator' }
}

/** Whoever coordinates then, and who else of that seat can be told where they cannot be reached. */
export function coordinatorsAt(
  at: Instant,
  { inspection, programme }: Pick<Picture, 'inspection' | 'programme'>,
): readonly Person[] {
  const seats = programme.seats.filter(({ role }) => role === 'coordinator').map(({ id }) => id)
  const seat = inspection.seats.find((one) => seats.includes(one.seat))
  const first = seat && sittingOn(seat, dayOf(at, programme.timeZone))
  const all = [first, seat?.holder, seat?.deputy].filter((one) => one !== undefined)
  return all.filter(({ id }, index) => all.findIndex((one) => one.id === id) === index)
}

function sitter(seat: string, at: Instant, { inspection, programme }: Picture): Recipient['person'] | undefined {
  const person = holderOf(seat, inspection, dayOf(at, programme.timeZone))
  return person && { id: person.id, name: person.name }
}
