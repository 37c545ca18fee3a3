import { filesIn } from '../../domain/evidence/files-in.ts'
import { folderKey } from '../../domain/evidence/folder-plan.ts'
import type { WatchedFile } from '../../domain/evidence/watched-file.ts'
import { type Deed, IN_SHARED_AREA } from '../../domain/inspection/deed.ts'
import { folderUrlOf } from '../../domain/inspection/folder-url.ts'
import type { ItemPicture, Picture } from '../../domain/inspection/picture.ts'
import type { ReturnItem } from '../../domain/programme/programme.ts'
import type { Instant } from '../../domain/schedule/day.ts'
import { GraphFailure } from '../graph-failure.ts'
import { refreshCards } from '../notice/refresh-cards.ts'
import { Refusal } from '../refusal.ts'
import { refuseAstray } from '../refuse-astray.ts'
import { see } from '../see.ts'
import type { Surroundings } from '../surroundings.ts'
import { toldMove } from '../told-move.ts'
import { watchTurn } from '../turns.ts'
import { UseFolder } from '../use-folder.ts'
import { syncLibrary } from '../watch/watch.ts'
import type { Wisher } from '../wisher.ts'
import { act, recordAct, refuseDone } from './act.ts'
import { itemFor } from './item-acts.ts'
import { releaseFiles } from './release.ts'

/** A hand-in that Waymark cannot see: a person says where, when, how it can be proved, and what was told. */
export interface Stated {
  readonly where: string
  readonly when: Instant
  readonly proof?: string
  readonly words?: string
}

/**
 * Hands a return in. With `stated`, as a person says; otherwise what lies in its working folder is released:
 * moved into the shared area, guarded by its eTag. Throws `Refusal`, `GraphFailure`.
 */
export async function handIn(
  needs: Surroundings,
  wish: { inspectionId: string; itemId: string; by: Wisher; stated?: Stated },
): Promise<Deed> {
  const { inspectionId, itemId, by, stated } = wish
  if (stated) {
    const check = (_now: Picture, one: ItemPicture) => {
      refuseDone(one, 'handed in', by)
      refuseWords(one, stated)
    }
    return act(needs, { inspectionId, itemId, by, act: { type: 'handed in', ...stated }, check })
  }
  itemToRelease(await see(needs, inspectionId), itemId, by)
  // Whatever it finds is told, though this hand-in be refused.
  if (await syncLibrary(needs, inspectionId)) needs.wake(inspectionId)
  // In the watch's turn, or it would see the moved file and say so before the person who handed it in.
  const { deed, whole } = await needs.turns.run(watchTurn(inspectionId), async () => {
    const picture = await see(needs, inspectionId)
    const whole = await release(needs, picture, itemToRelease(picture, itemId, by), by)
    const when = needs.clock.now()
    const act = { type: 'handed in', when, where: IN_SHARED_AREA } as const
    const check = (now: Picture, one: ItemPicture) => refuseAgain(now, one, by)
    return { whole, deed: await recordAct(needs, { inspectionId, itemId, by, act, check }) }
  })
  if (!whole) await lookAtRest(needs, inspectionId)
  await refreshCards(needs, inspectionId)
  return deed
}

/** What is about people's records, or not yet public, is told to the inspectors alone. */
function refuseWords({ dated: { item } }: ItemPicture, { words = '' }: Stated): void {
  if (words === '' || item.kind !== 'return' || !item.restricted) return
  throw new Refusal('not possible', 'Nothing of this return is to be written down here. Leave out what was told.')
}

/** What is left behind is said with the hand-in. */
async function lookAtRest(needs: Surroundings, inspectionId: string): Promise<void> {
  try {
    await syncLibrary(needs, inspectionId)
  } catch (error) {
    if (!(error instanceof GraphFailure)) throw error
    needs.log.warn('rest not looked at', { inspection: inspectionId, reason: error.reason })
  }
}

function itemToRelease(picture: Picture, itemId: string, by: Wisher): ReturnItem {
  const one = itemFor(picture, itemId, 'handed in', by)
  const { item } = one.dated
  if (item.kind !== 'return' || item.destination !== 'shared-area') {
    throw new Refusal('not possible', 'This return goes elsewhere. Say where and when it was handed in.')
  }
  refuseAgain(picture, one, by)
  return item
}

/** The rest of a return that went in by halves may follow, once a look has shown what was left. */
function refuseAgain({ checkedAt }: Picture, one: ItemPicture, by: Wisher): void {
  const { leftBehind, at } = one.status
  const isSeen = checkedAt !== null && at !== undefined && checkedAt > at
  if (!(leftBehind && isSeen)) refuseDone(one, 'handed in', by)
}

/** Moves what was drafted; a file that already lies in the shared folder is left there and counts. True when all went. */
async function release(needs: Surroundings, picture: Picture, item: ReturnItem, by: Wisher): Promise<boolean> {
  const { store, log } = needs
  const { id, place } = picture.inspection
  const outer = item.inside ?? item.id
  const files = (await store.library.files(id, [folderKey('working', outer), folderKey('shared', outer)])).filter(
    ({ size }) => size > 0,
  )
  const drafts = filesIn(files, folderKey('working', outer))
  const placed = await store.folders.of(id)
  const target = placed.find(({ key }) => key === folderKey('shared', outer))
  if (target) await refuseAstray(store, id, target, placed)
  if (filesIn(files, folderKey('shared', outer)).length > 0 && drafts.length === 0) return true
  // Whoever hands in what lies inside another return hands in that one too.
  itemFor(picture, outer, 'handed in', by)
  refuseUnlessReady(drafts, item, folderUrlOf(item, picture))
  if (!target) throw new Refusal('not possible', 'Its shared folder is not there yet. Set up the folders first.')
  const site = { inspectionId: id, driveId: place.driveId, folderId: target.itemId }
  const whole = await releaseFiles(needs, site, outer, drafts).catch((error: unknown) => {
    // What was begun is finished by the agenda.
    needs.wake(id)
    throw told(error)
  })
  log.info('released', { inspection: id, item: outer, files: drafts.length, whole })
  return whole
}

function refuseUnlessReady(drafts: readonly WatchedFile[], { parts }: ReturnItem, folder: string | undefined): void {
  if (drafts.length === 0) {
    throw new UseFolder('Its working folder is empty. Put the file there, or say where it was handed in.', folder, {
      reason: 'nothing to hand in',
      kept: 'Nothing was changed.',
    })
  }
  refuseSeveral(drafts.length, parts, folder)
}

/** What is to be one file is not released as several. Throws `UseFolder`. @param folder where they lie */
export function refuseSeveral(files: number, parts: ReturnItem['parts'], folder: string | undefined): void {
  if (files <= 1 || parts !== undefined) return
  throw new UseFolder(`Its working folder has ${files} files. Leave the one to hand in, then try again.`, folder, {
    reason: 'several files',
    kept: 'Nothing was changed.',
  })
}

function told(error: unknown): unknown {
  if (!(error instanceof GraphFailure)) return error
  switch (error.reason) {
    case 'taken':
      return new Refusal(
        'several files',
        'A file of that name lies in the shared folder already. Take it out first.',
        error,
      )
    case 'unavailable':
      return new Refusal(
        'changed meanwhile',
        'SharePoint did not answer. Waymark finishes this by itself as soon as it does: look again in a few minutes.',
        error,
      )
    default:
      return toldMove(error)
  }
}
