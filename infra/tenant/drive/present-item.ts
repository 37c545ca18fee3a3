import { formatInstant } from '../kernel/format-instant.ts'
import type { Json } from '../kernel/graph-call.ts'
import type { Kernel } from '../kernel/kernel.ts'
import { getSite } from '../site/site-store.ts'
import { issueDownloadUrl } from './download-url.ts'
import { encodePath, webUrlOfLibrary } from './item-address.ts'
import type { Item } from './item-store.ts'
import type { Library } from './library-store.ts'
import { DESCRIPTION } from './metadata.ts'
import { readPermissions } from './permissions.ts'
import { describePublication } from './publication.ts'
import { formatCTag, formatETag, uniqueIdOf } from './tags.ts'

/** Shapes rows of one library as Graph's driveItem; remembers the folders it came through. */
export interface Presenter {
  present(item: Item): Json
  /**
   * As delta shows it: no path in the parent's reference, a document of Office by its path too; a deleted one with
   * neither name nor cTag.
   */
  presentChange(item: Item): Json
  /** Where it lies, by the names on the way: what lists and WebDAV know it by. */
  locate(item: Item): string
}

interface Place {
  name: string
  /** From below the root; the root's is empty. */
  path: string
}

/** @param query of the request: `publication` and `webDavUrl` come only when they are selected. */
export function createPresenter(kernel: Kernel, library: Library, origin: string, query?: URLSearchParams): Presenter {
  const selected = query?.get('$select')?.split(',') ?? []
  const webUrl = webUrlOfLibrary(kernel, library)
  const places = new Map<string, Place>()
  const placeOf = (id: string): Place => {
    const place = places.get(id) ?? findPlace(kernel, library, id, placeOf)
    places.set(id, place)
    return place
  }
  const refer = (item: Item) => referToParent(library, item, item.parent === null ? undefined : placeOf(item.parent))
  const locate = ({ parent, name }: Item) =>
    parent === null ? webUrl : `${webUrl}/${encodePath(join(placeOf(parent).path, name))}`
  const present = (item: Item) => {
    const above = item.parent === null ? undefined : placeOf(item.parent)
    const more = {
      ...(selected.includes('publication') && !item.folder ? { publication: describePublication(kernel, item) } : {}),
      ...(selected.includes('webDavUrl') ? { webDavUrl: locate(item) } : {}),
      webUrl: opensInOffice(item) ? officeUrlOf(kernel, library, item) : locate(item),
    }
    const shown = { ...describeKind(kernel, item, origin), ...describeCommon(item), ...more }
    const path = above && `/drives/${item.drive}/root:${above.path === '' ? '' : `/${encodePath(above.path)}`}`
    return { ...shown, parentReference: { ...refer(item), ...(path === undefined ? {} : { path }) } }
  }
  return {
    present,
    presentChange: (item) =>
      item.deleted
        ? { id: item.id, deleted: { state: 'deleted' }, parentReference: refer(item) }
        : { ...present(item), webUrl: locate(item), parentReference: refer(item) },
    locate,
  }
}

/** What SharePoint opens on a page of its own rather than at the file's address. */
const IN_OFFICE = /\.(doc|docx|docm|dotx|xls|xlsx|xlsm|xlsb|xltx|ppt|pptx|pptm|potx|ppsx)$/i

function opensInOffice({ folder, name }: Item): boolean {
  return !folder && IN_OFFICE.test(name)
}

/** The page names the document by its id and its name, and nothing of where it lies (microsoft-graph-docs#2796). */
function officeUrlOf(kernel: Kernel, library: Library, item: Item): string {
  const { hostname, path } = getSite(kernel.db, library.site)
  const query = `sourcedoc=${encodeURIComponent(`{${uniqueIdOf(item)}}`)}&file=${encodeURIComponent(item.name)}`
  return `https://${hostname}/${encodePath(`${path}/_layouts/15/Doc.aspx`)}?${query}&action=default&mobileredirect=true`
}

function findPlace(kernel: Kernel, library: Library, id: string, placeOf: (id: string) => Place): Place {
  const folder = kernel.db.get<Pick<Item, 'name' | 'parent'>>('SELECT name, parent FROM items WHERE id = ?', id)
  if (!folder || folder.parent === null) return { name: library.name, path: '' }
  return { name: folder.name, path: join(placeOf(folder.parent).path, folder.name) }
}

function join(above: string, name: string): string {
  return above === '' ? name : `${above}/${name}`
}

function describeCommon(item: Item): Json {
  const [created, modified] = [formatInstant(item.created), formatInstant(item.modified)]
  return {
    id: item.id,
    name: item.parent === null ? 'root' : item.name,
    ...describeInWords(item),
    size: item.size,
    eTag: formatETag(item),
    cTag: formatCTag(item),
    createdDateTime: created,
    lastModifiedDateTime: modified,
    createdBy: JSON.parse(item.created_by) as unknown,
    lastModifiedBy: JSON.parse(item.modified_by) as unknown,
    fileSystemInfo: {
      createdDateTime: item.file_created ?? created,
      lastModifiedDateTime: item.file_modified ?? modified,
    },
    ...describeSharing(item),
  }
}

function describeSharing(item: Item): Json {
  if (item.permissions === null) return {}
  const isOpen = readPermissions(item).some(({ link }) => link?.scope === 'organization')
  return { shared: { scope: isOpen ? 'organization' : 'users' } }
}

function describeInWords({ fields }: Item): Json {
  const description = (JSON.parse(fields) as Json)[DESCRIPTION]
  return description === undefined ? {} : { description }
}

function describeKind(kernel: Kernel, item: Item, origin: string): Json {
  if (item.folder) return { ...(item.parent === null ? { root: {} } : {}), folder: { childCount: item.children } }
  return {
    '@microsoft.graph.downloadUrl': issueDownloadUrl(kernel, item, origin),
    file: { mimeType: item.mime, hashes: { quickXorHash: item.hash } },
  }
}

function referToParent(library: Library, item: Item, parent: Place | undefined): Json {
  const drive = { driveType: 'documentLibrary', driveId: library.drive }
  if (parent === undefined) return drive
  return { ...drive, id: item.parent, name: parent.name, siteId: library.site.split(',')[1] }
}
