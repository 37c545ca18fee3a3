import { sittingOn } from '../inspection/owner.ts'
import type { Picture } from '../inspection/picture.ts'
import type { Item, SeatDefinition, Side } from '../programme/programme.ts'
import type { Instant } from '../schedule/day.ts'
import { dayOf } from '../schedule/zone.ts'
import type { Recipient } from './recipient.ts'
import { coordinatorSeat } from './route.ts'
import { type ToldTime, toldTime } from './told-time.ts'

/** Who leads the organisation that an item is with; of one that is both's, whoever leads both. */
export interface Leaders {
  /** When they and the coordinator may be told, whichever of them is off. */
  readonly told: ToldTime
  at(moment: Instant): readonly Recipient[]
}

export function leadersOf(item: Item, picture: Picture): Leaders {
  const { inspection, programme } = picture
  const own = leaderSeats(sideOf(item, picture), picture)
  const seats = own.length > 0 ? own : leaderSeats('either', picture)
  const sides = [coordinatorSeat(picture)?.side, ...seats.map(({ seat }) => seat.side)]
  return {
    told: toldTime(
      sides.filter((side) => side !== undefined),
      { inspection, programme },
    ),
    at: (moment) =>
      seats.flatMap(({ seat, title }) => {
        const person = sittingOn(seat, dayOf(moment, programme.timeZone))
        return person ? [{ person: { id: person.id, name: person.name }, why: 'leader' as const, title }] : []
      }),
  }
}

function sideOf({ seat }: Item, { programme }: Picture): Side | 'either' {
  return programme.seats.find(({ id }) => id === seat)?.side ?? 'either'
}

function leaderSeats(side: SeatDefinition['side'], { inspection, programme }: Picture) {
  return programme.seats
    .filter((one) => one.role === 'leader' && one.side === side)
    .flatMap(({ id, title }) => {
      const seat = inspection.seats.find((one) => one.seat === id)
      return seat?.holder || seat?.deputy ? [{ seat, title }] : []
    })
}
