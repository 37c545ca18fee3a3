import type { Area } from '../../domain/evidence/folder-plan.ts'
import type { EvidencePlace } from '../../domain/log/evidence-place.ts'
import { GraphFailure } from '../graph-failure.ts'
import { makeUnder } from '../make-once.ts'
import { moveFile } from '../move-file.ts'
import type { PlacedFolder } from '../ports/store.ts'
import { Refusal } from '../refusal.ts'
import { refuseAstray } from '../refuse-astray.ts'
import type { Surroundings } from '../surroundings.ts'
import { toldMove } from '../told-move.ts'
import { watchTurn } from '../turns.ts'
import { syncLibrary } from '../watch/watch.ts'
import type { Wisher } from '../wisher.ts'
import { entryFor, type Found } from './entry-for.ts'

export interface Move {
  readonly inspectionId: string
  readonly fileId: string
  readonly by: Wisher
  /** `shared`: inspectors can open it from now on. `working`: they cannot any more. */
  readonly to: Area
}

/**
 * Moves a piece of evidence between the Working and the shared log, into the folder of the same indicator; its reference
 * goes along. Throws `Refusal`, `GraphFailure`.
 */
export async function moveEntry(needs: Surroundings, move: Move): Promise<void> {
  const { inspectionId, by, to } = move
  await entryFor(needs, move, 'handed in')
  // SharePoint itself moves a file's eTag, and so do we: as it was last seen it could hardly be moved.
  await syncLibrary(needs, inspectionId)
  await needs.turns.run(watchTurn(inspectionId), async () => {
    const found = await entryFor(needs, move, 'handed in')
    refuseUnlessMovable(found, to)
    const placed = await needs.store.folders.of(inspectionId)
    const target = targetOf(placed, to, found.place)
    if (to === 'shared') await refuseAstray(needs.store, inspectionId, target, placed)
    await moveOnce(needs, found, target.itemId, to).catch((error: unknown) => {
      throw error instanceof GraphFailure ? toldMove(error) : error
    })
  })
  needs.log.info('evidence moved', { inspection: inspectionId, person: by.id, to })
  await syncLibrary(needs, inspectionId)
  needs.wake(inspectionId)
}

function refuseUnlessMovable({ file, place }: Found, to: Area): void {
  if (place.area === to) {
    const where = to === 'shared' ? 'in the shared area' : 'in Working'
    throw new Refusal('not possible', `It lies ${where} already.`)
  }
  if (to === 'shared' && file.size === 0) {
    throw new Refusal('not possible', 'It is empty so far. Upload it again, then hand it in.')
  }
}

/** Where it is handed in to. Throws `Refusal` where the folder is not made yet. */
export function sharedFolderFor(folders: readonly PlacedFolder[], place: EvidencePlace): PlacedFolder {
  return targetOf(folders, 'shared', place)
}

function targetOf(folders: readonly PlacedFolder[], to: Area, { indicator }: EvidencePlace): PlacedFolder {
  const log = `${to}/evidence`
  const own = indicator === null ? undefined : folders.find(({ key }) => key === `${log}/${indicator}`)
  const target = own ?? folders.find(({ key }) => key === log)
  if (!target) throw new Refusal('not possible', 'Its folder there is not made yet. Set up the folders first.')
  return target
}

async function moveOnce(needs: Surroundings, { log, file }: Found, folderId: string, to: Area): Promise<void> {
  const { id, place } = log.inspection
  await makeUnder(needs, {
    inspectionId: id,
    key: `evidence/${to}/${file.id}/${file.eTag}`,
    async make() {
      await moveFile(needs.library, place.driveId, { id: file.id, to: folderId, eTag: file.eTag, cTag: file.cTag })
      return { externalId: file.id }
    },
  })
}
