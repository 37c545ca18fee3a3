import type { Deed } from '../../domain/inspection/deed.ts'
import { see } from '../see.ts'
import type { Surroundings } from '../surroundings.ts'
import type { Wisher } from '../wisher.ts'
import { act, refuseDone } from './act.ts'
import { itemFor } from './item-acts.ts'
import { lookAtFiles, refuseEmpty } from './look-at-files.ts'

interface Wish {
  readonly inspectionId: string
  readonly itemId: string
  readonly by: Wisher
}

/** Says that a return is drafted and waits to be signed off: not of an empty folder. Throws `Refusal`. */
export async function markReady(needs: Surroundings, { inspectionId, itemId, by }: Wish): Promise<Deed> {
  await lookAtFiles(needs, inspectionId, itemFor(await see(needs, inspectionId), itemId, 'ready', by))
  return act(needs, {
    ...{ inspectionId, itemId, by, act: { type: 'ready' } },
    check(picture, one) {
      refuseDone(one, 'ready', by)
      refuseEmpty(picture, one, 'its working folder is empty, so it cannot be ready. Put the file there first.')
    },
  })
}
