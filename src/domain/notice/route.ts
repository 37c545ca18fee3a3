import type { Seat } from '../inspection/inspection.ts'
import { seatOf } from '../inspection/owner.ts'
import type { ItemPicture, Picture } from '../inspection/picture.ts'
import type { Instant } from '../schedule/day.ts'
import { coordinatorAt, type Recipient, recipientAt } from './recipient.ts'
import { type ToldTime, toldTime } from './told-time.ts'

/** By which way an item's notices come to somebody: who that is on a day, and when they may be told. */
export interface Route {
  readonly told: ToldTime
  at(moment: Instant): Recipient | undefined
}

/** To whoever took it on; else to whoever sits in its seat; else to the coordinator. Their working days are their seat's. */
export function ownerRoute(item: ItemPicture, picture: Picture): Route {
  return {
    told: toldTime(sidesOf(ownerSeat(item, picture)), picture),
    at: (moment) => recipientAt(item, moment, picture),
  }
}

export function coordinatorRoute(picture: Picture): Route {
  return { told: coordinatorTime(picture), at: (moment) => coordinatorAt(moment, picture) }
}

/** When the coordinator may be told anything. */
export function coordinatorTime(picture: Pick<Picture, 'programme' | 'inspection'>): ToldTime {
  return toldTime(sidesOf(coordinatorSeat(picture)), picture)
}

export function coordinatorSeat({
  programme,
  inspection,
}: Pick<Picture, 'programme' | 'inspection'>): Seat | undefined {
  const definition = programme.seats.find(({ role }) => role === 'coordinator')
  return inspection.seats.find(({ seat }) => seat === definition?.id)
}

function ownerSeat({ dated, owner }: ItemPicture, picture: Picture): Seat | undefined {
  const { seat } = dated.item
  if (owner.person && owner.takenAt !== undefined) return seatOf(owner.person.id, seat, picture.inspection)
  const own = picture.inspection.seats.find((one) => one.seat === seat)
  return own?.holder || own?.deputy ? own : coordinatorSeat(picture)
}

/** Whose days off are kept by somebody in this seat; without one, only everyone's. */
function sidesOf(seat: Seat | undefined) {
  return seat ? [seat.side] : []
}
