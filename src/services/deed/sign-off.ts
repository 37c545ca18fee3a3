import type { Deed } from '../../domain/inspection/deed.ts'
import type { ItemPicture } from '../../domain/inspection/picture.ts'
import { GraphFailure } from '../graph-failure.ts'
import { Refusal } from '../refusal.ts'
import { see } from '../see.ts'
import type { Surroundings } from '../surroundings.ts'
import { syncLibrary } from '../watch/watch.ts'
import type { Wisher } from '../wisher.ts'
import { act, itemFor, refuseDone } from './wish.ts'

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
  const { dated } = itemFor(await see(needs, inspectionId), itemId, 'signed off', by)
  if (dated.item.kind === 'return' && dated.item.destination !== 'statement') await look(needs, inspectionId)
  return act(needs, {
    ...{ inspectionId, itemId, by, act: { type: 'signed off' } },
    check(_picture, one) {
      refuseDone(one, 'signed off', by)
      refuseUnseen(one, seen)
      refuseNothing(one)
    },
  })
}

async function look(needs: Surroundings, inspectionId: string): Promise<void> {
  try {
    if (await syncLibrary(needs, inspectionId)) needs.wake(inspectionId)
  } catch (error) {
    if (!(error instanceof GraphFailure)) throw error
    needs.log.warn('signed off as last seen', { inspection: inspectionId, reason: error.reason })
  }
}

function refuseUnseen({ status: { holds } }: ItemPicture, seen: string | undefined): void {
  if (seen === undefined || holds === undefined || holds.version === seen) return
  throw new Refusal('changed meanwhile', 'Its files were changed just now. Look at them, then sign it off again.')
}

/** What goes elsewhere may never lie here; what is to be released from here does. */
function refuseNothing({ dated: { item }, status: { holds } }: ItemPicture): void {
  if (item.kind !== 'return' || item.destination !== 'shared-area' || holds?.files !== 0) return
  throw new Refusal('nothing to hand in', 'There is no file to sign off yet. Put it into its working folder first.')
}
