import type { Item, Programme } from '../programme/programme.ts'
import type { Day } from '../schedule/day.ts'
import { type Deed, standing } from './deed.ts'
import type { Inspection, Person, Seat } from './inspection.ts'

/** Who answers for an item: a person where one is known, and the role the channel names instead. */
export interface Owner {
  readonly person?: Pick<Person, 'id' | 'name'>
  /** Title of the seat, such as "PIR lead, health"; `null` where nobody's seat owns it. */
  readonly title: string | null
}

/** Whoever took it last, else the holder of its seat on that day. */
export function ownerOf(
  item: Item,
  deeds: readonly Deed[],
  inspection: Inspection,
  programme: Programme,
  today: Day,
): Owner {
  const taken = standing(deeds).findLast((deed) => deed.itemId === item.id && deed.type === 'taken')
  if (taken?.type === 'taken') {
    const seat = inspection.seats.find(({ holder, deputy }) => [holder?.id, deputy?.id].includes(taken.person))
    return { person: { id: taken.person, name: taken.name }, title: titleOf(seat?.seat, programme) }
  }
  const seat = inspection.seats.find((one) => one.seat === item.seat)
  const person = seat && sittingOn(seat, today)
  return { ...(person && { person }), title: person ? titleOf(item.seat, programme) : null }
}

/** The holder, or the deputy while the holder is on leave; nobody where the seat is empty. */
export function sittingOn(seat: Seat, day: Day): Person | undefined {
  const away = seat.leave.some(({ from, to }) => from <= day && day <= to)
  return away ? (seat.deputy ?? seat.holder) : seat.holder
}

/** Who holds a seat on a day. */
export function holderOf(seatId: string, inspection: Inspection, day: Day): Person | undefined {
  const seat = inspection.seats.find((one) => one.seat === seatId)
  return seat && sittingOn(seat, day)
}

function titleOf(seatId: string | undefined, programme: Programme): string | null {
  return programme.seats.find(({ id }) => id === seatId)?.title ?? null
}
