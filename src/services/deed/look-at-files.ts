import { folderUrlOf } from '../../domain/inspection/folder-url.ts'
import type { ItemPicture, Picture } from '../../domain/inspection/picture.ts'
import { GraphFailure } from '../graph-failure.ts'
import type { Surroundings } from '../surroundings.ts'
import { UseFolder } from '../use-folder.ts'
import { syncLibrary } from '../watch/watch.ts'

/** Looks at the library before something is said of a return's files. Where it does not answer, those last seen count. */
export async function lookAtFiles(
  needs: Surroundings,
  inspectionId: string,
  { dated: { item } }: ItemPicture,
): Promise<void> {
  if (item.kind !== 'return' || item.destination === 'statement') return
  try {
    if (await syncLibrary(needs, inspectionId)) needs.wake(inspectionId)
  } catch (error) {
    if (!(error instanceof GraphFailure)) throw error
    needs.log.warn('files as last seen', { inspection: inspectionId, item: item.id, reason: error.reason })
  }
}

/** What goes elsewhere may never lie here; what is to be released from here does. Throws `UseFolder`. */
export function refuseEmpty(picture: Picture, { dated: { item }, status: { holds } }: ItemPicture, told: string): void {
  if (item.kind !== 'return' || item.destination !== 'shared-area' || holds?.files !== 0) return
  throw new UseFolder(`${item.title}: ${told}`, folderUrlOf(item, picture), {
    reason: 'nothing to hand in',
    kept: 'Nothing was changed.',
  })
}
