import type { Seating } from '../access.ts'

/** By which everybody knows a person: the titles of their seats, those they hold before those they stand in for. */
export function roleForAll(person: string, { inspection, programme }: Seating): string {
  const seats = [
    ...inspection.seats.filter(({ holder }) => holder?.id === person),
    ...inspection.seats.filter(({ deputy }) => deputy?.id === person),
  ]
  const titles = seats.flatMap(({ seat }) => programme.seats.find(({ id }) => id === seat)?.title ?? [])
  return titles[0] ?? 'a member of the team'
}
