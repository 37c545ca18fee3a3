import type { Seating } from '../access.ts'
import { roleOf } from '../access.ts'

/** Somebody that a thing can be given to, as everybody in a channel may read it. */
export interface PersonToAsk {
  readonly id: string
  readonly title: string
}

/** Everybody with a seat that does something, once each, in the programme's order; by role unless the inspection names people. */
export function peopleToAsk({ inspection, programme }: Seating): readonly PersonToAsk[] {
  const seats = programme.seats.flatMap(({ id, title }) => {
    const seat = inspection.seats.find((one) => one.seat === id)
    return [
      ...(seat?.holder ? [{ ...seat.holder, title }] : []),
      ...(seat?.deputy ? [{ ...seat.deputy, title: `${title} (deputy)` }] : []),
    ]
  })
  const people = [...new Map(seats.map((one) => [one.id, one.name]))]
  return people.flatMap(([id, name]) => {
    if (['viewer', 'outside'].includes(roleOf(id, inspection, programme))) return []
    const titles = seats.filter((one) => one.id === id).map(({ title }) => title)
    const named = inspection.settings.ownersByName ? `${name}, ${titles[0]}` : titles.join('; ')
    return [{ id, title: named }]
  })
}
