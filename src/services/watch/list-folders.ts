import { levelOf, type WatchedFolder } from '../../domain/evidence/watched-folder.ts'
import { GraphFailure } from '../graph-failure.ts'
import type { ChildPage, Entry } from '../ports/library.ts'
import type { Surroundings } from '../surroundings.ts'
import type { ListedPage, Look, Told } from './record-changes.ts'

type Needs = Pick<Surroundings, 'store' | 'library'>

/** Folders of which a page is read at once: these pages are all that is held in memory. */
const AT_ONCE = 20

/**
 * The next page of some folders that are not read yet, those of one level: what is listed there says of each folder
 * below whether there is anything in it, so that an empty one costs no request. A folder that does not answer is gone.
 * Throws `GraphFailure`.
 */
export async function listFolders(needs: Needs, look: Look): Promise<Told> {
  const unread = await needs.store.watchedFolders.unread(look.inspection.id, AT_ONCE)
  const level = unread[0] && levelOf(unread[0])
  const folders = unread.filter((folder) => levelOf(folder) === level)
  const pages = await readPages(needs, look, folders)
  const entries = [...pages.values()].flatMap((page) => page.entries)
  const listed = folders.flatMap((folder) => listedPage(folder, pages, look))
  const isWhole = ({ folderId, next }: ListedPage) =>
    next === null && folders.some(({ id, reading }) => id === folderId && reading === undefined)
  const empty = entries.filter(isEmptyFolder).map(({ id }) => id)
  return {
    entries,
    deletedIds: folders.flatMap(({ id }) => (pages.has(id) ? [] : [id])),
    whole: [...empty, ...listed.filter(isWhole).map(({ folderId }) => folderId)],
    pages: listed.filter((page) => !isWhole(page)),
  }
}

/** Said twice over: what lies in a folder that is taken for empty would not be seen until it changes. */
function isEmptyFolder({ isFolder, childCount, size }: Entry): boolean {
  return isFolder && childCount === 0 && size === 0
}

function listedPage(
  { id, reading }: WatchedFolder,
  pages: ReadonlyMap<string, ChildPage>,
  { now }: Look,
): readonly ListedPage[] {
  const page = pages.get(id)
  return page ? [{ folderId: id, listing: reading?.listing ?? now, next: page.next }] : []
}

/** Where one of them cannot be read on, all begin anew with the next look. */
async function readPages(
  { store, library }: Needs,
  { inspection }: Look,
  folders: readonly WatchedFolder[],
): Promise<ReadonlyMap<string, ChildPage>> {
  const places = folders.map(({ id, reading }) => ({ folderId: id, from: reading?.next ?? null }))
  try {
    return await library.childPages(inspection.place.driveId, places)
  } catch (error) {
    const begun = folders.filter(({ reading }) => reading !== undefined)
    const unbegun = begun.map(({ reading: _, ...folder }) => folder)
    if (isLinkRefused(error)) await store.watchedFolders.save(inspection.id, unbegun)
    throw error
  }
}

function isLinkRefused(error: unknown): boolean {
  return error instanceof GraphFailure && (error.reason === 'invalid' || error.reason === 'missing')
}
