import type { ActType } from './inspection/deed.ts'
import type { Inspection } from './inspection/inspection.ts'
import type { Programme, SeatDefinition } from './programme/programme.ts'

export type Role = SeatDefinition['role']

/**
 * What may be asked for: an act on an item, giving it to somebody, taking back somebody's act, only looking, or something
 * about the whole inspection: to edit its evidence log, note how far the records are, take the evidence pack, add a return,
 * change settings, move a date that was agreed, book a meeting; or about one's own messages: to mute them, be reminded of
 * something, hear of an item later (`snooze`). `hold`: that the leaders are not told of an item.
 */
export type Wish = ActType | 'assign' | 'undo' | 'look' | OfInspection | OfNotices

type OfNotices = 'mute' | 'remind' | 'snooze' | 'hold'

type OfInspection = 'edit evidence' | 'records' | 'pack' | 'add return' | 'change settings' | 'adjust' | 'book'

/** Whose thing it is: its owner's id, or that of the person whose act is to be undone. */
export interface Thing {
  readonly owner?: string
}

const STRENGTH: readonly Role[] = ['outside', 'viewer', 'contributor', 'leader', 'coordinator']

const FREE_TO_VIEWERS: readonly Wish[] = ['look', 'mute', 'remind']
const FREE_TO_CONTRIBUTORS: readonly Wish[] = [...FREE_TO_VIEWERS, 'arrived', 'edit evidence', 'records']
const CLOSED_TO_CONTRIBUTORS: readonly Wish[] = [
  ...(['signed off', 'not applicable', 'moved', 'hold'] as const),
  ...(['pack', 'add return', 'change settings', 'adjust', 'book'] as const),
]
/** Taking back, and handing over. */
const ONLY_ONES_OWN: readonly Wish[] = ['undo', 'assign']
/** The inspection's own terms: these the coordinator answers for. */
const CLOSED_TO_LEADERS: readonly Wish[] = ['add return', 'change settings', 'adjust', 'book', 'hold']

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
      if (CLOSED_TO_LEADERS.includes(wish)) return false
      return wish !== 'undo' || own
    case 'contributor':
      if (FREE_TO_CONTRIBUTORS.includes(wish)) return true
      if (CLOSED_TO_CONTRIBUTORS.includes(wish)) return false
      return wish === 'taken' ? free || own : own || (free && !ONLY_ONES_OWN.includes(wish))
    case 'viewer':
      return FREE_TO_VIEWERS.includes(wish)
    case 'outside':
      return false
    default:
      return person.role satisfies never
  }
}

/** An inspection, and the programme whose seats it fills. */
export interface Seating {
  readonly inspection: Inspection
  readonly programme: Programme
}

/** The same by a person's seats. @param owner whose thing it is; absent: nobody's */
export function mayIn({ inspection, programme }: Seating, person: string, wish: Wish, owner?: string): boolean {
  const role = roleOf(person, inspection, programme)
  return may({ id: person, role }, wish, owner === undefined ? {} : { owner })
}
