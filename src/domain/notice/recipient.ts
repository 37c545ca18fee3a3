import type { Person, Seat } from '../inspection/inspection.ts'
import { holderOf, seatOf, sittingOn } from '../inspection/owner.ts'
import type { ItemPicture, Picture } from '../inspection/picture.ts'
import type { Instant } from '../schedule/day.ts'
import { dayOf } from '../schedule/zone.ts'

export interface Recipient {
  readonly person: { readonly id: string; readonly name: string }
  /** Why this person: they own it, they coordinate, or they lead the organisation that it is with. */
  readonly why: 'owner' | 'coordinator' | 'leader'
  /** Of a leader: the title of the seat by which they are told. */
  readonly title?: string
  /** Of whoever stands in for an owner who is away: the owner's name. */
  readonly inPlaceOf?: string
}

/**
 * Whom a notice about an item is owed to at a moment: whoever owns it on that day (a deputy while the
 * holder is on leave, also of what the holder took on), where nobody does the coordinator. Nobody for a moment before its
 * owner took it on: they know.
 */
export function recipientAt({ dated, owner }: ItemPicture, at: Instant, picture: Picture): Recipient | undefined {
  const { seat: own } = dated.item
  if (owner.person && owner.takenAt !== undefined) {
    const seat = seatOf(owner.person.id, own, picture.inspection)
    const sits = seat?.holder?.id === owner.person.id ? ownerIn(seat, at, picture) : undefined
    return owner.takenAt < at ? (sits ?? { person: owner.person, why: 'owner' }) : undefined
  }
  const seat = picture.inspection.seats.find((one) => one.seat === own)
  return (seat && ownerIn(seat, at, picture)) ?? coordinatorAt(at, picture)
}

/** Whoever has a seat's things on that day. */
function ownerIn(seat: Seat, at: Instant, { programme }: Picture): Recipient | undefined {
  const person = sittingOn(seat, dayOf(at, programme.timeZone))
  if (!person) return undefined
  const isAway = seat.holder !== undefined && seat.holder.id !== person.id
  const inPlaceOf = isAway && seat.holder ? { inPlaceOf: seat.holder.name } : {}
  return { person: { id: person.id, name: person.name }, why: 'owner', ...inPlaceOf }
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
