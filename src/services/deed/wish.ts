import { mayIn } from '../../domain/access.ts'
import { isSettled } from '../../domain/evidence/item-status.ts'
import type { Act, ActType, Deed } from '../../domain/inspection/deed.ts'
import type { ItemPicture, Picture } from '../../domain/inspection/picture.ts'
import { toInstant } from '../../domain/schedule/zone.ts'
import { allow, OWNER_MAY } from '../allow.ts'
import { moveBack } from '../examine/move-back.ts'
import { refreshCards } from '../notice/refresh-cards.ts'
import type { Store } from '../ports/store.ts'
import { Refusal } from '../refusal.ts'
import { see } from '../see.ts'
import type { Surroundings } from '../surroundings.ts'
import { deedsTurn } from '../turns.ts'
import { doerOf, type Wisher } from '../wisher.ts'
import { composeReceipt } from './compose-receipt.ts'
import { refuseMoveBack } from './refuse-move-back.ts'
import { refuseUnfitWords } from './refuse-unfit-words.ts'

/** Which acts a kind of item takes. */
const ACTS: Readonly<Record<ItemPicture['dated']['item']['kind'], readonly ActType[]>> = {
  return: ['taken', 'ready', 'signed off', 'handed in', 'answered', 'filed', 'not applicable'],
  action: ['taken', 'done', 'not applicable'],
  incoming: ['arrived', 'not applicable'],
  milestone: ['done', 'not applicable'],
  meeting: ['moved', 'done', 'not applicable'],
  window: ['not applicable'],
}

/** Why an item does not take an act. */
const NO_SUCH_ACT: Readonly<Record<ActType, string>> = {
  taken: 'nobody takes this on.',
  done: 'this cannot be marked done.',
  ready: 'only a return can be ready.',
  'signed off': 'only a return is signed off.',
  'handed in': 'only a return is handed in.',
  arrived: 'only what the inspection team sends can arrive.',
  answered: 'only a return has parts.',
  filed: 'only a return has a folder.',
  moved: 'only a meeting can be moved.',
  'not applicable': 'this always applies.',
}

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

/** Takes a deed back; it stays on record as undone. Throws `Refusal`. */
export async function undo(
  needs: Surroundings,
  { inspectionId, deedId, by }: { inspectionId: string; deedId: string; by: Wisher },
): Promise<Deed> {
  const picture = await see(needs, inspectionId)
  allow(picture, by, 'look')
  const deed = await needs.store.deeds.get(inspectionId, deedId)
  if (!deed) throw new Refusal('unknown item', 'There is nothing to undo: it was not found.')
  const owner = deed.by === 'watch' ? undefined : deed.by.person
  allow(picture, by, 'undo', OWNER_MAY, owner)
  if (deed.type === 'moved' && !deed.undone) {
    refuseMoveBack(picture, deed, await needs.store.deeds.of(inspectionId))
  }
  if (deed.type === 'filed' && !deed.undone) await moveBack(needs, deed)
  if (!(await needs.store.deeds.undo(inspectionId, deedId, picture.now, doerOf(by)))) {
    throw new Refusal('already undone', 'It was undone already.')
  }
  needs.log.info('undone', { inspection: inspectionId, item: deed.itemId, type: deed.type, person: by.id })
  await refreshCards(needs, inspectionId)
  return deed
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

/** The item, if it is there, takes this act, and this person may. */
export function itemFor(picture: Picture, itemId: string, type: ActType, by: Wisher): ItemPicture {
  allow(picture, by, 'look')
  const item = picture.items.find(({ dated }) => dated.item.id === itemId)
  if (!item) throw new Refusal('unknown item', 'That is not part of this inspection any more.')
  if (!ACTS[item.dated.item.kind].includes(type)) {
    throw new Refusal('not possible', `${item.dated.item.title}: ${NO_SUCH_ACT[type]}`)
  }
  allow(picture, by, type, OWNER_MAY, item.owner.person?.id)
  return item
}

/** What a person may do to an item as it stands; the surfaces offer nothing else. */
export function wishesFor(picture: Picture, item: ItemPicture, person: string): readonly ActType[] {
  return ACTS[item.dated.item.kind].filter((type) => mayIn(picture, person, type, item.owner.person?.id))
}
