import { folderKey } from '../domain/evidence/folder-plan.ts'
import type { Deed } from '../domain/inspection/deed.ts'
import type { Instant } from '../domain/schedule/day.ts'
import { GraphFailure } from './graph-failure.ts'
import { Refusal } from './refusal.ts'
import { see } from './see.ts'
import type { Surroundings } from './surroundings.ts'
import { syncLibrary } from './watch.ts'
import { act, itemFor, type Wisher } from './wish.ts'

/** A hand-in that Waymark cannot see: a person says where, when, and how it can be proved. */
export interface Stated {
  readonly where: string
  readonly when: Instant
  readonly proof?: string
}

/**
 * Hands a return in. With `stated`, as a person says; otherwise the one file in its working folder is
 * released: moved into the shared area, guarded by its eTag. Throws `Refusal`, `GraphFailure`.
 */
export async function handIn(
  needs: Surroundings,
  wish: { inspectionId: string; itemId: string; by: Wisher; stated?: Stated },
): Promise<Deed> {
  const { inspectionId, itemId, by, stated } = wish
  if (stated) return act(needs, { inspectionId, itemId, by, act: { type: 'handed in', ...stated } })
  await syncLibrary(needs, inspectionId)
  const picture = await see(needs, inspectionId)
  const { dated } = itemFor(picture, itemId, 'handed in', by)
  if (dated.item.kind !== 'return' || dated.item.destination !== 'shared-area') {
    throw new Refusal('not possible', 'This return goes elsewhere. Say where and when it was handed in.')
  }
  await release(needs, inspectionId, dated.item.inside ?? itemId)
  const when = needs.clock.now()
  return act(needs, { inspectionId, itemId, by, act: { type: 'handed in', when, where: 'the shared area' } })
}

/** Moves the draft; a file that already lies in the shared folder is left there and counts. */
async function release({ store, library, log }: Surroundings, inspectionId: string, place: string): Promise<void> {
  const files = (await store.library.files(inspectionId)).filter(({ size }) => size > 0)
  const inFolder = (key: string) => files.filter(({ folder }) => folder === key || folder.startsWith(`${key}/`))
  const drafts = inFolder(folderKey('working', place))
  if (inFolder(folderKey('shared', place)).length > 0 && drafts.length === 0) return
  const [draft, ...others] = drafts
  if (!draft) {
    throw new Refusal(
      'nothing to hand in',
      'Its working folder is empty. Put the file there, or say where it was handed in.',
    )
  }
  if (others.length > 0) {
    throw new Refusal(
      'several files',
      `Its working folder has ${drafts.length} files. Leave the one to hand in, then try again.`,
    )
  }
  const folders = await store.folders.of(inspectionId)
  const target = folders.find(({ key }) => key === folderKey('shared', place))
  const inspection = await store.inspections.get(inspectionId)
  if (!target || !inspection)
    throw new Refusal('not possible', 'Its shared folder is not there yet. Set up the folders first.')
  try {
    await library.move(inspection.place.driveId, draft.id, target.itemId, draft.eTag)
  } catch (error) {
    throw told(error)
  }
  log.info('released', { inspection: inspectionId, item: place })
}

function told(error: unknown): unknown {
  if (!(error instanceof GraphFailure)) return error
  switch (error.reason) {
    case 'changed':
      return new Refusal(
        'changed meanwhile',
        'The file was changed just now. Look at it, then hand it in again.',
        error,
      )
    case 'locked':
      return new Refusal(
        'changed meanwhile',
        'Somebody has the file open or checked out. Ask them to close it, then try again.',
        error,
      )
    case 'taken':
      return new Refusal(
        'several files',
        'A file of that name lies in the shared folder already. Take it out first.',
        error,
      )
    default:
      return error
  }
}
