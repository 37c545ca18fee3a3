import { standing } from '../../src/domain/inspection/deed.ts'
import { undo } from '../../src/services/deed/wish.ts'
import { Refusal } from '../../src/services/refusal.ts'
import { see } from '../../src/services/see.ts'
import { toldCard } from '../cards/told-card.ts'
import { toldUndo } from '../telling/told-deed.ts'
import type { Command } from './heard.ts'

/** `undo`: takes back what this person did last. */
export const undoLast: Command = {
  name: 'undo',
  example: 'undo',
  group: 'do',
  changes: true,
  says: /^(?:undo|undo (?:it|that|this|last)|take (?:it|that) back)$/,
  words: ['undo', 'take', 'back', 'that', 'last'],
  async answer({ look, needs, person }) {
    const { id } = (await look()).picture.inspection
    const own = standing(await needs.store.deeds.of(id)).findLast(({ by }) => by !== 'watch' && by.person === person.id)
    if (!own) throw new Refusal('not possible', 'There is nothing of yours to undo.')
    const deed = await undo(needs, { inspectionId: id, deedId: own.id, by: person })
    return toldCard(toldUndo(await see(needs, id), deed), null)
  },
}
