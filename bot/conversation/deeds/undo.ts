import { undo } from '../../../src/services/deed/wish.ts'
import { see } from '../../../src/services/see.ts'
import type { Told } from '../../cards/week-card.ts'
import { toldUndo } from '../../telling/told-deed.ts'
import type { Undoable } from '../undoing.ts'
import { type Doing, outdated, textOf, textOrNone, type Verb } from './verb.ts'

/** Takes back what a reply told of, whichever journal it stands in. Throws `Refusal`. */
export async function takeBack({ needs, by, inspectionId }: Doing, { kind, id }: Undoable): Promise<Told> {
  switch (kind) {
    case 'deed': {
      const deed = await undo(needs, { inspectionId, deedId: id, by })
      return { sentence: toldUndo(await see(needs, inspectionId), deed) }
    }
    default:
      throw outdated()
  }
}

export const pressUndo: Verb = (pressed) => takeBack(pressed, undoableOf(pressed))

/** Cards that were sent before there were several journals name a deed. */
function undoableOf(pressed: Parameters<Verb>[0]): Undoable {
  const kind = textOrNone(pressed, 'kind')
  if (kind === undefined) return { kind: 'deed', id: textOf(pressed, 'deed') }
  return { kind: kind as Undoable['kind'], id: textOf(pressed, 'id') }
}
