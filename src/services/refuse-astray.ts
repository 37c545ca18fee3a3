import { isBelow } from '../domain/evidence/watched-folder.ts'
import type { PlacedFolder, Store } from './ports/store.ts'
import { Refusal } from './refusal.ts'

/**
 * What goes into a folder of the shared area is to be there for the inspectors: it, and those around it, are where they
 * belong. Throws `Refusal`.
 */
export async function refuseAstray(
  { watchedFolders }: Store,
  inspectionId: string,
  target: PlacedFolder,
  placed: readonly PlacedFolder[],
): Promise<void> {
  const around = placed.filter(({ key }) => isBelow(target.key, key))
  const folders = await watchedFolders.byId(
    inspectionId,
    around.map(({ itemId }) => itemId),
  )
  if (!folders.some(({ astray }) => astray)) return
  throw new Refusal(
    'not possible',
    'Its shared folder was moved out of the shared area, where the inspectors cannot open it. Move the folder back, then hand in.',
  )
}
