import type { Deed } from '../../domain/inspection/deed.ts'
import type { ItemPicture } from '../../domain/inspection/picture.ts'
import { Refusal } from '../refusal.ts'
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
  /** The version of its files that they were shown. */
  readonly seen?: string
}

/**
 * Signs a return off, as its files are now: the library is looked at first. Where it does not answer, those last seen are
 * what is signed, and others void it. Throws `Refusal`.
 */
export async function signOff(needs: Surroundings, { inspectionId, itemId, by, seen }: Wish): Promise<Deed> {
  await lookAtFiles(needs, inspectionId, itemFor(await see(needs, inspectionId), itemId, 'signed off', by))
  return act(needs, {
    ...{ inspectionId, itemId, by, act: { type: 'signed off' } },
    check(picture, one) {
      refuseDone(one, 'signed off', by)
      refuseUnseen(one, seen)
      refuseEmpty(picture, one, 'there is no file to sign off yet. Put it into its working folder first.')
    },
  })
}

function refuseUnseen({ status: { holds } }: ItemPicture, seen: string | undefined): void {
  if (seen === undefined || holds === undefined || holds.version === seen) return
  throw new Refusal('changed meanwhile', 'Its files were changed just now. Look at them, then sign it off again.')
}
