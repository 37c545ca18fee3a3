import { extensionOf } from '../../domain/evidence/extension-of.ts'
import { restrictedFolders } from '../../domain/evidence/folder-plan.ts'
import { isBelow } from '../../domain/evidence/watched-folder.ts'
import type { Inspection } from '../../domain/inspection/inspection.ts'
import { GraphFailure } from '../graph-failure.ts'
import type { HeldDocument } from '../ports/documents.ts'
import type { AddressedFile } from '../ports/file-addresses.ts'
import type { Entry } from '../ports/library.ts'
import { inspectionAndProgramme } from '../see.ts'
import type { Surroundings } from '../surroundings.ts'
import { documentNamed } from './hold-documents.ts'

type Needs = Pick<Surroundings, 'store' | 'programmes' | 'fileAddresses' | 'log'>

/** Files of a message that somebody opened. */
export interface Shown {
  readonly urls: readonly string[]
  /** Entra ids of who wrote it and of who opened it. */
  readonly people: readonly string[]
}

/**
 * Of files that somebody showed, those that lie in the inspection's own library and may be moved. In our folders that is all but
 * what inspectors can open already, and what is about people or not yet public. Beside them Waymark can reach more than
 * the person perhaps may: there only what one of them put there themselves, and nothing of another inspection's.
 */
export async function findInLibrary(
  needs: Needs,
  inspectionId: string,
  { urls, people }: Shown,
): Promise<readonly HeldDocument[]> {
  const { inspection, programme } = await inspectionAndProgramme(needs, inspectionId)
  const files = await Promise.all(urls.map((url) => findAt(needs, inspection.place.driveId, url)))
  const found = files.filter((file) => file !== null)
  if (found.length === 0) return []
  const parents = found.map(({ entry }) => entry.parentId)
  const own = await foldersBy(needs, inspectionId, parents)
  const foreign = await foldersOfOthers(needs, inspection, parents)
  const closed = [...restrictedFolders(programme, inspection), 'shared']
  const isClosed = (key: string) => closed.some((one) => isBelow(key, one))
  // A folder that somebody has just made is not known yet, but its address is below that of one that is.
  const addresses = (await needs.store.folders.of(inspectionId)).flatMap(({ key, webUrl }) =>
    isClosed(key) && webUrl !== '' ? [`${webUrl}/`] : [],
  )
  const mayMove = ({ entry: { parentId, webUrl }, broughtBy }: AddressedFile): boolean => {
    const key = own.get(parentId)
    if (key !== undefined) return !isClosed(key)
    if (foreign.has(parentId) || addresses.some((one) => webUrl.startsWith(one))) return false
    return broughtBy !== null && people.includes(broughtBy)
  }
  return found.filter(mayMove).map(({ entry }) => asDocument(entry))
}

/** A library that does not answer is one that cannot be read now. */
async function findAt({ fileAddresses, log }: Needs, driveId: string, url: string): Promise<AddressedFile | null> {
  try {
    return await fileAddresses.find(driveId, url)
  } catch (error) {
    if (!(error instanceof GraphFailure)) throw error
    log.warn('shared file not looked for', { reason: error.reason })
    return null
  }
}

/** Keys of an inspection's folders, by drive item: planned ones and people's own. */
async function foldersBy(
  { store }: Needs,
  inspectionId: string,
  ids: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const planned = (await store.folders.of(inspectionId)).map(({ itemId, key }) => [itemId, key] as const)
  const watched = (await store.watchedFolders.byId(inspectionId, ids)).map(({ id, key }) => [id, key] as const)
  return new Map([...planned, ...watched])
}

/** Boards of one tenant may share a library. */
async function foldersOfOthers(
  needs: Needs,
  { id, place }: Inspection,
  parents: readonly string[],
): Promise<ReadonlySet<string>> {
  const all = await needs.store.inspections.all()
  const beside = all.filter((one) => one.id !== id && one.place.driveId === place.driveId)
  const folders = await Promise.all(beside.map((one) => foldersBy(needs, one.id, parents)))
  return new Set(folders.flatMap((each) => [...each.keys()]))
}

function asDocument({ id, name, parentId, eTag }: Entry): HeldDocument {
  return documentNamed(name, extensionOf(name), { type: 'library', fileId: id, from: parentId, eTag })
}
