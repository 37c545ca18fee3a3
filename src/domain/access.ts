import type { ActType } from './inspection/deed.ts'
import type { Inspection } from './inspection/inspection.ts'
import type { Programme, SeatDefinition } from './programme/programme.ts'

export type Role = SeatDefinition['role']

/** What may be asked for: an act on an item, taking back somebody's act, or only looking. */
export type Wish = ActType | 'undo' | 'look'

/** Whose thing it is: its owner's id, or that of the person whose act is to be undone. */
export interface Thing {
  readonly owner?: string
}

const STRENGTH: readonly Role[] = ['outside', 'viewer', 'contributor', 'leader', 'coordinator']

/** The strongest role that a person's seats give; deputies count like holders. Nobody's seat: `outside`. */
export function roleOf(person: string, inspection: Inspection, programme: Programme): Role {
  const held = inspection.seats.filter(({ holder, deputy }) => holder?.id === person || deputy?.id === person)
  const roles = held.flatMap(({ seat }) => programme.seats.find(({ id }) => id === seat)?.role ?? [])
  return roles.reduce((best, role) => (STRENGTH.indexOf(role) > STRENGTH.indexOf(best) ? role : best), 'outside')
}

/** Who may do what: the one place that decides. */
export function may(person: { readonly id: string; readonly role: Role }, wish: Wish, thing: Thing): boolean {
  const own = thing.owner === person.id
  const free = thing.owner === undefined
  switch (person.role) {
    case 'coordinator':
      return true
    case 'leader':
      return wish !== 'undo' || own
    case 'contributor':
      if (wish === 'look' || wish === 'arrived') return true
      if (wish === 'signed off' || wish === 'not applicable' || wish === 'moved') return false
      return wish === 'taken' ? free || own : own || (free && wish !== 'undo')
    case 'viewer':
      return wish === 'look'
    case 'outside':
      return false
    default:
      return person.role satisfies never
  }
}
