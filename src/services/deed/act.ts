import { isSettled } from '../../domain/evidence/item-status.ts'
import type { Act, ActType, Deed } from '../../domain/inspection/deed.ts'
import type { ItemPicture, Picture } from '../../domain/inspection/picture.ts'
import { toInstant } from '../../domain/schedule/zone.ts'
import { refreshCards } from '../notice/refresh-cards.ts'
import type { Store } from '../ports/store.ts'
import { Refusal } from '../refusal.ts'
import { see } from '../see.ts'
import type { Surroundings } from '../surroundings.ts'
import { deedsTurn } from '../turns.ts'
import { doerOf, type Wisher } from '../wisher.ts'
import { composeReceipt } from './compose-receipt.ts'
import { itemFor } from './item-acts.ts'
import { refuseUnfitWords } from './refuse-unfit-words.ts'

/** What a person did, to which item. */
export interface Done {
  readonly inspectionId: string
  readonly itemId: string
  readonly act: Act
  readonly by: Wisher
  /** What else has to be so, in place of its not being done already; throws `Refusal`. */
  check?(picture: Picture, item: ItemPicture): Promise<void> | void
}

/** Records that a person did something, and shows it on the card. Throws `Refusal`; nothing is recorded then. */
export async function act(needs: Surroundings, done: Done): Promise<Deed> {
  const deed = await recordAct(needs, done)
  await refreshCards(needs, done.inspectionId)
  return deed
}

/** One at a time, so that of two people who press the same button the second is told of the first. */
export function recordAct(needs: Surroundings, done: Done): Promise<Deed> {
  const { inspectionId, itemId, act, by } = done
  return needs.turns.run(deedsTurn(inspectionId), async () => {
    const picture = await see(needs, inspectionId)
    const item = itemFor(picture, itemId, act.type, by)
    await (done.check ? done.check(picture, item) : refuseDone(item, act.type, by))
    refuseUnfitWords(act)
    if (act.type === 'handed in' || act.type === 'arrived') refuseUnlessDuring(picture, act)
    const deed: Deed = {
      ...tiedToFiles(act, item),
      id: needs.newId(),
      inspectionId,
      itemId,
      at: picture.now,
      by: doerOf(by),
    }
    await record(needs.store, picture, item, deed)
    needs.log.info('deed', { inspection: inspectionId, item: itemId, type: act.type, person: by.id })
    return deed
  })
}

/** What is said of files is said of those that lie there then. */
function tiedToFiles(act: Act, { status: { holds } }: ItemPicture): Act {
  return holds && (act.type === 'signed off' || act.type === 'handed in') ? { ...act, of: holds } : act
}

/** What was handed in is written down with it, both or neither. */
async function record(store: Store, picture: Picture, item: ItemPicture, deed: Deed): Promise<void> {
  const receipt = deed.type === 'handed in' ? await composeReceipt(store, picture, item, deed) : undefined
  await store.transaction(async (within) => {
    await within.deeds.record(deed)
    if (receipt) await within.receipts.save(receipt)
  })
}

/** What was done is undone first; pressing twice does it once. */
export function refuseDone({ dated, status, owner }: ItemPicture, type: ActType, by: Wisher): void {
  const { title } = dated.item
  if (type === 'taken') {
    if (owner.takenAt !== undefined && owner.person?.id === by.id) {
      throw new Refusal('not possible', `${title} is with you already.`)
    }
    return
  }
  if (status.deedId === undefined) return
  const same = status.state === type || (type === 'handed in' && status.state === 'handed in late')
  if (same) throw new Refusal('not possible', `${title} is marked ${status.state} already.`)
  if (isSettled(status)) throw new Refusal('not possible', `${title} is marked ${status.state}. Undo that first.`)
}

/** What is asked for in the letter was not handed in before it came, and nothing arrived on its account: the year was mistyped. */
function refuseUnlessDuring({ inspection, programme, now, week }: Picture, { type, when }: Dated): void {
  const what = type === 'arrived' ? 'it arrived' : 'it was handed in'
  if (when > now) throw new Refusal('not possible', `That time lies ahead. Give the time at which ${what}.`)
  const began = toInstant(inspection.calendar.notified, '00:00', programme.timeZone)
  if (week !== 'before' && when < began) {
    throw new Refusal('not possible', `That is before the inspection began. Give the time at which ${what}.`)
  }
}

type Dated = Extract<Act, { readonly type: 'handed in' | 'arrived' }>
