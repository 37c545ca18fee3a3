import type { State } from '../../../src/domain/evidence/state.ts'
import type { ItemPicture } from '../../../src/domain/inspection/picture.ts'
import type { ActionItem } from '../../../src/domain/programme/programme.ts'
import type { DatedItem } from '../../../src/domain/schedule/dated-item.ts'
import { CALUM, london } from '../an-inspection.ts'
import { actionItem, returnItem } from '../schedule/small-programme.ts'

interface Over {
  readonly owned?: boolean
  readonly applies?: DatedItem['applies']
  readonly action?: Partial<ActionItem>
}

let made = 0

/** A return or an action of week 6 in some state, owned unless said otherwise. */
export function anItem(
  kind: 'return' | 'action',
  state: State,
  { owned = true, applies = 'yes', action }: Over = {},
): ItemPicture {
  made += 1
  const id = `item-${made}`
  return {
    dated: {
      type: 'due',
      item: kind === 'return' ? returnItem(id) : actionItem(id, action),
      week: 6,
      day: '2027-02-19',
      due: london('2027-02-19 12:00'),
      precision: 'time',
      assumed: false,
      applies,
    },
    status: { state },
    owner: owned ? { person: CALUM, title: 'PIR lead, health' } : { title: null },
  }
}
