import type { Programme } from '../programme/programme.ts'
import type { Inspection } from './inspection.ts'
import { seatOf } from './owner.ts'

/** Title of a person's seat, by which everybody may know them; `undefined` where they have none. */
export type RoleOf = (person: string) => string | undefined

export function rolesIn(inspection: Inspection, programme: Programme): RoleOf {
  return (person) => {
    const held = seatOf(person, undefined, inspection)?.seat
    return programme.seats.find(({ id }) => id === held)?.title
  }
}
