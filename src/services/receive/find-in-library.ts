import { extensionOf } from '../../domain/evidence/extension-of.ts'
import { restrictedFolders } from '../../domain/evidence/folder-plan.ts'
import { isBelow } from '../../domain/evidence/watched-folder.ts'
import { GraphFailure } from '../graph-failure.ts'
import type { HeldDocument } from '../ports/documents.ts'
import type { Entry } from '../ports/library.ts'
import { inspectionAndProgramme } from '../see.ts'
import type { Surroundings } from '../surroundings.ts'
import { documentNamed } from './hold-documents.ts'

type Needs = Pick<Surroundings, 'store' | 'programmes' | 'fileAddresses' | 'log'>

/**
 * Of files that somebody showed, those that lie in the inspection's own library and may be moved: neither what inspectors can
 * open already, nor what is about people or not yet public. All others Waymark cannot, or must not, take.
 */
export async function findInLibrary(
  needs: Needs,
  inspectionId: string,
  urls: readonly string[],
): Promise<readonly HeldDocument[]> {
  const { inspection, programme } = await inspectionAndProgramme(needs, inspectionId)
  const entries = await Promise.all(urls.map((url) => findAt(needs, inspection.place.driveId, url)))
  const found = entries.filter((entry) => entry !== null)
  const parents = found.map(({ parentId }) => parentId)
  const folders = new Map(
    (await needs.store.watchedFolders.byId(inspectionId, parents)).map((one) => [one.id, one.key]),
  )
  const closed = [...restrictedFolders(programme, inspection), 'shared']
  const isClosed = (key: string) => closed.some((one) => isBelow(key, one))
  // A folder that somebody has just made is not known yet, but its address is below that of one that is.
  const addresses = (await needs.store.folders.of(inspectionId)).flatMap(({ key, webUrl }) =>
    isClosed(key) && webUrl !== '' ? [`${webUrl}/`] : [],
  )
  return found.flatMap((entry) => {
    const folder = folders.get(entry.parentId)
    const stays = folder === undefined ? addresses.some((one) => entry.webUrl.startsWith(one)) : isClosed(folder)
    return stays ? [] : [asDocument(entry)]
  })
}

/** A library that does not answer is one that cannot be read now. */
async function findAt({ fileAddresses, log }: Needs, driveId: string, url: string): Promise<Entry | null> {
  try {
    return await fileAddresses.find(driveId, url)
  } catch (error) {
    if (!(error instanceof GraphFailure)) throw error
    log.warn('shared file not looked for', { reason: error.reason })
    return null
  }
}

function asDocument({ id, name, parentId, eTag }: Entry): HeldDocument {
  return documentNamed(name, extensionOf(name), { type: 'library', fileId: id, from: parentId, eTag })
}
