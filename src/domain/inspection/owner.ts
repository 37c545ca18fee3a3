import type { Item, Programme } from '../programme/programme.ts'
import type { Day, Instant } from '../schedule/day.ts'
import { type Deed, lastOf } from './deed.ts'
import type { Inspection, Person, Seat } from './inspection.ts'
import { standing } from './kept.ts'

/** Who answers for an item: a person where one is known, and the role the channel names instead. */
export interface Owner {
  readonly person?: Pick<Person, 'id' | 'name'>
  /** Title of the person's seat, such as "PIR lead, health"; `null` where they have none, or nobody owns it. */
  readonly title: string | null
  /** When that person took it on; absent where it is theirs by their seat. */
  readonly takenAt?: Instant
  /** Who has what that person took on while they are on leave: the deputy of their seat. */
  readonly standIn?: Pick<Person, 'id' | 'name'>
}

/** Whose it is, asked by somebody: theirs too where they stand in. `undefined` where nobody owns it. */
export function ownerFor({ person, standIn }: Owner, by: string): string | undefined {
  return standIn?.id === by ? by : person?.id
}

/** Whoever took it last, else the holder of its seat on that day. */
export function ownerOf(
  item: Item,
  deeds: readonly Deed[],
  inspection: Inspection,
  programme: Programme,
  today: Day,
): Owner {
  const own = standing(deeds).filter(({ itemId }) => itemId === item.id)
  const taken = lastOf(own, 'taken')
  if (taken) {
    const seat = seatOf(taken.person, item.seat, inspection)
    const sits = seat?.holder?.id === taken.person ? sittingOn(seat, today) : undefined
    return {
      person: { id: taken.person, name: taken.name },
      title: titleOf(seat?.seat, programme),
      takenAt: taken.at,
      ...(sits && sits.id !== taken.person && { standIn: { id: sits.id, name: sits.name } }),
    }
  }
  const person = item.seat === undefined ? undefined : holderOf(item.seat, inspection, today)
  return person ? { person, title: titleOf(item.seat, programme) } : { title: null }
}

/** The holder, or the deputy while the holder is on leave or there is none; nobody where the seat is empty. */
export function sittingOn({ holder, deputy, leave }: Seat, day: Day): Person | undefined {
  const away = leave.some(({ from, to }) => from <= day && day <= to)
  return away ? (deputy ?? holder) : (holder ?? deputy)
}

/** Who holds a seat on a day. */
export function holderOf(seatId: string, inspection: Inspection, day: Day): Person | undefined {
  const seat = inspection.seats.find((one) => one.seat === seatId)
  return seat && sittingOn(seat, day)
}

/** The seat by which a person is known: the item's own where they have it, else one they hold, else one they stand in for. */
export function seatOf(person: string, itemSeat: string | undefined, { seats }: Inspection): Seat | undefined {
  const held = seats.filter(({ holder }) => holder?.id === person)
  const deputised = seats.filter(({ deputy }) => deputy?.id === person)
  const theirs = [...held, ...deputised]
  return theirs.find(({ seat }) => seat === itemSeat) ?? theirs[0]
}

function titleOf(seatId: string | undefined, programme: Programme): string | null {
  return programme.seats.find(({ id }) => id === seatId)?.title ?? null
}
