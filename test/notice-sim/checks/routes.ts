import type { Item, Programme } from '../../../src/domain/programme/programme.ts'
import { sitterOn } from '../../sim/demands/seats.ts'
import { wallOf } from '../../sim/demands/wall.ts'
import type { SeatStory, SideName } from '../../sim/story.ts'
import type { Partnership } from '../story.ts'
import { type Hours, hoursOf } from './calendar.ts'
import type { Standing } from './lives.ts'

/** By which way a message about an item comes to somebody, and when that somebody works. */
export interface Route {
  readonly hours: Hours
  /** Who it is for a message of that moment; `null` where nobody. */
  at(moment: number): string | null
}

/**
 * Whoever took it on, for moments after that, or who stands in where they took it by a seat of theirs; else who sits on its
 * seat, else the coordinator.
 */
export function ownerRoute(item: Item, standing: Standing, story: Partnership, programme: Programme): Route {
  const { taker, seats } = standing
  if (taker) {
    const seat = seatOfPerson(taker.who, item.seat, seats)
    const standsIn = (moment: number) => (seat?.holder === taker.who ? sitters([seat], moment)[0] : undefined)
    return {
      hours: hoursOf(story, seat ? [seat.side] : []),
      at: (moment) => (taker.at < moment ? (standsIn(moment) ?? taker.who) : null),
    }
  }
  const own = seats.find(({ seat, holder, deputy }) => seat === item.seat && (holder ?? deputy))
  return own ? seatRoute([own], story) : coordinatorRoute(standing, story, programme)
}

export function coordinatorRoute({ seats }: Standing, story: Partnership, programme: Programme): Route {
  const id = programme.seats.find(({ role }) => role === 'coordinator')?.id
  return seatRoute(
    seats.filter(({ seat }) => seat === id),
    story,
  )
}

/** The leaders of the organisation that an item is with; where nobody sits there, those of neither. */
export function leaderSeats(item: Item, { seats }: Standing, programme: Programme): readonly SeatStory[] {
  const side = programme.seats.find(({ id }) => id === item.seat)?.side ?? 'either'
  const of = (which: string) =>
    programme.seats
      .filter((seat) => seat.role === 'leader' && seat.side === which)
      .flatMap(({ id }) => seats.filter(({ seat, holder, deputy }) => seat === id && (holder ?? deputy)))
  const own = of(side)
  return own.length > 0 ? own : of('either')
}

/** When the coordinator and the leaders all work. */
export function sharedHours(item: Item, standing: Standing, story: Partnership, programme: Programme): Hours {
  const id = programme.seats.find(({ role }) => role === 'coordinator')?.id
  const coordinators = standing.seats.filter(({ seat }) => seat === id)
  return hoursOf(
    story,
    [...coordinators, ...leaderSeats(item, standing, programme)].map(({ side }) => side),
  )
}

export function sitters(some: readonly SeatStory[], moment: number): readonly string[] {
  const { day } = wallOf(moment)
  return [...new Set(some.flatMap(({ seat }) => sitterOn(seat, day, { seats: some }) ?? []))]
}

function seatRoute(some: readonly SeatStory[], story: Partnership): Route {
  const sides: readonly SideName[] = some.map(({ side }) => side)
  return { hours: hoursOf(story, sides), at: (moment) => sitters(some, moment)[0] ?? null }
}

/** The seat by which a person is known: the item's own, else the first they hold, else the first they stand in for. */
function seatOfPerson(person: string, own: string | undefined, seats: readonly SeatStory[]): SeatStory | undefined {
  const held = seats.filter(({ holder }) => holder === person)
  const theirs = [...held, ...seats.filter(({ deputy }) => deputy === person)]
  return theirs.find(({ seat }) => seat === own) ?? theirs[0]
}
