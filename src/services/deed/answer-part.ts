import { placesOf } from '../../domain/evidence/hand-in-receipt.ts'
import { isBelow } from '../../domain/evidence/watched-folder.ts'
import type { Deed } from '../../domain/inspection/deed.ts'
import type { Day } from '../../domain/schedule/day.ts'
import { Refusal } from '../refusal.ts'
import type { Surroundings } from '../surroundings.ts'
import type { Wisher } from '../wisher.ts'
import { act } from './act.ts'

interface Wish {
  readonly inspectionId: string
  readonly itemId: string
  readonly by: Wisher
  readonly part: string
  readonly file?: string
  readonly asAt?: Day
}

/** A person says which file answers a part of a return, or that the part is in its folder. Throws `Refusal`. */
export function answerPart(needs: Surroundings, wish: Wish): Promise<Deed> {
  const { inspectionId, itemId, by, part, file, asAt } = wish
  return act(needs, {
    ...{ inspectionId, itemId, by },
    act: { type: 'answered', part, ...(file !== undefined && { file }), ...(asAt !== undefined && { asAt }) },
    async check({ today }, { dated: { item } }) {
      if (item.kind !== 'return' || !item.parts?.includes(part)) {
        throw new Refusal('not possible', 'That is no part of it any more. Reload the tab and try again.')
      }
      if (asAt !== undefined && asAt > today) throw new Refusal('not possible', 'That day lies ahead.')
      if (file === undefined) return
      const [there] = await needs.store.library.byId(inspectionId, [file])
      if (there && placesOf(item).some((place) => isBelow(there.folder, place))) return
      throw new Refusal('not possible', 'That file does not lie in its folder any more. Choose another.')
    },
  })
}
